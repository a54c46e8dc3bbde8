import type { ReportFrame, StallCause, StallEvent, StallSummary } from '../report/report-event.ts';
import type { ScopeNames, ScopeTallies } from './scope-tallies.ts';
import type { Tally } from './tally.ts';
import type { WaitingTally } from './waiting-tally.ts';
import { createScopeTallies, settleScopes } from './scope-tallies.ts';
import { addCall, createTally, takeLargest, toTotals } from './tally.ts';
import { addWaiting, createWaitingTally, summariseWaiting } from './waiting-tally.ts';

/** Stalls that no patched call explains, by cause and site, within bounds. */
export interface StallBook {
  readonly add: (stall: StallEvent) => void;
  /** How many stalls were added. */
  readonly count: () => number;
  readonly summarise: (maxSites: number) => StallSummary[];
  /** How many stalls had a site for which there was no more room. */
  readonly dropped: () => number;
}

interface StallRecord {
  readonly cause: StallCause;
  readonly site: ReportFrame | null;
  readonly via: string | undefined;
  readonly tally: Tally;
  readonly scopes: ScopeTallies;
  readonly waiting: WaitingTally;
  /** Stack of the longest stall. */
  stack: readonly ReportFrame[];
}

/** Creates an empty book. */
export function createStallBook(maxSites: number, names: ScopeNames): StallBook {
  const records = new Map<string, StallRecord>();
  let count = 0;
  let dropped = 0;
  return {
    add(stall) {
      count += 1;
      const record = open(stall);
      if (record === undefined) {
        dropped += 1;
        return;
      }
      const { durationMs, scope, stack } = stall;
      if (durationMs > record.tally.maxMs) record.stack = stack;
      addCall(record.tally, durationMs);
      addWaiting(record.waiting, stall.waiting);
      if (scope === null) return;
      const calls = { calls: 1, totalMs: durationMs, maxMs: durationMs };
      record.scopes.add(scope, calls);
    },
    count: () => count,
    summarise(limit) {
      settleScopes(names);
      return takeLargest([...records.values()], limit).map(summariseRecord);
    },
    dropped: () => dropped,
  };

  function open({ cause, site, via, stack }: StallEvent): StallRecord | undefined {
    const place = site === null ? '' : `${site.file}:${site.line}`;
    const key = `${cause}|${via ?? ''}|${place}`;
    const known = records.get(key);
    if (known !== undefined || records.size >= maxSites) return known;
    const scopes = createScopeTallies(names);
    const waiting = createWaitingTally();
    const record = { cause, site, via, tally: createTally(), scopes, waiting, stack };
    records.set(key, record);
    return record;
  }
}

function summariseRecord(record: StallRecord): StallSummary {
  const { cause, site, via, tally, scopes, waiting, stack } = record;
  return {
    cause,
    ...toTotals(tally),
    site,
    ...(via === undefined ? {} : { via }),
    mapped: false,
    scopes: scopes.summarise(),
    ...summariseWaiting(waiting),
    stack,
  };
}
