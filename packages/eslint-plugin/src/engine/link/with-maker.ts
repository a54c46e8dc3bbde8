import type { CallSite, FunctionSite, Resolved } from './resolved.ts';

/** Marks a function that a call makes, or that an object has which a call makes, with that call: it keeps what was passed. */
export function withMaker(one: Resolved, madeBy: CallSite | undefined): Resolved {
  if (!madeBy || (one.type !== 'function' && one.type !== 'object')) return one;
  return { ...one, madeBy };
}

/** Whether a function stands in another, at whatever depth. */
export function isWithin({ file, function: id }: FunctionSite, outer: FunctionSite): boolean {
  if (file !== outer.file) return false;
  const seen = new Set<number>();
  let around = file.summary.functions[id]?.parent ?? 0;
  while (!seen.has(around)) {
    if (around === outer.function) return true;
    seen.add(around);
    around = file.summary.functions[around]?.parent ?? 0;
  }
  return false;
}
