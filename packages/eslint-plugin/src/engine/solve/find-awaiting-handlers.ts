import type { Condition } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite } from '../link/resolved.ts';
import type { ChainEnd, ChainStart } from './chains.ts';
import type { Judge } from './judge-function.ts';
import type { Hop } from './walk-callers.ts';
import { findDressings } from './find-dressings.ts';
import { isBeforeYield } from './is-before-yield.ts';
import { conditionsBefore, conditionsOf, isRuledOut } from './is-ruled-out.ts';
import { judgeCall } from './judge-call.ts';
import { ownerOf } from './owner-of.ts';
import { reportable } from './reportable.ts';
import { callerOf, callsOf, createSeen, hopTo } from './walk-callers.ts';

/** A call in an async function that blocks, itself or through others, and is reported there. */
interface Root {
  readonly site: FunctionSite;
  /** The call itself; undefined for a loop. */
  readonly through: CallSite | undefined;
  readonly hops: readonly Hop[];
  readonly end: ChainEnd;
  readonly remembered: boolean;
  readonly at: { readonly path: string; readonly line: number };
}

/**
 * Finds the request handlers that await async functions which block before they give the thread back: to them it makes no
 * difference that the function is async. `starts` are the chains that are reported.
 */
export function findAwaitingHandlers(
  judge: Judge,
  ends: readonly ChainEnd[],
  starts: readonly ChainStart[],
): ChainStart[] {
  const roots = [
    ...ends.flatMap((end) => rootOfEnd(end) ?? []),
    ...starts.flatMap((start) => rootOfStart(judge, start) ?? []),
  ];
  return roots
    .filter(({ end }) => isSure(end))
    .flatMap((root) => reportable(judge, followAwaits(judge, root)));
}

/** What goes by a name, or is loaded once, is said where it stands and no more. */
function isSure({ call }: ChainEnd): boolean {
  return call.evidence !== 'require' && call.evidence !== 'unresolved';
}

function rootOfEnd(end: ChainEnd): Root | undefined {
  const { file, call } = end;
  const { judgement } = call;
  if (judgement.type !== 'context' || judgement.context !== 'async-function') return undefined;
  if (call.call !== undefined && !isBeforeYield({ file, call: call.call })) return undefined;
  return {
    site: ownerOf({ file, function: call.function }),
    through: call.call === undefined ? undefined : { file, call: call.call },
    hops: [],
    end,
    remembered: call.remembered || judgement.once === true,
    at: { path: file.path, line: call.line },
  };
}

function rootOfStart(judge: Judge, { site, hops, end, remembered }: ChainStart): Root | undefined {
  const judgement = judgeCall(judge, site);
  if (judgement.type !== 'context' || judgement.context !== 'async-function') return undefined;
  if (!isBeforeYield(site)) return undefined;
  const line = site.file.summary.calls[site.call]?.line ?? 0;
  return {
    site: ownerOf(callerOf(site)),
    through: site,
    hops,
    end,
    remembered: remembered || judgement.once === true,
    at: { path: site.file.path, line },
  };
}

/** An async function that was reached, and what has to hold of its parameters. */
interface Awaited extends Pick<Root, 'site' | 'through' | 'hops'> {
  readonly conditions: readonly Condition[];
}

/** Walks from an async function to those that await it, up to the request handlers. */
function followAwaits(judge: Judge, root: Root): ChainStart[] {
  const found: ChainStart[] = [];
  const isNew = createSeen();
  const queue: Awaited[] = [{ ...root, conditions: conditionsOf(root.through) }];
  for (let reached = queue.shift(); reached; reached = queue.shift()) {
    const { conditions } = reached;
    if (!isNew(reached.site, conditions.length > 0 ? reached.through : undefined)) continue;
    for (const site of callsOf(reached.site)) {
      if (!findDressings(site.file).has(site.call)) continue;
      if (isRuledOut(reached.site, conditions, site)) continue;
      const judgement = judgeCall(judge, site);
      if (judgement.type !== 'context') continue;
      const hops = [hopTo(reached.site, site), ...reached.hops];
      if (judgement.context === 'request-handler') {
        const { end, remembered, at } = root;
        // What is kept is not reported in the async function.
        found.push({ site, hops, end, remembered, ...(!remembered && { root: at }) });
      } else if (judgement.context === 'async-function' && isBeforeYield(site)) {
        queue.push({
          site: ownerOf(callerOf(site)),
          through: site,
          hops,
          conditions: [...conditionsOf(site), ...conditionsBefore(reached.site, conditions, site)],
        });
      }
    }
  }
  return found;
}
