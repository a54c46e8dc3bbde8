import type { Condition } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import type { Judge } from './judge-function.ts';
import { isEndless, isLast, waysToRun } from './find-startup.ts';
import { conditionsBefore, conditionsOf, isRuledOut } from './is-ruled-out.ts';
import { ownerOf } from './owner-of.ts';
import { callerOf } from './walk-callers.ts';

/** When a call is made; `perhaps-closing`: only as something happens that ends most processes. */
type Phase = 'serving' | 'closing' | 'perhaps-closing' | 'harmless';

/**
 * What a call runs as: as the function around it. But startup ends inside a loop that never ends, the process closes where it ends
 * after the call, and what an async function does only when it is passed something runs as those who pass it.
 */
export function judgeCall(judge: Judge, site: CallSite): Judgement {
  const around = callerOf(site);
  const judgement = judge.judge(around);
  if (isEndless(site) && judgement.type === 'startup') return judge.inLoop(around);
  if (isFilledBefore(judge, site)) return { type: 'startup' };
  if (isLast(site))
    return judgement.type === 'plain' ? { type: 'exempt' } : judge.atClose(judgement);
  return asPassed(judge, site, judgement);
}

/** Whether a call stands in for what startup puts in its place: before that, if at all. */
function isFilledBefore({ judge }: Judge, { file, call }: CallSite): boolean {
  const [, filledBy = []] = file.summary.fallbacks.find(([id]) => id === call) ?? [];
  return filledBy.some((id) => judge({ file, function: id }).type === 'startup');
}

function asPassed(judge: Judge, site: CallSite, judgement: Judgement): Judgement {
  if (judgement.type !== 'context' || judgement.context !== 'async-function') return judgement;
  if (conditionsOf(site).length === 0) return judgement;
  const ways = passingWays(judge, callerOf(site), { conditions: conditionsOf(site), depth: 0 });
  if (!ways) return judgement;
  const phases = new Set(ways.map((way) => phaseOf(judge, way)));
  if (phases.has('serving')) return judgement;
  if (phases.has('closing')) return judge.atClose(judgement);
  return phases.has('perhaps-closing') ? judgement : { type: 'startup' };
}

/** What is done in a function under conditions, which other functions may hand on. */
interface Conditional {
  readonly conditions: readonly Condition[];
  readonly depth: number;
}

/** Conditions are handed on through no more functions than these. */
const maxHandings = 4;

/** The calls that make a function come to what it does under conditions; undefined unless all are known and some do not. */
function passingWays(
  judge: Judge,
  around: FunctionSite,
  { conditions, depth }: Conditional,
): readonly CallSite[] | undefined {
  if (judge.closing.isOpen(around) || depth > maxHandings) return undefined;
  const ways = waysToRun(around);
  const passing = ways
    .filter((way) => !isRuledOut(around, conditions, way))
    .map(
      (way) =>
        handingWays(judge, way, {
          conditions: conditionsBefore(around, conditions, way),
          depth,
        }) ?? [way],
    );
  const isNarrower =
    passing.length < ways.length || passing.some(([first], index) => first !== ways[index]);
  return ways.length > 0 && isNarrower ? passing.flat() : undefined;
}

/** Who passes to the function around a call what it hands on. */
function handingWays(
  judge: Judge,
  way: CallSite,
  { conditions, depth }: Conditional,
): readonly CallSite[] | undefined {
  const caller = ownerOf(callerOf(way));
  const isHandler = (caller.file.registrations[caller.function] ?? []).length > 0;
  if (conditions.length === 0 || isHandler) return undefined;
  return passingWays(judge, caller, { conditions, depth: depth + 1 });
}

function phaseOf({ judge, closing }: Judge, way: CallSite): Phase {
  const caller = callerOf(way);
  const { type } = judge(caller);
  if (type === 'startup') return isEndless(way) ? 'serving' : 'harmless';
  if (type === 'exempt') return 'harmless';
  if (isLast(way)) return 'closing';
  if (closing.isServing(caller)) return 'serving';
  return closing.isClosing(caller) ? 'closing' : 'perhaps-closing';
}
