import type { CallSite, FunctionSite } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import type { Judge } from './judge-function.ts';
import { isEndless, waysToRun } from './find-startup.ts';
import { conditionsOf, isRuledOut } from './is-ruled-out.ts';
import { callerOf } from './walk-callers.ts';

/** When a call is made; `perhaps-closing`: only as something happens that ends most processes. */
type Phase = 'serving' | 'closing' | 'perhaps-closing' | 'harmless';

/**
 * What a call runs as: as the function around it. But startup ends inside a loop that never ends, and what an async function does
 * only when it is passed something runs as those who pass it.
 */
export function judgeCall(judge: Judge, site: CallSite): Judgement {
  const around = callerOf(site);
  const judgement = judge.judge(around);
  if (isEndless(site) && judgement.type === 'startup') return judge.inLoop(around);
  return asPassed(judge, site, judgement);
}

function asPassed(judge: Judge, site: CallSite, judgement: Judgement): Judgement {
  if (judgement.type !== 'context' || judgement.context !== 'async-function') return judgement;
  if (conditionsOf(site).length === 0) return judgement;
  const ways = passingWays(judge, callerOf(site), site);
  const phases = new Set(ways.map((way) => phaseOf(judge, way)));
  if (phases.size === 0 || phases.has('serving')) return judgement;
  if (phases.has('closing')) return judge.atClose(judgement);
  return phases.has('perhaps-closing') ? judgement : { type: 'startup' };
}

/** The calls that make a function come to what it does under conditions, where all are known and some do not. */
function passingWays(judge: Judge, around: FunctionSite, site: CallSite): CallSite[] {
  if (judge.closing.isOpen(around)) return [];
  const ways = waysToRun(around);
  const passing = ways.filter((way) => !isRuledOut(around, site, way));
  return passing.length < ways.length ? passing : [];
}

function phaseOf({ judge, closing }: Judge, way: CallSite): Phase {
  const caller = callerOf(way);
  const { type } = judge(caller);
  if (type === 'startup') return isEndless(way) ? 'serving' : 'harmless';
  if (type === 'exempt') return 'harmless';
  if (closing.isServing(caller)) return 'serving';
  return closing.isClosing(caller) ? 'closing' : 'perhaps-closing';
}
