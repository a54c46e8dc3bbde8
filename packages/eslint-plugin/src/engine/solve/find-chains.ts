import type { CallSite, FunctionSite, LinkedFile } from '../link/resolved.ts';
import type { ChainEnd, ChainStart } from './chains.ts';
import type { Judge } from './judge-function.ts';
import type { Hop } from './walk-callers.ts';
import { judgeCall } from './judge-call.ts';
import { isRemembered, isRememberedFor } from './remembers.ts';
import { findAwaitingHandlers } from './find-awaiting-handlers.ts';
import { ownerOf } from './owner-of.ts';
import { callerOf, callsOf, createSeen, hopTo } from './walk-callers.ts';

/** Chains longer than this are not followed: nobody reads them. */
const maxChainLength = 12;

/** Finds, for every file, the calls in contexts that reach the blocking calls of plain functions, by their shortest chains. */
export function findChains(judge: Judge, ends: readonly ChainEnd[]): Map<LinkedFile, ChainStart[]> {
  const starts = ends
    .filter(({ call }) => call.judgement.type === 'plain')
    .flatMap((end) => reportable(judge, followBack(judge, end)));
  const awaited = findAwaitingHandlers(judge, ends, starts);
  return groupByFile([...starts, ...awaited]);
}

function groupByFile(starts: readonly ChainStart[]): Map<LinkedFile, ChainStart[]> {
  const grouped = new Map<LinkedFile, ChainStart[]>();
  for (const start of starts) {
    const known = grouped.get(start.site.file);
    if (known) known.push(start);
    else grouped.set(start.site.file, [start]);
  }
  return grouped;
}

/** What blocks once is one thing to mend, however many may be the first to call it: it is reported for one, a handler if any. */
function reportable(judge: Judge, starts: readonly ChainStart[]): readonly ChainStart[] {
  const every = starts.filter(({ remembered }) => !remembered);
  const once = starts
    .filter(({ remembered }) => remembered)
    .sort((a, b) => a.site.file.path.localeCompare(b.site.file.path) || a.site.call - b.site.call);
  const first = once.find((start) => isHandler(judge, start)) ?? once[0];
  return first ? [...every, first] : every;
}

function isHandler(judge: Judge, { site }: ChainStart): boolean {
  const judgement = judgeCall(judge, site);
  return judgement.type === 'context' && judgement.context === 'request-handler';
}

interface Reached {
  readonly site: FunctionSite;
  /** The call in it that leads on to the blocking call; undefined for a loop. */
  readonly through: CallSite | undefined;
  readonly hops: readonly Hop[];
  readonly remembered: boolean;
}

/** Walks from a blocking call to its callers, breadth first, as long as they are plain functions. */
function followBack(judge: Judge, end: ChainEnd): ChainStart[] {
  const found: ChainStart[] = [];
  const { file, call } = end;
  const queue: Reached[] = [
    {
      site: ownerOf({ file, function: call.function }),
      through: call.call === undefined ? undefined : { file, call: call.call },
      hops: [],
      remembered: end.call.remembered,
    },
  ];
  const isNew = createSeen();
  for (let reached = queue.shift(); reached; reached = queue.shift()) {
    if (!isNew(reached.site) || reached.hops.length >= maxChainLength) continue;
    if (judge.judge(reached.site).type !== 'plain') continue;
    for (const site of callsOf(reached.site)) {
      const caller = callerOf(site);
      const remembered =
        reached.remembered || isKeptBy(reached.through, caller) || isRemembered(site);
      const hops = [hopTo(reached.site, site), ...reached.hops];
      const { type } = judgeCall(judge, site);
      if (type === 'context') found.push({ site, hops, end, remembered });
      if (type === 'plain') queue.push({ site: ownerOf(caller), through: site, hops, remembered });
    }
  }
  return found;
}

function isKeptBy(through: CallSite | undefined, caller: FunctionSite): boolean {
  return through !== undefined && isRememberedFor(through, caller);
}
