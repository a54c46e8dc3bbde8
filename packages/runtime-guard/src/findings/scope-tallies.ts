import type { ReportScope, ScopeTotals } from '../report/report-event.ts';
import type { Tally } from './tally.ts';
import { addTally, byTotal, createTally, toTotals } from './tally.ts';

const MAX_SCOPES = 20;

/** What requests and jobs had to do with one site, by name. */
export interface ScopeTallies {
  /** Adds calls made for a scope; scopes beyond the first 20 are counted together. */
  readonly add: (scope: ScopeName, calls: Tally) => void;
  readonly summarise: () => ScopeTotals[];
}

/** Kind and name of a scope. */
type ScopeName = Pick<ReportScope, 'kind' | 'name'>;

interface ScopeRecord extends ScopeName {
  readonly tally: Tally;
}

/** Creates empty tallies. */
export function createScopeTallies(): ScopeTallies {
  const records = new Map<string, ScopeRecord>();
  return {
    add(scope, calls) {
      const isKnown = records.has(keyOf(scope));
      const isFull = !isKnown && records.size >= MAX_SCOPES;
      addTally(open(isFull ? { kind: scope.kind, name: '(other)' } : scope).tally, calls);
    },
    summarise: () =>
      [...records.values()]
        .map(({ kind, name, tally }) => ({ kind, name, ...toTotals(tally) }))
        .sort(byTotal),
  };

  function open({ kind, name }: ScopeName): ScopeRecord {
    const key = keyOf({ kind, name });
    const known = records.get(key);
    if (known !== undefined) return known;
    const opened: ScopeRecord = { kind, name, tally: createTally() };
    records.set(key, opened);
    return opened;
  }
}

function keyOf({ kind, name }: ScopeName): string {
  return `${kind} ${name}`;
}
