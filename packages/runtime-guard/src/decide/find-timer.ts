import type { ReportScope } from '../report/report-event.ts';
import type { Frame } from './locate-call.ts';
import { isCode } from './locate-call.ts';

/** Node's own code that calls back once a time is over, and what `setImmediate` was given. */
const TIMERS = 'node:internal/timers';
/** Runs promise reactions and what `process.nextTick` was given, also between two timers. */
const TASK_QUEUES = 'node:internal/process/task_queues';
/** Nobody tells one turn of a timer from another. */
const NO_ID = 0;

/** The timer (or immediate) that a whole stack was called by, named after the application function that it calls; else null. */
export function findTimer(frames: readonly Frame[]): ReportScope | null {
  if (frames.at(-1)?.file.path !== TIMERS) return null;
  if (frames.some(({ file }) => file.path === TASK_QUEUES)) return null;
  const callback =
    frames.findLast(({ file }) => file.place === 'application') ??
    frames.findLast(({ file }) => isCode(file));
  if (callback === undefined) return null;
  const { file, function: name } = callback;
  const place = name === '' ? file.name : `${name} (${file.name})`;
  return { kind: 'timer', name: `timer ${place}`, id: NO_ID };
}
