import type { ReportScope, ScopeTotals } from '../report/report-event.ts';
import type { LateNames } from './late-names.ts';
import type { RouteNames } from './route-names.ts';
import type { Tally } from './tally.ts';
import { addTally, byTotal, createTally, toTotals } from './tally.ts';

/** What requests and jobs had to do with one site, by name. */
export interface ScopeTallies {
  /** Adds calls made for a scope; scopes beyond the first 20 are counted together. */
  readonly add: (scope: ReportScope, calls: Tally) => void;
  /** Books what has got its name by now: names are not known for ever. */
  readonly settle: () => void;
  readonly summarise: () => ScopeTotals[];
}

/** What tallies need to know of names, and share. */
export interface ScopeNames {
  readonly routes: RouteNames;
  readonly lateNames: Pick<LateNames, 'find'>;
  /** Those that have calls of requests without a final name: of thousands only a few. */
  readonly unsettled: Set<ScopeTallies>;
}

/** Kind and name of a scope. */
type ScopeName = Pick<ReportScope, 'kind' | 'name'>;

interface ScopeRecord extends ScopeName {
  readonly tally: Tally;
}

/** Calls of a request whose name may still change. */
interface UnnamedRecord {
  readonly scope: ReportScope;
  readonly tally: Tally;
}

const MAX_SCOPES = 20;
const MAX_UNNAMED = 20;

/** Books everywhere what has got its name by now. */
export function settleScopes({ unsettled }: ScopeNames): void {
  for (const tallies of unsettled) tallies.settle();
}

/** Creates empty tallies. */
export function createScopeTallies({ routes, lateNames, unsettled }: ScopeNames): ScopeTallies {
  const records = new Map<string, ScopeRecord>();
  const unnamed = new Map<number, UnnamedRecord>();
  const tallies: ScopeTallies = {
    add(scope, calls) {
      const known = unnamed.get(scope.id);
      if (known !== undefined) {
        addTally(known.tally, calls);
        return;
      }
      const { name, isFinal } = lateNames.find(scope);
      if (isFinal) {
        addTo(records, { ...scope, name: routes.keep(name) }, calls);
        return;
      }
      unnamed.set(scope.id, { scope, tally: { ...calls } });
      unsettled.add(tallies);
      if (unnamed.size > MAX_UNNAMED) bookUnnamed();
    },
    settle: bookUnnamed,
    summarise() {
      bookUnnamed();
      const all = new Map([...records].map(([key, one]) => [key, copyRecord(one)]));
      for (const { scope, tally } of unnamed.values()) {
        addTo(all, { ...scope, name: lateNames.find(scope).name }, tally);
      }
      return [...all.values()]
        .map(({ kind, name, tally }) => ({ kind, name, ...toTotals(tally) }))
        .sort(byTotal);
    },
  };
  return tallies;

  /** Books what has its name by now, and the oldest where there are too many. */
  function bookUnnamed(): void {
    for (const { scope, tally } of unnamed.values()) {
      const { name, isFinal } = lateNames.find(scope);
      if (!isFinal && unnamed.size <= MAX_UNNAMED) continue;
      unnamed.delete(scope.id);
      addTo(records, { ...scope, name: routes.keep(name) }, tally);
    }
    if (unnamed.size === 0) unsettled.delete(tallies);
  }
}

function addTo(records: Map<string, ScopeRecord>, scope: ScopeName, calls: Tally): void {
  const isKnown = records.has(keyOf(scope));
  const isFull = !isKnown && records.size >= MAX_SCOPES;
  addTally(open(records, isFull ? { kind: scope.kind, name: '(other)' } : scope).tally, calls);
}

function open(records: Map<string, ScopeRecord>, { kind, name }: ScopeName): ScopeRecord {
  const key = keyOf({ kind, name });
  const known = records.get(key);
  if (known !== undefined) return known;
  const opened: ScopeRecord = { kind, name, tally: createTally() };
  records.set(key, opened);
  return opened;
}

function copyRecord(record: ScopeRecord): ScopeRecord {
  return { ...record, tally: { ...record.tally } };
}

function keyOf({ kind, name }: ScopeName): string {
  return `${kind} ${name}`;
}
