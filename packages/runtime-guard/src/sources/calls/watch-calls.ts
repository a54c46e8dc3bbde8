import type { ModuleDescription } from '@loopguard/catalogue/core';
import type { GuardCore } from '../../create-core.ts';
import type { FileClassifier } from '../../decide/classify-file.ts';
import type { Phase } from '../../report/report-event.ts';
import type { GuardSettings } from '../../settings.ts';
import type { Scopes } from '../scopes/scopes.ts';
import type { BlockWindow } from './block-window.ts';
import type { CallObserver } from './observe-calls.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import type { Gate } from './wrap-function.ts';
import { isBuiltin } from 'node:module';
import { nodeModules } from '@loopguard/catalogue/node';
import { createBooker, isThreadJudged } from '../../create-booker.ts';
import { createCallJudge } from '../../decide/judge-call.ts';
import { lateRequire } from '../../decide/late-require.ts';
import { createSamplingBudget } from '../../decide/sampling-budget.ts';
import { warnOnce } from '../../environment/stderr.ts';
import { createPatcher } from './create-patcher.ts';
import { createCallerLookup } from './look-up-caller.ts';
import { createCallObserver } from './observe-calls.ts';
import { patchPackages } from '../packages/patch-packages.ts';
import { patchBuiltins } from './patch-builtins.ts';
import { watchLateRequires } from './watch-late-requires.ts';
import { createRefusals } from './refusals.ts';

/** Everything that watches blocking calls of one thread. */
export interface CallWatch {
  readonly observer: CallObserver;
  /** The event loop turned. */
  readonly turn: () => void;
  readonly enterPhase: (phase: Phase) => void;
  /** Code runs that must not block, in whatever phase. */
  readonly disallow: () => void;
  readonly stop: () => void;
}

/** What the watch needs beside the core. */
export interface CallWatchParts {
  readonly settings: GuardSettings;
  readonly window: BlockWindow;
  readonly classify: FileClassifier;
  readonly scopes: Scopes;
  readonly loads: LoadWatch;
  /** Shared by all that watches the program, and closed while the guard itself works. */
  readonly gate: Gate;
}

/** Looks at no more than this many short calls a second, about one percent of a core, after the first ones. */
const samplingRate = { perSecond: 2000, burst: 10_000 };

/** Starts to watch: from here on blocking functions are patched. */
export function watchCalls(core: GuardCore, parts: CallWatchParts): CallWatch {
  const { gate, settings, scopes } = parts;
  const callJudge = createCallJudge(settings.options.mode, settings.rules);
  const refusals = createRefusals(gate, callJudge, isThreadJudged(core, settings));
  const observer = createCallObserver({
    ...core,
    scopes,
    window: parts.window,
    callers: createCallerLookup(parts.classify),
    booker: createBooker(core, settings, { scopes, callJudge }),
    budget: createSamplingBudget(samplingRate),
    emit: core.reporters.emit,
    addOwnCost: core.ownCost.add,
    onFailure: warnOnce('a blocking call could not be recorded'),
  });
  const patching = {
    patcher: createPatcher({ gate, observer, patchedApis: core.patchedApis }),
    loads: parts.loads,
    onFailure: warnOnce('blocking functions could not be patched'),
  };
  const builtins = patchBuiltins([...takeBuiltins(settings.packages), ...nodeModules], {
    ...patching,
    isMainThread: core.thread.isMain,
    isEsModule: settings.application.isEsModule,
  });
  watchLateRequires(parts.loads, observer, core.phases);
  core.patchedApis.set(lateRequire.id, lateRequire.entry);
  const packages = patchPackages(settings.packages, { ...patching, guardFolder: core.guardFolder });
  return {
    observer,
    turn() {
      // A call that was cut off (a `vm` timeout, a full stack) may have left the gate closed; no timer runs inside a call.
      gate.isClosed = false;
      builtins.catchUp();
    },
    enterPhase: refusals.enterPhase,
    disallow: refusals.disallow,
    stop() {
      packages.stop();
      builtins.stop();
      gate.isClosed = true;
    },
  };
}

/** What the policy says of Node's own modules, under the names that the catalogue has for them. */
function takeBuiltins(described: readonly ModuleDescription[]): ModuleDescription[] {
  const names = new Set(nodeModules.map(({ module }) => module));
  return described
    .filter(({ module }) => module === 'global' || isBuiltin(module))
    .map((one) => {
      const name = one.module.replace(/^node:/, '');
      return names.has(name) ? { ...one, module: name } : one;
    });
}
