import type { Unpatch } from '../calls/patch-property.ts';
import diagnosticsChannel from 'node:diagnostics_channel';
import { queueMicrotask } from '../../environment/timers.ts';
import { patchProperty } from '../calls/patch-property.ts';
import { isFunction } from '../calls/wrap-function.ts';

/** Signals that ask a process to end. */
const endingSignals: ReadonlySet<unknown> = new Set(['SIGTERM', 'SIGINT', 'SIGQUIT', 'SIGBREAK']);
/** Signals whose default action ends the process before any `exit` listener runs. */
const deadlySignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** As it was before the program could replace it. */
const { apply } = Reflect;
/** What stands for this process, or a group that it belongs to. */
const ownTargets: ReadonlySet<unknown> = new Set([process.pid, -process.pid, 0, -1]);
const SERVER_LISTENING = 'tracing:net.server.listen:asyncEnd';

/** What happens to a process as a whole. */
export interface LifecycleListener {
  readonly onListening: () => void;
  /** The process was asked to end, or ends. */
  readonly onShutdown: (reason: string) => void;
  /** Last chance to write, after the program's own `exit` listeners; may be called more than once. */
  readonly onEnd: () => void;
  /** The process sends itself a signal that may end it at once; what sending it gives is given back. */
  readonly onSelfKill: (send: () => unknown) => unknown;
}

/** Watches the process; changes neither its exit code nor what its signals do. */
export interface Lifecycle {
  /** From now on a deadly signal that the program does not handle calls `onEnd` before it ends the process. */
  readonly watchSignals: () => void;
  readonly stop: () => void;
}

/** Starts to watch. */
export function watchLifecycle(listener: LifecycleListener): Lifecycle {
  diagnosticsChannel.subscribe(SERVER_LISTENING, listener.onListening);
  const unpatches = [watchEmit(listener), watchReallyExit(listener), watchKill(listener)];
  let stopSignals: (() => void) | undefined;
  return {
    watchSignals() {
      stopSignals ??= endWithReport(listener);
    },
    stop() {
      diagnosticsChannel.unsubscribe(SERVER_LISTENING, listener.onListening);
      stopSignals?.();
      for (const unpatch of unpatches) unpatch?.();
    },
  };
}

/**
 * Sees signals and `exit` pass by. A listener would not do: it runs before the program's own, and libraries that compare the
 * number of listeners for a signal with their own (signal-exit) would no longer end the process.
 */
function watchEmit(listener: LifecycleListener): Unpatch {
  const before = Object.getOwnPropertyDescriptor(process, 'emit');
  const original: unknown = Reflect.get(process, 'emit');
  if (!isFunction(original)) return () => undefined;
  const emit = function (this: unknown, ...args: unknown[]): unknown {
    const name = args[0];
    if (name === 'exit') {
      listener.onShutdown('exit');
      try {
        return apply(original, this, args);
      } finally {
        listener.onEnd();
      }
    }
    if (name === 'beforeExit') listener.onShutdown('beforeExit');
    if (endingSignals.has(name)) listener.onShutdown(String(name));
    return apply(original, this, args);
  };
  Object.defineProperty(emit, 'length', { value: original.length, configurable: true });
  Object.defineProperty(process, 'emit', {
    value: emit,
    configurable: true,
    writable: true,
    enumerable: false,
  });
  return () => {
    if (Object.getOwnPropertyDescriptor(process, 'emit')?.value !== emit) return;
    if (before === undefined) Reflect.deleteProperty(process, 'emit');
    else Object.defineProperty(process, 'emit', before);
  };
}

/** An `exit` listener that calls `process.exit` again ends the process there and then. */
function watchReallyExit(listener: LifecycleListener): Unpatch | undefined {
  return patchProperty(
    process,
    'reallyExit',
    (original) =>
      function reallyExit(this: unknown, ...args: unknown[]) {
        listener.onShutdown('exit');
        listener.onEnd();
        return apply(original, this, args);
      },
  );
}

/** A process that sends itself a signal waits until no inspector session is open, and says so on stderr. */
function watchKill(listener: LifecycleListener): Unpatch | undefined {
  return patchProperty(
    process,
    '_kill',
    (original) =>
      function _kill(this: unknown, ...args: unknown[]) {
        const send = () => apply(original, this, args);
        const [target, signal] = args;
        return signal === 0 || !ownTargets.has(target) ? send() : listener.onSelfKill(send);
      },
  );
}

/** On Windows a signal that a process sends to itself ends it with another exit code: nothing is watched there. */
function endWithReport(listener: LifecycleListener): () => void {
  if (process.platform === 'win32') return () => undefined;
  for (const signal of deadlySignals) stepIn(signal);
  process.on('newListener', stepAside);
  process.on('removeListener', stepInAgain);
  return stop;

  function stop(): void {
    process.off('newListener', stepAside);
    process.off('removeListener', stepInAgain);
    for (const signal of deadlySignals) process.off(signal, end);
  }

  function end(signal: NodeJS.Signals): void {
    listener.onShutdown(signal);
    listener.onEnd();
    stop();
    process.kill(process.pid, signal);
  }

  function stepIn(signal: (typeof deadlySignals)[number]): void {
    if (process.listenerCount(signal) === 0) process.on(signal, end);
  }

  /** Later, once the new listener is there: Node stops to listen for a signal when its last listener is removed. */
  function stepAside(name: string | symbol, added: unknown): void {
    const signal = deadlySignals.find((candidate) => candidate === name);
    if (signal === undefined || added === end) return;
    queueMicrotask(() => {
      if (process.listenerCount(signal) > 1) process.off(signal, end);
    });
  }

  function stepInAgain(name: string | symbol, removed: unknown): void {
    const signal = deadlySignals.find((candidate) => candidate === name);
    if (signal !== undefined && removed !== end) stepIn(signal);
  }
}
