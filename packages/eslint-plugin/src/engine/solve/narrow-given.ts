import type { Caller, FunctionSite, Given } from '../link/resolved.ts';
import { isWithin } from '../link/with-maker.ts';
import { isSameCall } from './walk-callers.ts';

/**
 * What has to hold further up when a function is reached through one of its callers; undefined where that caller cannot be
 * the one, since other calls pass what the chain leads through.
 */
export function narrowGiven(
  reached: FunctionSite,
  caller: Caller,
  given: readonly Given[],
): readonly Given[] | undefined {
  const [first, ...rest] = given;
  const passes = caller.given ?? [];
  if (!first) return passes;
  const { site, callee } = first;
  if (reached.file === callee.file && reached.function === callee.function)
    return isSameCall(site, caller) ? [...passes, ...rest] : undefined;
  if (!isWithin(reached, callee)) return [...passes, ...given];
  if (!caller.madeBy) return [...passes, ...given];
  return isSameCall(site, caller.madeBy) ? [...passes, ...rest] : undefined;
}
