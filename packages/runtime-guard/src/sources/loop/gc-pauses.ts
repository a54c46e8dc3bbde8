import type { OwnWork } from '../process/own-work.ts';
import { PerformanceObserver } from 'node:perf_hooks';
import { now } from '../../environment/clock.ts';
import { estimateGcMs } from '../../decide/estimate-gc.ts';

/** Adds up how long the garbage collector held the thread. */
export interface GcPauses {
  /** Milliseconds of the pauses in a span of time, as far as they were told by now. */
  readonly within: (startMs: number, endMs: number) => number;
  /** Watches for a while: a stall goes on. */
  readonly watch: () => void;
  /** Watches from now on, where nothing tells of a stall while it lasts. */
  readonly watchAlways: () => void;
  /** The loop turned: what was to be watched for a while only may be over. */
  readonly turn: (atMs: number) => void;
  readonly stop: () => void;
}

/** What an observer is given. */
interface Entries {
  getEntries(): readonly { readonly startTime: number; readonly duration: number }[];
}

/** Shorter pauses say nothing of a stall. */
const MIN_MS = 2;
const MAX_PAUSES = 100;
/** Stalls come in groups, and Node.js tells of a pause only when the loop turns again. */
const WATCH_MS = 1000;

/**
 * Creates the watch over the garbage collector. Each of its pauses, of which a busy server has many a second, costs Node.js an object
 * and an `Immediate`: 5 percent of a small request. So it is only watched while something blocks.
 */
export function createGcPauses(ownWork: Pick<OwnWork, 'enter'>): GcPauses {
  let pauses: { readonly startMs: number; readonly endMs: number }[] = [];
  let sinceMs = Infinity;
  let untilMs = Infinity;
  let isForGood = false;
  const note = ownWork.enter((list: Entries) => {
    for (const { startTime, duration } of list.getEntries()) {
      if (duration >= MIN_MS) pauses.push({ startMs: startTime, endMs: startTime + duration });
    }
    pauses = pauses.slice(-MAX_PAUSES);
  });
  const observer = new PerformanceObserver(note);
  return {
    watch() {
      // Until the loop has turned again, whenever that is.
      untilMs = Infinity;
      begin();
    },
    watchAlways() {
      isForGood = true;
      begin();
    },
    turn(atMs) {
      if (isForGood || sinceMs === Infinity) return;
      if (untilMs === Infinity) untilMs = atMs + WATCH_MS;
      else if (atMs > untilMs) end();
    },
    within: (startMs, endMs) => estimateGcMs(pauses, { startMs, endMs, sinceMs }),
    stop: end,
  };

  function begin(): void {
    if (sinceMs !== Infinity) return;
    sinceMs = now();
    observer.observe({ entryTypes: ['gc'] });
  }

  function end(): void {
    sinceMs = Infinity;
    observer.disconnect();
  }
}
