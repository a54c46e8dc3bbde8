import type { FunctionSite } from '../link/resolved.ts';

/** Whether a function looks for what it makes in a place that outlives it, and keeps it there: it does its work once. */
export function remembers({ file, function: id }: FunctionSite): boolean {
  const summary = file.summary.functions[id];
  return summary?.kept.some((place) => summary.tested.includes(place)) === true;
}

/** Whether a caller looks for what the function keeps before it calls it: `if (!config) readConfig()`. */
export function remembersFor(callee: FunctionSite, caller: FunctionSite): boolean {
  if (callee.file !== caller.file) return false;
  const { tested = [] } = caller.file.summary.functions[caller.function] ?? {};
  const { kept = [] } = callee.file.summary.functions[callee.function] ?? {};
  return kept.some((place) => !place.startsWith('this') && tested.includes(place));
}
