import type { Condition } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite } from '../link/resolved.ts';
import { passedTruth } from './passed-truth.ts';

/**
 * Whether a call in a function is never made when the function is called from `caller`, since what is passed there, or left out,
 * says so: `save(data, { silent: true })` calls nothing that `save` calls unless it is `silent`.
 */
export function isRuledOut(
  called: FunctionSite,
  through: CallSite | undefined,
  caller: CallSite,
): boolean {
  const conditions = conditionsOf(through);
  if (conditions.length === 0 || isIndirect(caller)) return false;
  return conditions.some(({ value, holds }) => passedTruth(called, value, caller) === !holds);
}

/** What has to hold of the parameters around a call for it to be made. */
export function conditionsOf(site: CallSite | undefined): readonly Condition[] {
  return site?.file.summary.calls[site.call]?.conditions ?? [];
}

/** `save.call(this, data)` passes its arguments one place further on. */
function isIndirect({ file, call }: CallSite): boolean {
  const { callee, form } = file.summary.calls[call] ?? {};
  const isThrough = callee?.type === 'member' && /^(?:apply|bind|call)$/u.test(callee.name);
  return isThrough || form === 'template' || form === 'access';
}
