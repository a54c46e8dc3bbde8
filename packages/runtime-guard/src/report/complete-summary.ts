import type {
  BlockingCallEvent,
  DegradedEvent,
  Degradation,
  PhaseTotals,
  ReportEvent,
  ReportScope,
  ScopeTotals,
  SiteSummary,
  StallEvent,
  StallSummary,
  SummaryEvent,
  Totals,
} from './report-event.ts';
import { emptySummary, none } from './empty-summary.ts';
import { addTally, byTotal, createTally, toTotals } from '../findings/tally.ts';
import { addWaiting, createWaitingTally, summariseWaiting } from '../findings/waiting-tally.ts';

/** The last summary with the events after it added: a process that was killed wrote no final one. */
export function completeSummary(events: readonly ReportEvent[]): SummaryEvent {
  const last = fillSummary(events.findLast((event) => event.type === 'summary'));
  if (last.final) return last;
  const later = events.slice(events.findLastIndex((event) => event.type === 'summary') + 1);
  const calls = later
    .filter((event) => event.type === 'blocking-call')
    .filter(({ allowed }) => allowed === undefined);
  const judged = calls.filter((call) => call.phase === 'ready' || call.mode !== undefined);
  const stalls = selectStalls(later);
  const degraded = collectDegradations(events, last);
  return {
    ...last,
    ...(degraded.length === 0 ? {} : { degraded }),
    phases: completePhases(last.phases, events, calls),
    sites: [...judged.reduce<readonly SiteSummary[]>(addCallToSites, last.sites)].sort(byTotal),
    stalls: [...stalls.reduce<readonly StallSummary[]>(addStall, last.stalls)].sort(byTotal),
  };
}

/** A report that an earlier version wrote may lack a list or a count. */
function fillSummary(written: SummaryEvent = emptySummary): SummaryEvent {
  const dropped = { ...emptySummary.dropped, ...written.dropped };
  return { ...emptySummary, ...written, dropped };
}

/** What was known at the start, and what was said since. */
function collectDegradations(
  events: readonly ReportEvent[],
  { degraded = [] }: SummaryEvent,
): readonly Degradation[] {
  const all = new Map(degraded.map((one) => [one.id, one]));
  for (const event of events) {
    if (event.type === 'meta') for (const one of event.degraded ?? []) all.set(one.id, one);
    if (event.type === 'degraded') all.set(event.id, toDegradation(event));
  }
  return [...all.values()];
}

function toDegradation({ id, why, lost, advice }: DegradedEvent): Degradation {
  return { id, why, lost, ...(advice === undefined ? {} : { advice }) };
}

/** Stalls in phase `ready` that no call explains; of those with the same id, the last. */
function selectStalls(events: readonly ReportEvent[]): readonly StallEvent[] {
  const stalls = new Map<string, StallEvent>();
  for (const event of events) if (event.type === 'stall') stalls.set(event.id, event);
  return [...stalls.values()].filter(
    ({ phase, cause, allowed }) =>
      phase === 'ready' && cause !== 'sync-call' && allowed === undefined,
  );
}

function addStall(stalls: readonly StallSummary[], stall: StallEvent): readonly StallSummary[] {
  const { cause, site, via, mapped, scope, stack, durationMs, waiting } = stall;
  const index = stalls.findIndex((known) => isSamePlace(known, stall) && known.cause === cause);
  const known = stalls[index];
  const totals = { calls: 1, totalMs: durationMs, maxMs: durationMs };
  const waited = createWaitingTally();
  addWaiting(waited, known?.waiting);
  addWaiting(waited, waiting);
  const updated: StallSummary = {
    ...(known ?? { cause, site, ...(via === undefined ? {} : { via }), mapped, stack }),
    ...add(known ?? none, [totals]),
    scopes: addToScopes(known?.scopes ?? [], scope, totals),
    ...summariseWaiting(waited),
  };
  return index === -1 ? [...stalls, updated] : stalls.with(index, updated);
}

function completePhases(
  known: readonly PhaseTotals[],
  events: readonly ReportEvent[],
  calls: readonly BlockingCallEvent[],
): PhaseTotals[] {
  const entered = events.filter((event) => event.type === 'phase');
  const begun = [
    { phase: 'startup' as const, atMs: 0, reason: 'the guard was installed' },
    ...entered.map(({ phase, atMs, reason }) => ({ phase, atMs, reason })),
  ];
  return begun.map(({ phase, atMs, reason }) => {
    const before = known.find((totals) => totals.phase === phase) ?? none;
    const added = calls.filter((call) => call.phase === phase).map(toCallTotals);
    return { phase, atMs, reason, ...add(before, added) };
  });
}

function addCallToSites(
  sites: readonly SiteSummary[],
  call: BlockingCallEvent,
): readonly SiteSummary[] {
  const index = sites.findIndex((site) => isSameSite(site, call));
  const known = sites[index] ?? createSite(call);
  const isLongest = call.durationMs >= known.maxMs;
  const updated: SiteSummary = {
    ...known,
    ...add(known, [toCallTotals(call)]),
    events: known.events + 1,
    refused: known.refused + (call.refused === true ? 1 : 0),
    scopes: addToScopes(known.scopes, call.scope, toCallTotals(call)),
    stack: isLongest ? call.stack : known.stack,
  };
  return index === -1 ? [...sites, updated] : sites.with(index, updated);
}

function addToScopes(
  scopes: readonly ScopeTotals[],
  scope: ReportScope | null,
  totals: Totals,
): readonly ScopeTotals[] {
  if (scope === null) return scopes;
  const index = scopes.findIndex(({ kind, name }) => kind === scope.kind && name === scope.name);
  const known = scopes[index] ?? { kind: scope.kind, name: scope.name, ...none };
  const updated = { ...known, ...add(known, [totals]) };
  return index === -1 ? [...scopes, updated] : scopes.with(index, updated);
}

function isSameSite(known: SiteSummary, call: BlockingCallEvent): boolean {
  return (
    known.api === call.api && (known.phase ?? 'ready') === call.phase && isSamePlace(known, call)
  );
}

/** An interim summary and an event give positions before source maps, a final summary after. */
function isSamePlace(
  known: Pick<SiteSummary, 'site' | 'generated' | 'via'>,
  event: Pick<BlockingCallEvent, 'site' | 'via'>,
): boolean {
  const at = known.generated ?? known.site;
  const { site } = event;
  return (
    known.via === event.via &&
    at?.file === site?.file &&
    at?.line === site?.line &&
    at?.column === site?.column
  );
}

function createSite(call: BlockingCallEvent): SiteSummary {
  const { api, cost, site, via, phase, mode, mapped, stack } = call;
  return {
    api,
    cost,
    ...none,
    site,
    ...(via === undefined ? {} : { via }),
    ...(phase === 'ready' ? {} : { phase }),
    ...(mode === undefined ? {} : { mode }),
    mapped,
    events: 0,
    stalls: 0,
    refused: 0,
    scopes: [],
    stack,
  };
}

function toCallTotals({ durationMs }: BlockingCallEvent): Totals {
  return { calls: 1, totalMs: durationMs, maxMs: durationMs };
}

function add(before: Totals, added: readonly Totals[]): Totals {
  const tally = createTally();
  addTally(tally, before);
  for (const totals of added) addTally(tally, totals);
  return toTotals(tally);
}
