import type { Cost } from '@loopguard/catalogue/core';
import type { Frame } from '../decide/locate-call.ts';
import type { PatchedApi } from '../decide/patched-api.ts';
import type { Mode, Phase, ReportFrame, ReportScope, SiteSummary } from '../report/report-event.ts';
import type { ScopeNames } from './scope-tallies.ts';
import type { SiteRecord } from './site-record.ts';
import type { Tally } from './tally.ts';
import { compareCost } from '@loopguard/catalogue/core';
import { settleScopes } from './scope-tallies.ts';
import { createSiteRecord, summariseSite } from './site-record.ts';
import { addTally, takeLargest } from './tally.ts';

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

/** What is kept apart. */
export interface SiteKey {
  readonly api: PatchedApi;
  readonly site: Frame | null;
  readonly via: string | undefined;
  readonly phase: Phase;
  /** How its calls are judged, where that is not what the phase alone says. */
  readonly mode: Mode | undefined;
}

/** What was called where, within bounds. */
export interface SiteBook {
  /** The record of an API at a site; undefined once there are too many. */
  readonly open: (key: SiteKey) => SiteRecord | undefined;
  /** Adds calls to a record; without one they are dropped. */
  readonly add: (record: SiteRecord | undefined, booking: Booking, details?: EventDetails) => void;
  readonly summarise: (maxSites: number) => SiteSummary[];
  /** How many calls were added. */
  readonly calls: () => number;
  /** How many calls had a site for which there was no more room. */
  readonly dropped: () => number;
}

/** Creates an empty book. */
export function createSiteBook(maxSites: number, names: ScopeNames): SiteBook {
  const records = new Map<string, SiteRecord>();
  let droppedCalls = 0;
  let addedCalls = 0;
  return {
    open(siteKey) {
      const key = toText(siteKey);
      const known = records.get(key);
      if (known !== undefined) return known;
      if (records.size >= maxSites) return undefined;
      const record = createSiteRecord(siteKey, names);
      records.set(key, record);
      return record;
    },
    add(record, { calls, cost, scope }, details) {
      if (record === undefined) {
        droppedCalls += calls.calls;
        return;
      }
      addedCalls += calls.calls;
      if (details !== undefined) addDetails(record, calls, details);
      addTally(record.tally, calls);
      if (compareCost(cost, record.cost) > 0) record.cost = cost;
      if (scope !== null) record.scopes.add(scope, calls);
    },
    summarise(limit) {
      settleScopes(names);
      const called = [...records.values()].filter(({ tally }) => tally.calls > 0);
      return takeLargest(called, limit).map(summariseSite);
    },
    calls: () => addedCalls,
    dropped: () => droppedCalls,
  };
}

function addDetails(record: SiteRecord, calls: Tally, { stack, refused }: EventDetails): void {
  record.events += 1;
  if (refused) record.refused += 1;
  if (calls.maxMs >= record.longestEventMs) {
    record.longestEventMs = calls.maxMs;
    record.stack = stack;
  }
}

function toText({ api, site, via = '', phase }: SiteKey): string {
  return `${api.id}|${via}|${phase}|${site === null ? '' : positionOf(site)}`;
}

function positionOf({ file, line, column }: Frame): string {
  return `${file.path}:${line}:${column}`;
}
