import type { FunctionSite } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import { escapes, waysToRun } from './find-startup.ts';
import { isHandedToMore } from './is-done-once.ts';
import { ownerOf } from './owner-of.ts';
import { callerOf } from './walk-callers.ts';

/**
 * Whether a function runs only as the process closes, though nothing but others says so: all that run it do, or run before the process
 * serves.
 */
export function isDoneAtClose(
  judge: (site: FunctionSite) => Judgement,
  site: FunctionSite,
  through: readonly FunctionSite[] = [],
): boolean {
  const ways = waysToRun(site);
  if (ways.length === 0 || escapes(site) || isHandedToMore(site)) return false;
  if (through.some((one) => one.file === site.file && one.function === site.function)) return false;
  const callers = ways.map((way) => ownerOf(callerOf(way)));
  const closing = callers.filter((caller) => runsAtClose(caller));
  return closing.length > 0 && callers.every((one) => closing.includes(one) || isHarmless(one));

  function runsAtClose(caller: FunctionSite): boolean {
    const judgement = judge(caller);
    if (judgement.type === 'context' && judgement.closing === true) return true;
    return judgement.type === 'plain' && isDoneAtClose(judge, caller, [...through, site]);
  }

  function isHarmless(caller: FunctionSite): boolean {
    const { type } = judge(caller);
    return type === 'startup' || type === 'exempt';
  }
}
