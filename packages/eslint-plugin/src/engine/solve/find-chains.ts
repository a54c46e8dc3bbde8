import type { Condition } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite, Given, LinkedFile } from '../link/resolved.ts';
import type { ChainEnd, ChainStart } from './chains.ts';
import type { Judge } from './judge-function.ts';
import type { Keeping } from './remembers.ts';
import type { Hop } from './walk-callers.ts';
import { judgeCall } from './judge-call.ts';
import { narrowGiven } from './narrow-given.ts';
import { conditionsBefore, conditionsOf, isRuledOut } from './is-ruled-out.ts';
import { keepingFor, keepingOf } from './remembers.ts';
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
  readonly keeping: Keeping | undefined;
  /** What has to hold of the parameters around that call. */
  readonly conditions: readonly Condition[];
  /** The calls that have to be on the way, since they pass what is called. */
  readonly given: readonly Given[];
}

/** A function that was reached through a call. */
type Step = Reached & { readonly through: CallSite };

/**
 * Walks from a blocking call to its callers, breadth first, as long as they are plain functions. What is made once blocks
 * nobody where startup code makes it first.
 */
function followBack(judge: Judge, end: ChainEnd): ChainStart[] {
  const starts: ChainStart[] = [];
  let isWarm = false;
  const queue: Reached[] = [reachEnd(judge, end)];
  const isNew = createSeenByKeeping();
  for (let reached = queue.shift(); reached; reached = queue.shift()) {
    const isShort = reached.hops.length < maxChainLength;
    if (!isNew(reached) || !isShort) continue;
    if (judge.judge(reached.site).type !== 'plain') continue;
    for (const next of stepsBack(judge, reached)) {
      const { type } = judgeCall(judge, next.through);
      if (type === 'context') starts.push(toStart(next, end));
      if (type === 'plain') queue.push(next);
      isWarm ||= type === 'startup' && next.keeping === 'once' && isServed(next.through);
    }
  }
  return withoutLonger(isWarm ? starts.filter(({ remembered }) => !remembered) : starts);
}

/** Tells whether a function was not reached yet: what is kept on one way may be made each time on another. */
function createSeenByKeeping(): (reached: Reached) => boolean {
  const kept = createSeen();
  const made = createSeen();
  return (reached) => {
    const isNew = reached.keeping === undefined ? made : kept;
    return isNew(reached.site, ...circumstancesOf(reached));
  };
}

/**
 * What is reached in several ways from one call (under conditions and without them, kept and not) is said once: by the shortest chain,
 * and of what is made each time first.
 */
function withoutLonger(starts: readonly ChainStart[]): ChainStart[] {
  const keyOf = ({ site, hops: [first] }: ChainStart): string =>
    [site.file.path, site.call, first?.name, first?.dispatch].join(' ');
  const ordered = [...starts].sort((a, b) => Number(a.remembered) - Number(b.remembered));
  return [...new Map(ordered.reverse().map((start) => [keyOf(start), start])).values()].reverse();
}

/** Who has to pass what was reached, and the call that was reached under conditions: it may be reached again without them. */
function circumstancesOf({ given, through, conditions }: Reached): (CallSite | undefined)[] {
  return [given[0]?.site, conditions.length > 0 ? through : undefined];
}

/** The function that the blocking call itself stands in. What a `require` gives is kept by Node. */
function reachEnd({ isMadeAnew }: Judge, { file, call }: ChainEnd): Reached {
  const through = call.call === undefined ? undefined : { file, call: call.call };
  return {
    site: ownerOf({ file, function: call.function }),
    through,
    hops: [],
    conditions: conditionsOf(through),
    keeping: call.remembered ? ((through && keepingOf(through, isMadeAnew)) ?? 'once') : undefined,
    given: call.given ?? [],
  };
}

/** The callers of a function that was reached, without those that pass something else. */
function stepsBack({ isMadeAnew }: Judge, reached: Reached): Step[] {
  const { site, through, hops, keeping, conditions } = reached;
  return callsOf(site).flatMap((call) => {
    const given = narrowGiven(site, call, reached.given);
    if (!given || isRuledOut(site, conditions, call)) return [];
    const caller = callerOf(call);
    const kept = keeping ?? (call.once === true ? 'once' : undefined);
    return [
      {
        site: ownerOf(caller),
        through: call,
        hops: [hopTo(site, call), ...hops],
        conditions: [...conditionsOf(call), ...conditionsBefore(site, conditions, call)],
        keeping:
          kept ??
          (through && keepingFor(through, caller, isMadeAnew)) ??
          keepingOf(call, isMadeAnew),
        given,
      },
    ];
  });
}

function toStart({ through, hops, keeping }: Step, end: ChainEnd): ChainStart {
  return { site: through, hops, end, remembered: keeping !== undefined };
}

/** What a program apart makes, the server has not. */
function isServed({ file }: CallSite): boolean {
  return file.role === 'served';
}
