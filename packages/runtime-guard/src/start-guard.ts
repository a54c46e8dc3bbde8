import type { GuardCore } from './create-core.ts';
import type { Summaries } from './create-summaries.ts';
import type { FileClassifier } from './decide/classify-file.ts';
import type { PhaseChange } from './decide/phases.ts';
import type { Guard } from './guard.ts';
import type { GuardSettings } from './settings.ts';
import type { CallWatch, CallWatchParts } from './sources/calls/watch-calls.ts';
import type { LoopTurn } from './sources/loop/event-loop.ts';
import type { LoopWatch, LoopWatchParts } from './sources/loop/watch-loop.ts';
import type { Lifecycle } from './sources/process/process-lifecycle.ts';
import type { FollowedScopes } from './sources/scopes/follow-scopes.ts';
import type { Scopes } from './sources/scopes/scopes.ts';
import { createCore } from './create-core.ts';
import { createSummaries } from './create-summaries.ts';
import { readReason } from './decide/allowances.ts';
import { createFileClassifier } from './decide/classify-file.ts';
import { MANUAL_READY } from './decide/phases.ts';
import { now } from './environment/clock.ts';
import { warnOnce } from './environment/stderr.ts';
import { describeThread } from './environment/thread.ts';
import { roundMs } from './findings/tally.ts';
import { createIdleGuard } from './idle-guard.ts';
import { createBlockWindow } from './sources/calls/block-window.ts';
import { watchCalls } from './sources/calls/watch-calls.ts';
import { watchLoads } from './sources/loading/watch-loads.ts';
import { watchLoop } from './sources/loop/watch-loop.ts';
import { watchLifecycle } from './sources/process/process-lifecycle.ts';
import { watchStartup } from './sources/process/startup.ts';
import { followScopes } from './sources/scopes/follow-scopes.ts';

/** How a guard came to be started. */
export interface GuardStart {
  /** Before any module of the program, rather than by the program itself. */
  readonly isPreloaded: boolean;
  /** Folder of the guard's own files. */
  readonly guardFolder: string;
}

type WatchParts = CallWatchParts &
  Omit<LoopWatchParts, 'onTurn'> & { readonly scopes: FollowedScopes };

/** Starts a guard: from here on calls are watched, until it is stopped. */
export function startGuard(settings: GuardSettings, start: GuardStart): Guard {
  const thread = describeThread();
  const { options } = settings;
  // Nobody would read what a worker without a report file sees.
  if (options.mode === 'off' || (!thread.isMain && options.report === null)) {
    return createIdleGuard();
  }
  const core = createCore(settings, { ...start, thread });
  const parts = createParts(core, settings);
  const calls = watchCalls(core, parts);
  const loop = watchLoop(core, { ...parts, onTurn: turn });
  parts.scopes.onBegin(loop.monitor.wake);
  const startup = watchStartup(core, calls.observer.countCalls);
  const summaries = createSummaries(core, { observer: calls.observer, loop });
  core.phases.onChange((change) => {
    summaries.endPhase(core.phases.current());
    if (change.phase === 'ready') loop.monitor.restartTotal();
    calls.enterPhase(change.phase);
    enterPhase(core, change);
  });
  const lifecycle = watchProcess(core, { summaries, loop });
  return createGuard(core, { scopes: parts.scopes, calls, summaries, stop });

  function turn(loopTurn: LoopTurn): void {
    calls.turn();
    startup.turn(loopTurn.atMs);
    parts.scopes.turn();
    core.phases.tick(loopTurn.atMs);
    summaries.tick(loopTurn.atMs);
    core.thrift.tick(loopTurn.atMs);
    if (core.ledger.judgedCalls() > 0 && core.reporters.hasReader) lifecycle.watchSignals();
  }

  function stop(): void {
    core.phases.shutdown(now(), 'guard.stop()');
    summaries.finish();
    calls.stop();
    parts.loads.stop();
    startup.stop();
    lifecycle.stop();
    parts.scopes.stop();
    loop.stop();
    core.ownWork.stop();
  }
}

/** What calls and the loop are watched with. */
function createParts(core: GuardCore, settings: GuardSettings): WatchParts {
  const gate = { isClosed: false, isArmed: false };
  const onFailure = warnOnce('the loading of modules could not be followed');
  const loads = watchLoads({ gate, onFailure });
  return {
    gate,
    settings,
    loads,
    window: createBlockWindow(),
    classify: classifyFiles(settings, core.guardFolder),
    scopes: followScopes(core, { loads, settings }),
  };
}

function classifyFiles(
  { application: { root, name } }: GuardSettings,
  guardFolder: string,
): FileClassifier {
  return createFileClassifier({ root, application: name, guardFolder });
}

function watchProcess(
  { ownWork, phases }: GuardCore,
  { summaries, loop }: { readonly summaries: Summaries; readonly loop: LoopWatch },
): Lifecycle {
  return watchLifecycle({
    onListening: ownWork.enter(() => {
      loop.startWatchdog();
      phases.serverListening(now());
    }),
    onShutdown: ownWork.enter((reason) => {
      phases.shutdown(now(), reason);
    }),
    onEnd: ownWork.enter(summaries.finish),
    onSelfKill: loop.whileReleased,
  });
}

function enterPhase(
  { ledger, reporters, startedAtMs }: GuardCore,
  { phase, atMs, reason }: PhaseChange,
): void {
  const sinceStartMs = roundMs(atMs - startedAtMs);
  ledger.phases.enter(phase, sinceStartMs, reason);
  reporters.emit({ type: 'phase', atMs: sinceStartMs, phase, reason });
}

function createGuard(
  { phases }: GuardCore,
  {
    calls,
    scopes,
    summaries,
    stop,
  }: {
    readonly calls: CallWatch;
    readonly scopes: Scopes;
    readonly summaries: Summaries;
    readonly stop: () => void;
  },
): Guard {
  return {
    ready: () => {
      phases.ready(now(), MANUAL_READY);
    },
    run: scopes.runJob,
    allow: (fn, options) => scopes.runUnder({ type: 'allowed', reason: readReason(options) }, fn),
    disallow(fn) {
      calls.disallow();
      return scopes.runUnder({ type: 'disallowed' }, fn);
    },
    snapshot: summaries.snapshot,
    stop: () => {
      stop();
      return Promise.resolve();
    },
  };
}
