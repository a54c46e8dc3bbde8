import { PerformanceObserver } from 'node:perf_hooks';

/** Adds up how long the garbage collector held the thread. */
export interface GcPauses {
  /** Milliseconds of the pauses that lie in a span of time, as far as they were told by now. */
  readonly within: (startMs: number, endMs: number) => number;
  readonly stop: () => void;
}

/** Shorter pauses say nothing of a stall. */
const MIN_MS = 2;
const MAX_PAUSES = 100;

/** Watches the garbage collector; Node.js tells of a pause one turn of the loop later. */
export function watchGcPauses(): GcPauses {
  let pauses: { readonly startMs: number; readonly endMs: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (duration >= MIN_MS) pauses.push({ startMs: startTime, endMs: startTime + duration });
    }
    pauses = pauses.slice(-MAX_PAUSES);
  });
  observer.observe({ entryTypes: ['gc'] });
  return {
    within: (startMs, endMs) =>
      pauses.reduce(
        (sum, pause) =>
          sum + Math.max(0, Math.min(endMs, pause.endMs) - Math.max(startMs, pause.startMs)),
        0,
      ),
    stop: () => {
      observer.disconnect();
    },
  };
}
