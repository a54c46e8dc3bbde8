import type { DelayFigures } from '../../report/report-event.ts';
import type { OwnWork } from '../process/own-work.ts';
import { createHistogram, performance } from 'node:perf_hooks';
import { now, readThreadCpuMs } from '../../environment/clock.ts';
import { clearInterval, setInterval } from '../../environment/timers.ts';
import { roundMs } from '../../findings/tally.ts';

/** Delay and utilisation since a window began. */
interface LoopWindow {
  readonly startMs: number;
  readonly windowMs: number;
  readonly delayMs: DelayFigures;
  readonly utilization: number;
}

/** Watches how late the event loop comes round. */
export interface LoopMonitor {
  /** Looks at once, as when the timer had fired: for the end of a process. */
  readonly flush: () => void;
  /** Something begins: what follows is watched closely, also where the loop had been idle. */
  readonly wake: () => void;
  /** Ends the window and begins the next; undefined if the loop never came round in it. */
  readonly takeWindow: () => LoopWindow | undefined;
  /** Delay and utilisation since the last `restartTotal`; undefined if the loop never came round. */
  readonly total: () => LoopWindow | undefined;
  readonly restartTotal: () => void;
  readonly stop: () => void;
}

/** One turn of the loop, seen by the monitor. */
export interface LoopTurn {
  readonly atMs: number;
  /** How much later than asked the loop came round. */
  readonly delayMs: number;
  /** Time since the last turn in which the loop did not wait for events; at least `delayMs`. */
  readonly activeMs: number;
  /** CPU time of the thread since the last turn; of the process where Node.js does not tell them apart. */
  readonly cpuMs: number;
  /** How long after the last turn this one was asked for. */
  readonly intervalMs: number;
  /** How long after this turn the next is asked for. */
  readonly nextMs: number;
}

/**
 * How often the loop is asked to come round while it has something to do. An odd length: Node keeps timers of one length in one
 * list, and of those that are late it calls whole lists. In a list with the guard's a program's timers would come too early.
 */
const BUSY_INTERVAL_MS = 21;
/** How often it is asked to while it has not: each time wakes up a sleeping process. */
const IDLE_INTERVAL_MS = 53;
/** After so many turns in which the loop all but waited it counts as idle. */
const IDLE_TURNS = 25;
const IDLE_SHARE = 0.1;
const MICROSECONDS = 1000;

/** Starts a heartbeat that neither keeps the process alive nor uses the global timers a test tool may replace. */
export function monitorEventLoop(ownWork: OwnWork, onTurn: (turn: LoopTurn) => void): LoopMonitor {
  const pace = createPace();
  let intervalMs = BUSY_INTERVAL_MS;
  let lastTurnMs = now();
  let lastCpuMs = readThreadCpuMs();
  let lastIdleMs = performance.eventLoopUtilization().idle;
  const window = createRecording();
  const total = createRecording();
  const tick = ownWork.enter(turn);
  let timer = startTimer();
  return {
    flush: turn,
    wake() {
      if (intervalMs === BUSY_INTERVAL_MS) return;
      pace.restart();
      turn();
    },
    takeWindow() {
      const taken = window.read();
      window.restart();
      return taken;
    },
    total: total.read,
    restartTotal: total.restart,
    stop() {
      clearInterval(timer);
    },
  };

  function turn(): void {
    const atMs = now();
    const delayMs = Math.max(0, atMs - lastTurnMs - intervalMs);
    const usedMs = readThreadCpuMs();
    const cpuMs = usedMs - lastCpuMs;
    const idleMs = performance.eventLoopUtilization().idle;
    const activeMs = Math.max(delayMs, atMs - lastTurnMs - (idleMs - lastIdleMs));
    lastTurnMs = atMs;
    lastCpuMs = usedMs;
    lastIdleMs = idleMs;
    for (const recording of [window, total]) recording.record(delayMs);
    const nextMs = pace.next(activeMs / intervalMs);
    onTurn({ atMs, delayMs, activeMs, cpuMs, intervalMs, nextMs });
    if (nextMs === intervalMs) return;
    intervalMs = nextMs;
    clearInterval(timer);
    timer = startTimer();
  }

  function startTimer(): NodeJS.Timeout {
    return ownWork.createBriefly(() => setInterval(tick, intervalMs).unref());
  }
}

/** Decides how often the loop is asked to come round. */
interface Pace {
  /** The next interval, by the share of the last one in which the loop had something to do. */
  readonly next: (activeShare: number) => number;
  /** What was idle so far does not count any more. */
  readonly restart: () => void;
}

function createPace(): Pace {
  let idleTurns = 0;
  return {
    next(activeShare) {
      idleTurns = activeShare < IDLE_SHARE ? idleTurns + 1 : 0;
      return idleTurns < IDLE_TURNS ? BUSY_INTERVAL_MS : IDLE_INTERVAL_MS;
    },
    restart() {
      idleTurns = 0;
    },
  };
}

/** Collects delays from one moment on. */
interface Recording {
  readonly record: (delayMs: number) => void;
  readonly read: () => LoopWindow | undefined;
  readonly restart: () => void;
}

function createRecording(): Recording {
  const histogram = createHistogram();
  let startMs = now();
  let utilization = performance.eventLoopUtilization();
  return {
    record(delayMs) {
      // A histogram counts from 1; microseconds keep it exact enough.
      histogram.record(Math.max(1, Math.round(delayMs * MICROSECONDS)));
    },
    read() {
      if (histogram.count === 0) return undefined;
      return {
        startMs,
        windowMs: roundMs(now() - startMs),
        delayMs: readDelay(histogram),
        utilization: roundMs(performance.eventLoopUtilization(utilization).utilization),
      };
    },
    restart() {
      histogram.reset();
      startMs = now();
      utilization = performance.eventLoopUtilization();
    },
  };
}

function readDelay(histogram: {
  readonly mean: number;
  readonly max: number;
  percentile(percentile: number): number;
}): DelayFigures {
  const inMs = (microseconds: number) => roundMs(microseconds / MICROSECONDS);
  return {
    mean: inMs(histogram.mean),
    p50: inMs(histogram.percentile(50)),
    p90: inMs(histogram.percentile(90)),
    p99: inMs(histogram.percentile(99)),
    max: inMs(histogram.max),
  };
}
