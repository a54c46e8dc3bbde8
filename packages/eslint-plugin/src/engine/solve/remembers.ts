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
  return keepingIn(placesOf(site), functionOf(site));
}

/** How what a call makes is kept where the function's caller looked first: `if (!config) readConfig()`. */
export function keepingFor(site: CallSite, caller: FunctionSite): Keeping | undefined {
  return site.file === caller.file ? keepingIn(placesOf(site), ownerOf(caller)) : undefined;
}

/** The places in which what a call makes is kept. */
function placesOf({ file, call }: CallSite): readonly string[] {
  return file.summary.keptCalls.find(([id]) => id === call)?.[1] ?? [];
}

function keepingIn(places: readonly string[], looker: FunctionSite): Keeping | undefined {
  const { tested = [] } = looker.file.summary.functions[looker.function] ?? {};
  const shared = places.filter((place) =>
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
