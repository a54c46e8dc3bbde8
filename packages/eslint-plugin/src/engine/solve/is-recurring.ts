import type { CallSite, FunctionSite, Registration } from '../link/resolved.ts';
import { callerOf } from './walk-callers.ts';

/** A timer is started again through no more functions than these. */
const maxSteps = 4;

/**
 * Whether a function that a one-shot timer runs starts that timer again itself, whatever happens: `function poll() { …;
 * setTimeout(poll, 1000); }`. One that does so in a branch, or after an error, waits for something and tries again.
 */
export function isRecurring(site: FunctionSite, registration: Registration): boolean {
  if (registration.treatment !== 'callback' || registration.label !== 'setTimeout') return false;
  return isCertain(registration.site) && runs(site, callerOf(registration.site), 0);
}

/** Whether a function surely runs another in the end. */
function runs(site: FunctionSite, other: FunctionSite, steps: number): boolean {
  if (other.file === site.file && other.function === site.function) return true;
  if (steps >= maxSteps || other.function === 0) return false;
  return waysTo(other).some((way) => isCertain(way) && runs(site, callerOf(way), steps + 1));
}

function waysTo({ file, function: id }: FunctionSite): readonly CallSite[] {
  const handed = (file.registrations[id] ?? []).filter(
    ({ treatment, label }) =>
      (treatment === 'inline' || treatment === 'callback') && label !== 'catch',
  );
  return [...(file.callers[id] ?? []), ...handed.map((one) => one.site)];
}

function isCertain({ file, call }: CallSite): boolean {
  return file.role !== 'quiet' && file.summary.calls[call]?.uncertain !== true;
}
