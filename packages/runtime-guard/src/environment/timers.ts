import timers from 'node:timers';

/** Node's own timers, bound before any test tool can replace them: these put others into `node:timers` itself, too. */
export const { clearImmediate, clearInterval, setImmediate, setInterval } = timers;

/** The global `queueMicrotask`, bound for the same reason. */
export const queueMicrotask: typeof globalThis.queueMicrotask = globalThis.queueMicrotask;
