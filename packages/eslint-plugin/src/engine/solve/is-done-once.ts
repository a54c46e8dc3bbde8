import type { CallSite, FunctionSite } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import { escapes, waysToRun } from './find-startup.ts';
import { ownerOf } from './owner-of.ts';
import { callerOf } from './walk-callers.ts';

/**
 * Whether a function runs only once, though the process may serve by then: all that runs it is startup, a call
 * that is made once (`ready ??= init()`), or runs only once itself. One that runs itself may run again.
 */
export function isDoneOnce(
  judge: (site: FunctionSite) => Judgement,
  site: FunctionSite,
  through: readonly FunctionSite[] = [],
): boolean {
  const ways = waysToRun(site);
  if (ways.length === 0 || escapes(site) || isHandedToMore(site)) return false;
  if (through.some((one) => one.file === site.file && one.function === site.function)) return false;
  // What only startup runs is startup, or runs in a loop without end.
  return ways.every(isMadeOnce) && !ways.every(isByStartup);

  function isMadeOnce(way: CallSite): boolean {
    if (way.file.summary.onceCalls.includes(way.call)) return true;
    if (way.file.summary.calls[way.call]?.endless === true) return false;
    const caller = ownerOf(callerOf(way));
    return (
      isByStartup(way) ||
      (!isJudgedRecurring(judge(caller)) && isDoneOnce(judge, caller, [...through, site]))
    );
  }

  function isByStartup(way: CallSite): boolean {
    return judge(ownerOf(callerOf(way))).type === 'startup';
  }
}

function isJudgedRecurring(judgement: Judgement): boolean {
  return (
    judgement.type === 'context' &&
    (judgement.context === 'request-handler' || judgement.context === 'event-listener')
  );
}

/** Whether a function is handed to something that may run it more often than once. */
export function isHandedToMore({ file, function: id }: FunctionSite): boolean {
  return (file.registrations[id] ?? []).some(
    ({ treatment, isOpen }) =>
      isOpen === true || !['inline', 'callback', 'followed'].includes(treatment),
  );
}
