import type { OwnWork } from '../process/own-work.ts';
import type { SilentSpan } from '../../decide/estimate-gc.ts';
import type { LoopTurn } from './event-loop.ts';
import { PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { now } from '../../environment/clock.ts';
import { estimateGcMs } from '../../decide/estimate-gc.ts';

/** Adds up how long the garbage collector held the thread. */
export interface GcPauses {
  /** Milliseconds of garbage collection in a span of time, as far as it was told by now. */
  readonly within: (span: SilentSpan) => number;
  /** Watches for a while: a stall goes on. */
  readonly watch: () => void;
  /** Watches from now on, where nothing tells of a stall while it lasts. */
  readonly watchAlways: () => void;
  /** The loop turned: what was to be watched for a while only may be over. */
  readonly turn: (turn: Pick<LoopTurn, 'atMs' | 'delayMs'>) => void;
  readonly stop: () => void;
}

/** A list of pauses as Node.js gives it. */
interface Entries {
  readonly getEntries: () => readonly { readonly startTime: number; readonly duration: number }[];
}

/** Shorter pauses say nothing of a stall. */
const MIN_MS = 2;
const MAX_PAUSES = 100;
const MAX_COLLECTIONS = 10;
/** Stalls come in groups, and Node.js tells of a pause only when the loop turns again. */
const WATCH_MS = 1000;
/** A turn that is so late may be a stall, of whose pauses Node.js has not told yet. */
const LATE_MS = 20;
const BYTES_PER_MEGABYTE = 1e6;

/**
 * Creates the watch over the garbage collector. Each of its pauses, of which a busy server has many a second, costs Node.js an object
 * with functions of its own and an `Immediate`: 0.2 ms, 5 percent of small requests. So it is only watched while something blocks.
 * That the whole heap was collected, an object that nobody holds tells for nothing.
 */
export function createGcPauses(ownWork: Pick<OwnWork, 'enter'>): GcPauses {
  let pauses: { readonly startMs: number; readonly endMs: number }[] = [];
  let sinceMs = Infinity;
  let untilMs = Infinity;
  let isForGood = false;
  const collections = watchCollections(ownWork);
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
    turn({ atMs, delayMs }) {
      if (isForGood || sinceMs === Infinity) return;
      if (untilMs === Infinity || delayMs >= LATE_MS) untilMs = atMs + WATCH_MS;
      else if (atMs > untilMs) end();
    },
    within(span) {
      const collectedAtMs = collections.atMs();
      const heapMegabytes = getHeapStatistics().used_heap_size / BYTES_PER_MEGABYTE;
      return estimateGcMs({ pauses, sinceMs, collectedAtMs, heapMegabytes }, span);
    },
    stop() {
      end();
      collections.stop();
    },
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

/** Tells when the loop heard of the last collections of the whole heap; those of young objects alone leave the token be. */
function watchCollections({ enter }: Pick<OwnWork, 'enter'>): {
  readonly atMs: () => readonly number[];
  readonly stop: () => void;
} {
  let atMs: number[] = [];
  let isStopped = false;
  const registry = new FinalizationRegistry(
    enter(() => {
      if (isStopped) return;
      atMs = [...atMs, now()].slice(-MAX_COLLECTIONS);
      arm();
    }),
  );
  arm();
  return {
    atMs: () => atMs,
    stop() {
      isStopped = true;
    },
  };

  function arm(): void {
    registry.register({}, undefined);
  }
}
