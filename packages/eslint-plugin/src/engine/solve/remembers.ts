import type { CallSite, FunctionSite } from '../link/resolved.ts';
import { ownerOf } from './owner-of.ts';

/** Whether what a call makes is kept where its function looked first: it is made once. */
export function isRemembered(site: CallSite): boolean {
  return isKept(site) && sharesPlace(functionOf(site), functionOf(site));
}

/** Whether what a call makes is kept where the function's caller looked first: `if (!config) readConfig()`. */
export function isRememberedFor(site: CallSite, caller: FunctionSite): boolean {
  const keeper = functionOf(site);
  return keeper.file === caller.file && isKept(site) && sharesPlace(keeper, ownerOf(caller));
}

function isKept({ file, call }: CallSite): boolean {
  return file.summary.keptCalls.includes(call);
}

function sharesPlace(keeper: FunctionSite, looker: FunctionSite): boolean {
  const { kept = [] } = keeper.file.summary.functions[keeper.function] ?? {};
  const { tested = [] } = looker.file.summary.functions[looker.function] ?? {};
  return kept.some((place) => tested.includes(place));
}

function functionOf({ file, call }: CallSite): FunctionSite {
  return ownerOf({ file, function: file.summary.calls[call]?.function ?? 0 });
}
