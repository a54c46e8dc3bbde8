import type { SummaryEvent } from '../report/report-event.ts';
import type { AllowanceBook } from './allowance-book.ts';
import type { LateNames } from './late-names.ts';
import type { PhaseBook } from './phase-book.ts';
import type { ScopeNames } from './scope-tallies.ts';
import type { SiteBook } from './site-book.ts';
import type { StallBook } from './stall-book.ts';
import type { Tally } from './tally.ts';
import { createAllowanceBook } from './allowance-book.ts';
import { createPhaseBook } from './phase-book.ts';
import { createRouteNames } from './route-names.ts';
import { createSiteBook } from './site-book.ts';
import { createStallBook } from './stall-book.ts';
import { createTally, toTotals } from './tally.ts';

/** Everything that a guard has seen, grouped and within bounds. */
export interface Ledger {
  readonly phases: PhaseBook;
  readonly sites: SiteBook;
  readonly allowances: AllowanceBook;
  /** Calls of the module loader. */
  readonly moduleLoads: Tally;
  /** Calls whose site was not looked up. */
  readonly unattributed: Tally;
  /** Stalls that no patched call explains. */
  readonly stalls: StallBook;
  /** Tells that an event was not written. */
  readonly dropEvent: () => void;
  /** Grows with every call and stall that was judged: tells whether there is anything new to say. */
  readonly judgedCalls: () => number;
  /** How many calls were booked. */
  readonly countCalls: () => number;
  readonly summarise: (maxSites: number) => LedgerSummary;
}

/** What the ledger contributes to a summary. */
type LedgerSummary = Pick<
  SummaryEvent,
  'phases' | 'sites' | 'apis' | 'moduleLoads' | 'unattributed' | 'allowances' | 'stalls' | 'dropped'
>;

/** Creates an empty ledger. */
export function createLedger(
  limits: { readonly maxSites: number; readonly maxRoutes: number },
  lateNames: Pick<LateNames, 'find'>,
): Ledger {
  const phases = createPhaseBook();
  const routes = createRouteNames(limits.maxRoutes);
  const names: ScopeNames = { routes, lateNames, unsettled: new Set() };
  const sites = createSiteBook(limits.maxSites, names);
  const stalls = createStallBook(limits.maxSites, names);
  const allowances = createAllowanceBook();
  const moduleLoads = createTally();
  const unattributed = createTally();
  let droppedEvents = 0;
  return {
    phases,
    sites,
    allowances,
    moduleLoads,
    unattributed,
    stalls,
    dropEvent() {
      droppedEvents += 1;
    },
    judgedCalls: () => phases.calls('ready') + sites.calls() + stalls.count(),
    countCalls: () =>
      phases.calls('startup') +
      phases.calls('ready') +
      phases.calls('shutdown') +
      moduleLoads.calls,
    summarise: (maxSites) => ({
      phases: phases.summarisePhases(),
      sites: sites.summarise(maxSites),
      apis: phases.summariseApis(),
      moduleLoads: toTotals(moduleLoads),
      unattributed: toTotals(unattributed),
      allowances: allowances.summarise(),
      stalls: stalls.summarise(maxSites),
      dropped: {
        sites: sites.dropped(),
        stalls: stalls.dropped(),
        routes: routes.dropped(),
        events: droppedEvents,
      },
    }),
  };
}
