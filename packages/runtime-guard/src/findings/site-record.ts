import type { Cost } from '@loopguard/catalogue/core';
import type { Frame } from '../decide/locate-call.ts';
import type { SiteKey } from './site-book.ts';
import type { ReportFrame, SiteSummary } from '../report/report-event.ts';
import type { ScopeNames, ScopeTallies } from './scope-tallies.ts';
import type { Tally } from './tally.ts';
import { createScopeTallies } from './scope-tallies.ts';
import { createTally, toTotals } from './tally.ts';

/** All that was booked for one API at one site. */
export interface SiteRecord extends SiteKey {
  readonly tally: Tally;
  readonly scopes: ScopeTallies;
  cost: Cost;
  events: number;
  stalls: number;
  refused: number;
  /** Stack and duration of the longest event. */
  longestEventMs: number;
  stack: readonly ReportFrame[];
}

/** An empty record. */
export function createSiteRecord(key: SiteKey, names: ScopeNames): SiteRecord {
  return {
    ...key,
    tally: createTally(),
    scopes: createScopeTallies(names),
    cost: key.api.cost,
    events: 0,
    stalls: 0,
    refused: 0,
    longestEventMs: 0,
    stack: [],
  };
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
    scopes: record.scopes.summarise(),
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
