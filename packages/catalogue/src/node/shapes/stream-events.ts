import type { Events } from './listener-members.ts';
import { oneShot } from './listener-members.ts';

/** Events that a readable stream emits once; `data` and `readable` recur. */
export const readableEvents: Events = { close: oneShot, end: oneShot, error: oneShot };

/** Events that a writable stream emits once; `drain` recurs. */
export const writableEvents: Events = { close: oneShot, error: oneShot, finish: oneShot };

/** Events that a stream which is both emits once. */
export const duplexEvents: Events = { ...readableEvents, ...writableEvents };
