import type { GuardCore } from './create-core.ts';
import type { Summaries } from './create-summaries.ts';
import type { FileClassifier } from './decide/classify-file.ts';
import type { CallJudge } from './decide/judge-call.ts';
import type { PhaseChange } from './decide/phases.ts';
import type { Guard } from './guard.ts';
import type { Phase } from './report/report-event.ts';
import type { GuardSettings } from './settings.ts';
import type { BlockWindow } from './sources/calls/block-window.ts';
import type { CallerLookup } from './sources/calls/look-up-caller.ts';
import type { LoopTurn } from './sources/loop/event-loop.ts';
import type { LoopWatch } from './sources/loop/watch-loop.ts';
import type { CallObserver } from './sources/calls/observe-calls.ts';
import type { Lifecycle } from './sources/process/process-lifecycle.ts';
import type { RequestTracking, Scopes } from './sources/scopes/scopes.ts';
import type { GuardOptions } from './options/guard-options.ts';
import type { Gate } from './sources/calls/wrap-function.ts';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeModules } from '@loopguard/catalogue/node';
import { createBooker, isThreadJudged } from './create-booker.ts';
import { createCore } from './create-core.ts';
import { createSummaries } from './create-summaries.ts';
import { readReason } from './decide/allowances.ts';
import { createCallJudge } from './decide/judge-call.ts';
import { createFileClassifier } from './decide/classify-file.ts';
import { MANUAL_READY } from './decide/phases.ts';
import { createSamplingBudget } from './decide/sampling-budget.ts';
import { now } from './environment/clock.ts';
import { warn } from './environment/stderr.ts';
import { describeThread } from './environment/thread.ts';
import { roundMs } from './findings/tally.ts';
import { createIdleGuard } from './idle-guard.ts';
import { createBlockWindow } from './sources/calls/block-window.ts';
import { createCallerLookup } from './sources/calls/look-up-caller.ts';
import { createCallObserver } from './sources/calls/observe-calls.ts';
import { createPatcher } from './sources/calls/create-patcher.ts';
import { patchBuiltins } from './sources/calls/patch-builtins.ts';
import { watchLifecycle } from './sources/process/process-lifecycle.ts';
import { watchStartup } from './sources/process/startup.ts';
import { createScopes } from './sources/scopes/scopes.ts';
import { watchLoop } from './sources/loop/watch-loop.ts';

/** Looks at no more than this many short calls a second, about one percent of a core, after the first ones. */
const samplingRate = { perSecond: 2000, burst: 10_000 };
const guardFolder = dirname(fileURLToPath(import.meta.url));

/** Starts a guard: from here on calls are watched, until it is stopped. */
export function startGuard(settings: GuardSettings): Guard {
  const thread = describeThread();
  const { mode, report } = settings.options;
  // Nobody would read what a worker without a report file sees.
  if (mode === 'off' || (!thread.isMain && report === null)) return createIdleGuard();
  const core = createCore(settings, { thread, modules: nodeModules });
  const gate: Gate = { isClosed: false, isArmed: false };
  const window = createBlockWindow();
  const scopes = followScopes(core, settings);
  const callJudge = createCallJudge(mode, settings.rules);
  const classify = classifyFiles(settings);
  const callers = createCallerLookup(classify);
  const observer = observeCalls(core, settings, { scopes, window, callers, callJudge });
  const refusals = createRefusals(gate, callJudge, isThreadJudged(core, settings));
  const loop = watchLoop(core, {
    settings,
    window,
    classify,
    scopes,
    onTurn: turn,
    onFailure: warnOnce('the thread that watches the event loop cannot run'),
  });
  const startup = watchStartup(core.phases, observer.countCalls);
  const summaries = createSummaries(core, { observer, loop });
  core.phases.onChange((change) => {
    summaries.endPhase(core.phases.current());
    if (change.phase === 'ready') loop.monitor.restartTotal();
    refusals.enterPhase(change.phase);
    enterPhase(core, change);
  });
  const lifecycle = watchProcess(core, { summaries, loop });
  const calls = patchBuiltins(nodeModules, createPatcher({ gate, observer }));
  return createGuard(core, { scopes, summaries, refusals, stop });

  function turn(loopTurn: LoopTurn): void {
    // A call that was cut off (a `vm` timeout, a full stack) may have left the gate closed; no timer runs inside a call.
    gate.isClosed = false;
    startup.turn(loopTurn.atMs);
    core.phases.tick(loopTurn.atMs);
    summaries.tick(loopTurn.atMs);
    if (core.ledger.judgedCalls() > 0 && core.reporters.hasReader) lifecycle.watchSignals();
  }

  function stop(): void {
    core.phases.shutdown(now(), 'guard.stop()');
    summaries.finish();
    calls.stop();
    gate.isClosed = true;
    startup.stop();
    lifecycle.stop();
    scopes.stop();
    loop.stop();
  }
}

function classifyFiles({ application: { root, name } }: GuardSettings): FileClassifier {
  return createFileClassifier({ root, application: name, guardFolder });
}

function followScopes({ phases }: GuardCore, { options }: GuardSettings): Scopes {
  return createScopes({
    tracking: chooseTracking(options.attribution, process.versions.node),
    onRequest: () => {
      if (phases.current() === 'startup') phases.ready(now(), 'first request');
    },
    onJob: () => {
      phases.ready(now(), 'first guard.run()');
    },
  });
}

/** Following requests costs next to nothing from Node.js 24 on, where asynchronous contexts are V8's own. */
function chooseTracking(
  attribution: GuardOptions['attribution'],
  nodeVersion: string,
): RequestTracking {
  if (attribution !== 'auto') return attribution;
  return Number.parseInt(nodeVersion, 10) >= 24 ? 'full' : 'adaptive';
}

function observeCalls(
  core: GuardCore,
  settings: GuardSettings,
  parts: {
    readonly scopes: Scopes;
    readonly window: BlockWindow;
    readonly callers: CallerLookup;
    readonly callJudge: CallJudge;
  },
): CallObserver {
  return createCallObserver({
    ...core,
    ...parts,
    callThresholdMs: settings.options.callThresholdMs,
    booker: createBooker(core, settings, parts),
    budget: createSamplingBudget(samplingRate),
    emit: core.reporters.emit,
    addOwnCost: core.ownCost.add,
    onFailure: warnOnce('a blocking call could not be recorded'),
  });
}

/** Tells of the first failure of a kind, and of no other. */
function warnOnce(what: string): (error: unknown) => void {
  let hasFailed = false;
  return (error) => {
    if (hasFailed) return;
    hasFailed = true;
    warn(`ERR_LOOPGUARD_INTERNAL: ${what}: ${String(error)}`);
  };
}

/** Arms the gate while calls may have to be refused. */
interface Refusals {
  readonly enterPhase: (phase: Phase) => void;
  /** Code runs that must not block, in whatever phase. */
  readonly disallow: () => void;
}

function createRefusals(gate: Gate, judge: CallJudge, isJudged: boolean): Refusals {
  let isDisallowed = false;
  let current: Phase = 'startup';
  enterPhase(current);
  return {
    enterPhase,
    disallow() {
      if (isDisallowed) return;
      isDisallowed = true;
      enterPhase(current);
    },
  };

  function enterPhase(phase: Phase): void {
    current = phase;
    gate.isArmed =
      (isJudged && judge.mayRefuse(phase)) || (isDisallowed && judge.mayRefuse('ready'));
  }
}

function watchProcess(
  { phases }: GuardCore,
  { summaries, loop }: { readonly summaries: Summaries; readonly loop: LoopWatch },
): Lifecycle {
  return watchLifecycle({
    onListening: () => {
      loop.startWatchdog();
      phases.serverListening(now());
    },
    onShutdown: (reason) => {
      phases.shutdown(now(), reason);
    },
    onEnd: summaries.finish,
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
    refusals,
    scopes,
    summaries,
    stop,
  }: {
    readonly refusals: Refusals;
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
      refusals.disallow();
      return scopes.runUnder({ type: 'disallowed' }, fn);
    },
    snapshot: summaries.snapshot,
    stop: () => {
      stop();
      return Promise.resolve();
    },
  };
}
