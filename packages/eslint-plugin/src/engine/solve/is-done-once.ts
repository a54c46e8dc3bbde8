import type { CallSite, FunctionSite } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import type { IsMadeAnew } from './remembers.ts';
import { isRecurringContext } from './context.ts';
import { escapes, waysToRun } from './find-startup.ts';
import { ownerOf } from './owner-of.ts';
import { isMadeOnce } from './remembers.ts';
import { callerOf } from './walk-callers.ts';

/** What functions run as, and which objects do not last. */
interface OnceJudge {
  readonly judge: (site: FunctionSite) => Judgement;
  readonly isMadeAnew: IsMadeAnew;
}

/**
 * Whether a function runs only once, though the process may serve by then: all that runs it is startup, a call
 * that is made once (`ready ??= init()`), or runs only once itself. One that runs itself may run again.
 */
export function isDoneOnce(
  { judge, isMadeAnew }: OnceJudge,
  site: FunctionSite,
  through: readonly FunctionSite[] = [],
): boolean {
  const ways = waysToRun(site);
  if (ways.length === 0 || escapes(site) || isHandedToMore(site)) return false;
  if (through.some((one) => one.file === site.file && one.function === site.function)) return false;
  // What only startup runs is startup, or runs in a loop without end.
  return ways.every(isOnce) && !ways.every(isByStartup);

  function isOnce(way: CallSite): boolean {
    if (isMadeOnce(way, isMadeAnew)) return true;
    if (way.file.summary.calls[way.call]?.endless === true) return false;
    const caller = ownerOf(callerOf(way));
    return (
      isByStartup(way) ||
      (!isRecurringContext(judge(caller)) &&
        isDoneOnce({ judge, isMadeAnew }, caller, [...through, site]))
    );
  }

  function isByStartup(way: CallSite): boolean {
    return judge(ownerOf(callerOf(way))).type === 'startup';
  }
}

/** Whether a function is handed to something that may run it more often than once. */
export function isHandedToMore({ file, function: id }: FunctionSite): boolean {
  return (file.registrations[id] ?? []).some(
    ({ treatment, isOpen }) =>
      isOpen === true || !['inline', 'callback', 'followed'].includes(treatment),
  );
}
