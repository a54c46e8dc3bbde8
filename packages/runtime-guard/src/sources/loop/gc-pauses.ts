import type { OwnWork } from '../process/own-work.ts';
import { PerformanceObserver } from 'node:perf_hooks';

/** Adds up how long the garbage collector held the thread. */
export interface GcPauses {
  /** Milliseconds of the pauses that lie in a span of time, as far as they were told by now. */
  readonly within: (startMs: number, endMs: number) => number;
  /** Begins to watch, unless that is done. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** What an observer is given. */
interface Entries {
  getEntries(): readonly { readonly startTime: number; readonly duration: number }[];
}

/** Shorter pauses say nothing of a stall. */
const MIN_MS = 2;
const MAX_PAUSES = 100;

/**
 * Creates the watch over the garbage collector. Node.js tells of a pause one turn of the loop later, by an `Immediate` that
 * hooks of the program can see: it is not to be started before there is something to watch.
 */
export function createGcPauses(ownWork: OwnWork): GcPauses {
  let pauses: { readonly startMs: number; readonly endMs: number }[] = [];
  let observer: PerformanceObserver | undefined;
  const note = ownWork.enter((list: Entries) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (duration >= MIN_MS) pauses.push({ startMs: startTime, endMs: startTime + duration });
    }
    pauses = pauses.slice(-MAX_PAUSES);
  });
  return {
    start() {
      if (observer !== undefined) return;
      observer = new PerformanceObserver(note);
      observer.observe({ entryTypes: ['gc'] });
    },
    within: (startMs, endMs) =>
      pauses.reduce(
        (sum, pause) =>
          sum + Math.max(0, Math.min(endMs, pause.endMs) - Math.max(startMs, pause.startMs)),
        0,
      ),
    stop: () => {
      observer?.disconnect();
    },
  };
}
