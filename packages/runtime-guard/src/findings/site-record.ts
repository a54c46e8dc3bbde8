import type { Cost } from '@loopguard/catalogue/core';
import type { Frame } from '../decide/locate-call.ts';
import type { SiteKey } from './site-book.ts';
import type { ReportFrame, ReportScope, ScopeTotals, SiteSummary } from '../report/report-event.ts';
import type { Tally } from './tally.ts';
import { addTally, byTotal, createTally, toTotals } from './tally.ts';

const MAX_SCOPES = 20;

/** All that was booked for one API at one site. */
export interface SiteRecord extends SiteKey {
  readonly tally: Tally;
  readonly scopes: Map<string, ScopeRecord>;
  cost: Cost;
  events: number;
  stalls: number;
  refused: number;
  /** Stack and duration of the longest event. */
  longestEventMs: number;
  stack: readonly ReportFrame[];
}

interface ScopeRecord {
  readonly kind: ReportScope['kind'];
  readonly name: string;
  readonly tally: Tally;
}

/** An empty record. */
export function createSiteRecord(key: SiteKey): SiteRecord {
  return {
    ...key,
    tally: createTally(),
    scopes: new Map(),
    cost: key.api.cost,
    events: 0,
    stalls: 0,
    refused: 0,
    longestEventMs: 0,
    stack: [],
  };
}

/** Adds calls to what one scope had to do with the site; scopes beyond the first 20 are counted together. */
export function addToScope(
  record: SiteRecord,
  scope: { readonly kind: ReportScope['kind']; readonly name: string },
  calls: Tally,
): void {
  const key = `${scope.kind} ${scope.name}`;
  const known = record.scopes.get(key);
  if (known === undefined && record.scopes.size >= MAX_SCOPES) {
    addTally(openScope(record, { kind: scope.kind, name: '(other)' }).tally, calls);
  } else {
    addTally((known ?? openScope(record, scope)).tally, calls);
  }
}

/** The record as reports have it, positions not mapped yet. */
export function summariseSite(record: SiteRecord): SiteSummary {
  return {
    api: record.api.id,
    cost: record.cost,
    ...toTotals(record.tally),
    site: record.site === null ? null : toReportFrame(record.site),
    ...(record.via === undefined ? {} : { via: record.via }),
    ...(record.phase === 'ready' ? {} : { phase: record.phase }),
    ...(record.mode === undefined ? {} : { mode: record.mode }),
    mapped: false,
    events: record.events,
    stalls: record.stalls,
    refused: record.refused,
    scopes: [...record.scopes.values()].map(summariseScope).sort(byTotal),
    stack: record.stack,
  };
}

/** A frame as reports have it. */
export function toReportFrame({ file, line, column, function: name }: Frame): ReportFrame {
  return {
    file: file.name,
    line,
    column,
    function: name,
    ...(file.package === undefined ? {} : { package: file.package }),
  };
}

function openScope(
  record: SiteRecord,
  { kind, name }: { readonly kind: ReportScope['kind']; readonly name: string },
): ScopeRecord {
  const key = `${kind} ${name}`;
  const known = record.scopes.get(key);
  if (known !== undefined) return known;
  const opened: ScopeRecord = { kind, name, tally: createTally() };
  record.scopes.set(key, opened);
  return opened;
}

function summariseScope({ kind, name, tally }: ScopeRecord): ScopeTotals {
  return { kind, name, ...toTotals(tally) };
}
