import type { FunctionSite, Registration } from '../link/resolved.ts';
import type { Value } from '../summary/file-summary.ts';
import type { Judge } from './judge-function.ts';
import { isHandedWhereItStands } from './owner-of.ts';

/**
 * Whether a function expression is written where it is handed to something that may call it at any time, in code that
 * itself runs while the process serves: so does the function, whenever it is called.
 */
export function isHandedWhileServing(judge: Judge, site: FunctionSite): boolean {
  const registrations = site.file.registrations[site.function] ?? [];
  if (registrations.length === 0 || !registrations.every(isOpen)) return false;
  if (!registrations.some((one) => isWrittenThere(site, one))) return false;
  const summary = site.file.summary.functions[site.function];
  // An async function is a context of its own.
  if (!summary || summary.async) return false;
  const around = judge.judge({ file: site.file, function: summary.parent });
  return around.type === 'context' && around.closing !== true;
}

function isOpen({ treatment, isOpen: mayRun }: Registration): boolean {
  return treatment === 'unknown' || (treatment === 'followed' && mayRun === true);
}

/** An object that is handed over has functions too, which others call by name. */
function isWrittenThere(site: FunctionSite, registration: Registration): boolean {
  const { file, call } = registration.site;
  return (
    isHandedWhereItStands(site, registration) &&
    (file.summary.calls[call]?.arguments ?? []).some((value) => holds(value, site.function))
  );
}

function holds(value: Value, id: number): boolean {
  switch (value.type) {
    case 'function':
      return value.function === id;
    case 'object':
      return value.properties.some(([, one]) => holds(one, id));
    case 'array':
      return value.elements.some((one) => holds(one, id));
    default:
      return false;
  }
}
