import type { Cost } from '@loopguard/catalogue';
import type { MatchedAllowance } from '../decide/allowances.ts';
import type { Frame } from '../decide/locate-call.ts';
import type { PatchedApi } from '../decide/patched-api.ts';
import type {
  AllowanceSummary,
  ApiTotals,
  Phase,
  PhaseTotals,
  ReportFrame,
  ReportScope,
  SiteSummary,
  SummaryEvent,
  Totals,
} from '../report/report-event.ts';
import type { SiteRecord } from './site-record.ts';
import type { Tally } from './tally.ts';
import { compareCost } from '@loopguard/catalogue';
import { addToScope, byTotal, createSiteRecord, summariseSite } from './site-record.ts';
import { createRouteNames } from './route-names.ts';
import { addTally, createTally, toTotals } from './tally.ts';

/** Calls of one API at one place, to be booked. */
export interface Booking {
  readonly calls: Tally;
  readonly cost: Cost;
  readonly scope: ReportScope | null;
}

/** What makes a booking an event. */
export interface EventDetails {
  readonly stack: readonly ReportFrame[];
  readonly refused: boolean;
}

/** Everything that the ledger contributes to a summary. */
export type LedgerSummary = Pick<
  SummaryEvent,
  | 'phases'
  | 'sites'
  | 'apis'
  | 'moduleLoads'
  | 'unattributed'
  | 'allowances'
  | 'unknownStalls'
  | 'dropped'
>;

/** Groups what was seen and keeps it within bounds. */
export interface Ledger {
  readonly enterPhase: (phase: Phase, atMs: number, reason: string) => void;
  readonly bookModuleLoad: (calls: Tally) => void;
  /** Calls whose site was not looked up. */
  readonly bookUnattributed: (api: PatchedApi, phase: Phase, calls: Tally) => void;
  readonly bookApi: (api: PatchedApi, phase: Phase, calls: Tally) => void;
  readonly bookAllowance: (matched: MatchedAllowance, calls: Tally) => void;
  /** The record of an API at a site; undefined once there are too many. */
  readonly openSite: (
    api: PatchedApi,
    site: Frame | null,
    via: string | undefined,
  ) => SiteRecord | undefined;
  readonly bookSite: (record: SiteRecord, booking: Booking) => void;
  readonly bookEvent: (record: SiteRecord, booking: Booking, details: EventDetails) => void;
  readonly bookStall: (record: SiteRecord) => void;
  readonly bookUnknownStall: (durationMs: number) => void;
  readonly dropEvent: () => void;
  /** How many calls were booked at sites: tells whether a summary would say anything new. */
  readonly version: () => number;
  readonly summarise: (maxSites: number) => LedgerSummary;
}

/** Creates an empty ledger that starts in phase `startup`. */
export function createLedger(limits: {
  readonly maxSites: number;
  readonly maxRoutes: number;
}): Ledger {
  const sites = new Map<string, SiteRecord>();
  const routes = createRouteNames(limits.maxRoutes);
  const phases = new Map<Phase, { atMs: number; reason: string; tally: Tally }>([
    ['startup', { atMs: 0, reason: 'the guard was installed', tally: createTally() }],
  ]);
  const apis = new Map<string, { api: PatchedApi; phase: Phase; tally: Tally }>();
  const allowances = new Map<MatchedAllowance['allowance'], { expired: boolean; tally: Tally }>();
  const moduleLoads = createTally();
  const unattributed = createTally();
  const unknownStalls = createTally();
  const dropped = { sites: 0, events: 0 };
  let version = 0;

  return {
    enterPhase(phase, atMs, reason) {
      phases.set(phase, { atMs, reason, tally: createTally() });
      version += 1;
    },
    bookModuleLoad(calls) {
      addTally(moduleLoads, calls);
    },
    bookUnattributed(api, phase, calls) {
      bookApi(api, phase, calls);
      addTally(unattributed, calls);
    },
    bookApi,
    bookAllowance({ allowance, expired }, calls) {
      const known = allowances.get(allowance) ?? { expired, tally: createTally() };
      allowances.set(allowance, known);
      addTally(known.tally, calls);
      version += 1;
    },
    openSite(api, site, via) {
      const key = `${api.id}|${via ?? ''}|${site === null ? '' : positionOf(site)}`;
      const known = sites.get(key);
      if (known !== undefined) return known;
      if (sites.size >= limits.maxSites) {
        dropped.sites += 1;
        return undefined;
      }
      const record = createSiteRecord(api, site, via);
      sites.set(key, record);
      return record;
    },
    bookSite,
    bookEvent(record, booking, { stack, refused }) {
      record.events += 1;
      if (refused) record.refused += 1;
      if (booking.calls.maxMs >= record.tally.maxMs) record.stack = stack;
      bookSite(record, booking);
    },
    bookStall(record) {
      record.stalls += 1;
    },
    bookUnknownStall(durationMs) {
      addTally(unknownStalls, { calls: 1, totalMs: durationMs, maxMs: durationMs });
    },
    dropEvent() {
      dropped.events += 1;
    },
    version: () => version,
    summarise: (maxSites) => ({
      phases: [...phases].map(summarisePhase),
      sites: summariseSites(sites, maxSites),
      apis: [...apis.values()].map(summariseApi).sort(byTotal),
      moduleLoads: toTotals(moduleLoads),
      unattributed: toTotals(unattributed),
      allowances: [...allowances].map(summariseAllowance),
      unknownStalls: toTotals(unknownStalls),
      dropped: { ...dropped, routes: routes.dropped() },
    }),
  };

  function bookApi(api: PatchedApi, phase: Phase, calls: Tally): void {
    const key = `${phase} ${api.id}`;
    const known = apis.get(key) ?? { api, phase, tally: createTally() };
    apis.set(key, known);
    addTally(known.tally, calls);
    const inPhase = phases.get(phase);
    if (inPhase !== undefined) addTally(inPhase.tally, calls);
  }

  function bookSite(record: SiteRecord, { calls, cost, scope }: Booking): void {
    version += 1;
    addTally(record.tally, calls);
    if (compareCost(cost, record.cost) > 0) record.cost = cost;
    if (scope === null) return;
    addToScope(record, { kind: scope.kind, name: routes.keep(scope.name) }, calls);
  }
}

function positionOf({ file, line, column }: Frame): string {
  return `${file.path}:${line}:${column}`;
}

function summariseSites(sites: ReadonlyMap<string, SiteRecord>, maxSites: number): SiteSummary[] {
  return [...sites.values()]
    .filter(({ tally }) => tally.calls > 0)
    .map(summariseSite)
    .sort(byTotal)
    .slice(0, maxSites);
}

function summarisePhase([phase, { atMs, reason, tally }]: [
  Phase,
  { readonly atMs: number; readonly reason: string; readonly tally: Totals },
]): PhaseTotals {
  return { phase, atMs, reason, ...toTotals(tally) };
}

function summariseApi({
  api,
  phase,
  tally,
}: {
  readonly api: PatchedApi;
  readonly phase: Phase;
  readonly tally: Totals;
}): ApiTotals {
  return { api: api.id, phase, ...toTotals(tally) };
}

function summariseAllowance([allowance, { expired, tally }]: [
  MatchedAllowance['allowance'],
  { readonly expired: boolean; readonly tally: Totals },
]): AllowanceSummary {
  return {
    api: allowance.api,
    file: allowance.file ?? null,
    reason: allowance.reason,
    until: allowance.until ?? null,
    expired,
    ...toTotals(tally),
  };
}
