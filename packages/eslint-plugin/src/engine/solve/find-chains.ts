import type { CallSite, FunctionSite, LinkedFile } from '../link/resolved.ts';
import type { ChainEnd, ChainStart } from './chains.ts';
import type { Judge } from './judge-function.ts';
import type { Hop } from './walk-callers.ts';
import { judgeCall } from './judge-call.ts';
import { isRemembered, isRememberedFor } from './remembers.ts';
import { findAwaitingHandlers } from './find-awaiting-handlers.ts';
import { ownerOf } from './owner-of.ts';
import { reportable } from './reportable.ts';
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
