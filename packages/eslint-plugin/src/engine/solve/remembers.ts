import type { CallSite, FunctionSite } from '../link/resolved.ts';
import { ownerOf } from './owner-of.ts';

/** How long what a call makes is kept: it is made `once`, or once for each `key`. */
export type Keeping = 'once' | 'key';

/** Whether what a call makes is kept where its function looked first: it is made once. */
export function isRemembered(site: CallSite): boolean {
  return keepingOf(site) !== undefined;
}

/** How what a call makes is kept where its function looked first. */
export function keepingOf(site: CallSite): Keeping | undefined {
  return isKept(site) ? sharedPlace(functionOf(site), functionOf(site)) : undefined;
}

/** How what a call makes is kept where the function's caller looked first: `if (!config) readConfig()`. */
export function keepingFor(site: CallSite, caller: FunctionSite): Keeping | undefined {
  const keeper = functionOf(site);
  return keeper.file === caller.file && isKept(site)
    ? sharedPlace(keeper, ownerOf(caller))
    : undefined;
}

function isKept({ file, call }: CallSite): boolean {
  return file.summary.keptCalls.includes(call);
}

function sharedPlace(keeper: FunctionSite, looker: FunctionSite): Keeping | undefined {
  const { kept = [] } = keeper.file.summary.functions[keeper.function] ?? {};
  const { tested = [] } = looker.file.summary.functions[looker.function] ?? {};
  const shared = kept.filter((place) =>
    tested.some((one) => containerOf(one) === containerOf(place)),
  );
  if (shared.length === 0) return undefined;
  return shared.some((place) => tested.includes(place) && !place.endsWith('[]')) ? 'once' : 'key';
}

/** `cache` of `cache[]`, which is what lies in it under some key. */
function containerOf(place: string): string {
  return place.replace(/\[\]$/u, '');
}

function functionOf({ file, call }: CallSite): FunctionSite {
  return ownerOf({ file, function: file.summary.calls[call]?.function ?? 0 });
}
