import type { GuardCore } from '../../create-core.ts';
import type { GuardSettings } from '../../settings.ts';
import type { BlockWindow } from '../calls/block-window.ts';
import type { FileClassifier } from '../../decide/classify-file.ts';
import type { HealthFigures } from '../../report/health-status.ts';
import type { Scopes } from '../scopes/scopes.ts';
import type { LoopMonitor, LoopTurn } from './event-loop.ts';
import type { Probe, ProbeParts } from './watchdog/create-probe.ts';
import { now } from '../../environment/clock.ts';
import { watchInspector } from '../../environment/inspector.ts';
import { createFrameReader } from '../calls/read-frames.ts';
import { monitorEventLoop } from './event-loop.ts';
import { createGcPauses } from './gc-pauses.ts';
import { tellNativeCalls } from './native-calls.ts';
import { mayProbe, openWatchdog } from './open-watchdog.ts';
import { createStallDetector } from './stalls.ts';
import { createHeartbeat } from './watchdog/heartbeat.ts';
import { createProbe } from './watchdog/create-probe.ts';

/** Everything that watches the event loop of one thread. */
export interface LoopWatch {
  readonly monitor: LoopMonitor;
  /** Starts the thread that sees stalls while they last, where there is one: from here on the process may serve. */
  readonly startWatchdog: () => void;
  /** Hands over what the health page shows; undefined where none is served. */
  readonly publish: ((figures: HealthFigures) => void) | undefined;
  /** Reports what was seen and makes the watchdog let go: to be called before the process ends. */
  readonly settle: () => void;
  /** Runs an action that may end the process while the watchdog has let go. */
  readonly whileReleased: <Result>(action: () => Result) => Result;
  readonly stop: () => void;
}

/** What the watch needs beside the core. */
export interface LoopWatchParts {
  readonly settings: GuardSettings;
  readonly window: BlockWindow;
  readonly classify: FileClassifier;
  readonly scopes: Scopes;
  /** Told of each turn, after stalls were looked for. */
  readonly onTurn: (turn: LoopTurn) => void;
}

/** Starts to watch; the main thread of a process has a watchdog, other threads look at themselves alone. */
export function watchLoop(core: GuardCore, parts: LoopWatchParts): LoopWatch {
  const { settings, onTurn } = parts;
  const heartbeat = createHeartbeat();
  const isInspected = watchInspector();
  const gcPauses = createGcPauses(core.ownWork);
  const onFailure = gcPauses.watchAlways;
  const watchdog = openWatchdog(core, settings, { heartbeat, isInspected, onFailure });
  const probe = openProbe(core, parts, { heartbeat, onAsked: gcPauses.watch });
  const stalls = createStallDetector({
    ...core,
    ...parts,
    thresholdMs: settings.options.stallThresholdMs,
    watchdog,
    probe,
    gcPauses,
    isInspected,
    emit: core.reporters.emit,
  });
  const monitor = monitorEventLoop(core.ownWork, (turn) => {
    stalls.turn(turn);
    gcPauses.turn(turn);
    onTurn(turn);
    core.ownCost.add(now() - turn.atMs);
  });
  core.phases.onChange(({ phase }) => {
    stalls.flush();
    watchdog?.enterPhase(phase);
    if (phase === 'ready') startWatchdog();
  });
  if (watchdog?.publish !== undefined) startWatchdog();
  return {
    monitor,
    startWatchdog,
    publish: watchdog?.publish,
    settle() {
      stalls.flush();
      watchdog?.release();
    },
    whileReleased: (action) => (watchdog === undefined ? action() : watchdog.whileReleased(action)),
    stop() {
      for (const part of [monitor, gcPauses, probe, watchdog]) part?.stop();
    },
  };

  function startWatchdog(): void {
    if (watchdog === undefined || !mayProbe(core.surroundings)) gcPauses.watchAlways();
    watchdog?.start();
  }
}

/** What answers for the thread: the probe when it is asked, long native calls unasked. */
function openProbe(
  core: GuardCore,
  parts: LoopWatchParts,
  asking: Pick<ProbeParts, 'heartbeat' | 'onAsked'>,
): Probe {
  const probe = createProbe({
    ...parts,
    ...createFrameReader(parts.classify),
    ...asking,
    addOwnCost: core.ownCost.add,
  });
  const stopTelling = tellNativeCalls(probe);
  return {
    ...probe,
    stop() {
      stopTelling();
      probe.stop();
    },
  };
}
