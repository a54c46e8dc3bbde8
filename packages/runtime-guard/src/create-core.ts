import type { BlockingApi } from '@loopguard/catalogue/core';
import type { CostWatch } from './create-cost-watch.ts';
import type { Surroundings } from './decide/describe-degradations.ts';
import type { Phases } from './decide/phases.ts';
import type { Thread } from './environment/thread.ts';
import type { DegradationBook } from './findings/degradation-book.ts';
import type { LateNames } from './findings/late-names.ts';
import type { Ledger } from './findings/ledger.ts';
import type { Reporters } from './reporters/create-reporters.ts';
import type { GuardSettings } from './settings.ts';
import type { OwnWork } from './sources/process/own-work.ts';
import { createCostWatch } from './create-cost-watch.ts';
import { describeDegradations } from './decide/describe-degradations.ts';
import { createPhases } from './decide/phases.ts';
import { waitsForOthers } from './decide/waits-for-others.ts';
import { now } from './environment/clock.ts';
import { warnOnce } from './environment/stderr.ts';
import { readSurroundings } from './environment/surroundings.ts';
import { handDownApplication } from './environment/thread-application.ts';
import { createDegradationBook } from './findings/degradation-book.ts';
import { createLateNames } from './findings/late-names.ts';
import { createLedger } from './findings/ledger.ts';
import { roundMs } from './findings/tally.ts';
import { openReporters } from './open-reporters.ts';
import { hideOwnWork } from './sources/process/own-work.ts';
import { readActiveResources } from './sources/process/startup.ts';

/** What all parts of one guard share. */
export interface GuardCore extends CostWatch {
  /** Folder of the application. */
  readonly root: string;
  /** Folder of the guard's own files. */
  readonly guardFolder: string;
  readonly startedAtMs: number;
  readonly thread: Thread;
  readonly ledger: Ledger;
  readonly lateNames: LateNames;
  readonly reporters: Reporters;
  readonly phases: Phases;
  readonly surroundings: Surroundings;
  readonly degraded: DegradationBook;
  /** What was patched so far, by the ids that reports have. */
  readonly patchedApis: Map<string, BlockingApi>;
  readonly ownWork: OwnWork;
}

/** How and where a guard is started. */
interface CoreContext {
  readonly thread: Thread;
  /** Folder of the guard's own files. */
  readonly guardFolder: string;
  readonly isPreloaded: boolean;
}

/** Creates the shared parts; the report file is open afterwards. */
export function createCore(settings: GuardSettings, context: CoreContext): GuardCore {
  const { application, options } = settings;
  if (context.thread.isMain) handDownApplication(application);
  const lateNames = createLateNames();
  const ledger = createLedger(options, lateNames);
  const patchedApis = new Map<string, BlockingApi>();
  const surroundings = readSurroundings(context.thread, context);
  const degraded = createDegradationBook(describeDegradations(surroundings), (news) => {
    reporters.emit({ type: 'degraded', atMs: roundMs(now() - startedAtMs), ...news });
  });
  const reporters = openReporters(settings, {
    ...context,
    degraded: degraded.list(),
    apis: patchedApis,
    onDrop: ledger.dropEvent,
  });
  const startedAtMs = now();
  return {
    ...createCostWatch(options, degraded),
    root: application.root,
    guardFolder: context.guardFolder,
    startedAtMs,
    thread: context.thread,
    ledger,
    lateNames,
    reporters,
    phases: createPhases({
      ready: options.ready,
      isWorker: !context.thread.isMain,
      startedAtMs,
      isWaiting: () => waitsForOthers(readActiveResources()),
    }),
    surroundings,
    degraded,
    patchedApis,
    ownWork: hideOwnWork(warnOnce('something could not be recorded')),
  };
}
