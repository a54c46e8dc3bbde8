import type { Cost } from '@loopguard/catalogue/core';
import type { Frame } from '../decide/locate-call.ts';
import type { SiteKey } from './site-book.ts';
import type { ReportFrame, SiteSummary, StallEvent } from '../report/report-event.ts';
import type { ScopeNames, ScopeTallies } from './scope-tallies.ts';
import type { Tally } from './tally.ts';
import type { WaitingTally } from './waiting-tally.ts';
import { createScopeTallies } from './scope-tallies.ts';
import { createTally, toTotals } from './tally.ts';
import { addWaiting, createWaitingTally, summariseWaiting } from './waiting-tally.ts';

/** All that was booked for one API at one site. */
export interface SiteRecord extends SiteKey {
  readonly tally: Tally;
  readonly scopes: ScopeTallies;
  cost: Cost;
  events: number;
  stalls: number;
  readonly waiting: WaitingTally;
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
    waiting: createWaitingTally(),
    refused: 0,
    longestEventMs: 0,
    stack: [],
  };
}

/** Adds a stall that the calls of a record caused. */
export function addStall(record: SiteRecord, { waiting }: Pick<StallEvent, 'waiting'>): void {
  record.stalls += 1;
  addWaiting(record.waiting, waiting);
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
    ...summariseWaiting(record.waiting),
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
