import type { CallSite, FunctionSite } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import type { Judge } from './judge-function.ts';
import { escapes, waysToRun } from './find-startup.ts';
import { conditionsOf, isRuledOut } from './is-ruled-out.ts';
import { ownerOf } from './owner-of.ts';
import { callerOf } from './walk-callers.ts';

/**
 * What a call runs as: as the function around it. But startup ends inside a loop that never ends, and what an async function does
 * only when it is passed something runs as those who pass it.
 */
export function judgeCall(judge: Judge, site: CallSite): Judgement {
  const { file, call } = site;
  const { function: id = 0, endless } = file.summary.calls[call] ?? {};
  const judgement = judge.judge({ file, function: id });
  if (endless !== true || judgement.type !== 'startup') return asPassed(judge, site, judgement);
  const name = file.summary.functions[id]?.name;
  return { type: 'context', context: 'async-function', name };
}

function asPassed(judge: Judge, site: CallSite, judgement: Judgement): Judgement {
  if (judgement.type !== 'context' || judgement.context !== 'async-function') return judgement;
  if (conditionsOf(site).length === 0) return judgement;
  const around = callerOf(site);
  const passing = passingWays(around, site).map((way) => judge.judge(ownerOf(callerOf(way))));
  if (passing.length === 0 || passing.some(isServing)) return judgement;
  return passing.some(({ type }) => type === 'context')
    ? { ...judgement, closing: true }
    : { type: 'startup' };
}

/** The calls that make a function come to what it does under conditions, where all are known and some do not. */
function passingWays(around: FunctionSite, site: CallSite): CallSite[] {
  if (escapes(around)) return [];
  const ways = waysToRun(around);
  const passing = ways.filter((way) => !isRuledOut(around, site, way));
  return passing.length < ways.length ? passing : [];
}

function isServing(judgement: Judgement): boolean {
  return judgement.type === 'plain' || (judgement.type === 'context' && judgement.closing !== true);
}
