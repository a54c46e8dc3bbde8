import type { ModuleDescription } from '@loopguard/catalogue/core';
import type { Phases } from './decide/phases.ts';
import type { Thread } from './environment/thread.ts';
import type { DegradationBook } from './findings/degradation-book.ts';
import type { LateNames } from './findings/late-names.ts';
import type { Ledger } from './findings/ledger.ts';
import type { OwnCost } from './findings/own-cost.ts';
import type { Reporters } from './reporters/create-reporters.ts';
import type { GuardSettings } from './settings.ts';
import type { Surroundings } from './decide/describe-degradations.ts';
import type { Degradation } from './report/report-event.ts';
import type { OwnWork } from './sources/process/own-work.ts';
import { describeDegradations } from './decide/describe-degradations.ts';
import { createPhases } from './decide/phases.ts';
import { waitsForOthers } from './decide/waits-for-others.ts';
import { now } from './environment/clock.ts';
import { warnOnce } from './environment/stderr.ts';
import { createDegradationBook } from './findings/degradation-book.ts';
import { createLateNames } from './findings/late-names.ts';
import { createLedger } from './findings/ledger.ts';
import { createOwnCost } from './findings/own-cost.ts';
import { roundMs } from './findings/tally.ts';
import { openReporters } from './open-reporters.ts';
import { hideOwnWork } from './sources/process/own-work.ts';
import { readActiveResources } from './sources/process/startup.ts';

/** What all parts of one guard share. */
export interface GuardCore {
  /** Folder of the application. */
  readonly root: string;
  readonly startedAtMs: number;
  readonly thread: Thread;
  readonly ledger: Ledger;
  readonly lateNames: LateNames;
  readonly reporters: Reporters;
  readonly phases: Phases;
  readonly ownCost: OwnCost;
  readonly surroundings: Surroundings;
  readonly degraded: DegradationBook;
  /** Says that something has ceased to work. */
  readonly degrade: (degradation: Degradation) => void;
  readonly ownWork: OwnWork;
}

/** Creates the shared parts; the report file is open afterwards. */
export function createCore(
  settings: GuardSettings,
  context: {
    readonly thread: Thread;
    readonly modules: readonly ModuleDescription[];
    readonly surroundings: Surroundings;
  },
): GuardCore {
  const { options } = settings;
  const lateNames = createLateNames();
  const ledger = createLedger(options, lateNames);
  const degraded = createDegradationBook(describeDegradations(context.surroundings));
  const reporters = openReporters(settings, {
    ...context,
    degraded: degraded.list(),
    onDrop: ledger.dropEvent,
  });
  const startedAtMs = now();
  return {
    root: settings.application.root,
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
    ownCost: createOwnCost(),
    surroundings: context.surroundings,
    degraded,
    degrade(degradation) {
      if (!degraded.add(degradation)) return;
      const atMs = roundMs(now() - startedAtMs);
      reporters.emit({ type: 'degraded', atMs, ...degradation });
    },
    ownWork: hideOwnWork(warnOnce('something could not be recorded')),
  };
}
