import type { Condition } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite } from '../link/resolved.ts';
import { conditionsAround } from './handed-on.ts';
import { passedTruth } from './passed-truth.ts';

/**
 * Whether what is done in a function under conditions is never done when the function is called from `caller`, since what is passed
 * there, or left out, says so: `save(data, { silent: true })` calls nothing that `save` calls unless it is `silent`.
 */
export function isRuledOut(
  called: FunctionSite,
  conditions: readonly Condition[],
  caller: CallSite,
): boolean {
  if (conditions.length === 0 || isIndirect(caller)) return false;
  if (conditions.some(({ value, holds }) => passedTruth(called, value, caller) === !holds))
    return true;
  const held = conditionsOf(caller);
  return (
    held.length > 0 &&
    conditionsAround(called, conditions, caller).some((one) =>
      held.some((other) => other.holds !== one.holds && isSame(one, other)),
    )
  );
}

/** What has to hold of the parameters around a call for it to be made. */
export function conditionsOf(site: CallSite | undefined): readonly Condition[] {
  return site?.file.summary.calls[site.call]?.conditions ?? [];
}

/** What has to hold of the parameters around a caller, so that what is done under conditions in what it calls is done. */
export function conditionsBefore(
  called: FunctionSite,
  conditions: readonly Condition[],
  caller: CallSite,
): readonly Condition[] {
  return conditions.length === 0 || isIndirect(caller)
    ? []
    : conditionsAround(called, conditions, caller);
}

/** Whether two conditions are about the same value, written in the same way. */
function isSame(one: Condition, other: Condition): boolean {
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** `save.call(this, data)` passes its arguments one place further on. */
function isIndirect({ file, call }: CallSite): boolean {
  const { callee, form } = file.summary.calls[call] ?? {};
  const isThrough = callee?.type === 'member' && /^(?:apply|bind|call)$/u.test(callee.name);
  return isThrough || form === 'template' || form === 'access';
}
