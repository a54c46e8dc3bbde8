import type { HealthFigures } from '../../../report/health-status.ts';
import type { Phase } from '../../../report/report-event.ts';
import type { OwnWork } from '../../process/own-work.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { WatchdogSettings } from './watchdog-settings.ts';
import { Worker } from 'node:worker_threads';
import { now } from '../../../environment/clock.ts';
import { readWaitedMs } from '../../../environment/processor-wait.ts';
import { countSlot, timeSlot, toSharedMs } from './heartbeat.ts';
import { phaseNames } from './watchdog-settings.ts';

/** The main thread's side of the thread that watches it. */
export interface Watchdog {
  /** Starts the thread, unless it runs already. It keeps no process alive. */
  readonly start: () => void;
  readonly isRunning: () => boolean;
  /** The loop has come round, and is to do so again within `intervalMs`. */
  readonly beat: (intervalMs: number) => void;
  readonly enterPhase: (phase: Phase) => void;
  /** Hands over what the health page shows of the main thread; undefined where none is served. */
  readonly publish: ((figures: HealthFigures) => void) | undefined;
  /** By how much the watchdog's ticks were late so far, added up: time in which no thread of the process ran. */
  readonly latenessMs: () => number;
  /** Part of the time since the stall after the last beat was noticed in which the main thread waited for a processor; `NaN` if unknown. */
  readonly waitedShare: () => number;
  /** Makes the thread let go of the main thread: a process with an open inspector session waits when it ends. */
  readonly release: () => void;
  /** Runs an action while the thread has let go of the main thread. */
  readonly whileReleased: <Result>(action: () => Result) => Result;
  readonly stop: () => void;
}

const WORKER_MEMORY = { maxOldGenerationSizeMb: 32, maxYoungGenerationSizeMb: 4 };
const RELEASE_MS = 200;

/** What a watchdog works with; `onFailure` is told once if its thread cannot run. */
interface WatchdogParts {
  readonly heartbeat: Heartbeat;
  /** Path of the thread's main module. */
  readonly workerFile: string;
  readonly ownWork: OwnWork;
  readonly onFailure: (error: unknown) => void;
  /** Whether a debugger may be attached. */
  readonly isInspected: () => boolean;
}

/** Creates a watchdog. */
export function createWatchdog(
  settings: WatchdogSettings,
  { heartbeat, workerFile, ownWork, onFailure, isInspected }: WatchdogParts,
): Watchdog {
  const { counts, times } = heartbeat;
  let worker: Worker | undefined;
  let hasStarted = false;
  return {
    start() {
      if (hasStarted) return;
      hasStarted = true;
      worker = ownWork.create(() => startWorker(workerFile, settings, ownWork.enter(fail)));
    },
    isRunning: () => worker !== undefined,
    beat(intervalMs) {
      const isSooner = intervalMs < (times[timeSlot.interval] ?? 0);
      times[timeSlot.interval] = intervalMs;
      times[timeSlot.beatAt] = toSharedMs(now());
      Atomics.store(counts, countSlot.isInspected, isInspected() ? 1 : 0);
      Atomics.add(counts, countSlot.beats, 1);
      if (isSooner) Atomics.notify(counts, countSlot.sleep);
    },
    enterPhase(phase) {
      Atomics.store(counts, countSlot.phase, phaseNames.indexOf(phase));
    },
    publish: settings.health === null ? undefined : publish,
    latenessMs: () => times[timeSlot.lateness] ?? 0,
    waitedShare: () => readWaitedShare(heartbeat),
    release,
    whileReleased: (action) => runBetween(counts, { release, action }),
    stop() {
      release();
      hasStarted = true;
      void worker?.terminate();
      worker = undefined;
    },
  };

  function fail(error: unknown): void {
    worker = undefined;
    onFailure(error);
  }

  function publish(figures: HealthFigures): void {
    worker?.postMessage(figures);
  }

  function release(): void {
    Atomics.store(counts, countSlot.isClosing, 1);
    if (worker === undefined || Atomics.load(counts, countSlot.isProbing) === 0) return;
    Atomics.wait(counts, countSlot.isProbing, 1, RELEASE_MS);
  }
}

function readWaitedShare({ counts, times }: Heartbeat): number {
  const noticedBeat = Atomics.load(counts, countSlot.noticedBeat);
  if (noticedBeat !== Atomics.load(counts, countSlot.beats)) return NaN;
  const sinceMs = toSharedMs(now()) - (times[timeSlot.noticedAt] ?? 0);
  return (readWaitedMs() - (times[timeSlot.noticedWaited] ?? 0)) / sinceMs;
}

/** Where the process lives on after the action, the watchdog watches it again. */
function runBetween<Result>(
  counts: Int32Array,
  { release, action }: { readonly release: () => void; readonly action: () => Result },
): Result {
  const wasClosing = Atomics.load(counts, countSlot.isClosing);
  release();
  try {
    return action();
  } finally {
    Atomics.store(counts, countSlot.isClosing, wasClosing);
  }
}

function startWorker(
  file: string,
  settings: WatchdogSettings,
  onFailure: (error: unknown) => void,
): Worker | undefined {
  try {
    // Without `stdout` and `stderr` the parent's streams would be opened to pipe the worker's into.
    const worker = new Worker(file, {
      workerData: settings,
      name: 'loopguard watchdog',
      execArgv: [],
      env: {},
      stdout: true,
      stderr: true,
      resourceLimits: WORKER_MEMORY,
    });
    worker.on('error', onFailure);
    worker.unref();
    return worker;
  } catch (error) {
    onFailure(error);
    return undefined;
  }
}
