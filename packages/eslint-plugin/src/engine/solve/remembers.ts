import type { CallSite, FunctionSite } from '../link/resolved.ts';
import type { KeptCall } from '../summary/file-summary.ts';
import { isOfInstance } from '../summary/place-of.ts';
import { ownerOf } from './owner-of.ts';
import { callerOf } from './walk-callers.ts';

/** How long what a call makes is kept: it is made `once`, or once for each `key`. */
export type Keeping = 'once' | 'key';

/** Says of a method whether its object is made anew while the process serves: what that keeps is made again for the next. */
export type IsMadeAnew = (site: FunctionSite) => boolean;

/** Whether what a call makes is kept where its function looked first: it is made once. */
export function isRemembered(site: CallSite, isMadeAnew: IsMadeAnew): boolean {
  return keepingOf(site, isMadeAnew) !== undefined;
}

/** How what a call makes is kept where its function looked first. */
export function keepingOf(site: CallSite, isMadeAnew: IsMadeAnew): Keeping | undefined {
  return keepingIn(placesOf(site, isMadeAnew), ownerOf(callerOf(site)));
}

/** How what a call makes is kept where the function's caller looked first: `if (!config) readConfig()`. */
export function keepingFor(
  site: CallSite,
  caller: FunctionSite,
  isMadeAnew: IsMadeAnew,
): Keeping | undefined {
  return site.file === caller.file
    ? keepingIn(placesOf(site, isMadeAnew), ownerOf(caller))
    : undefined;
}

/** Whether a call is made once: what it gives, or that it was made, is kept for good where its function looked first. */
export function isMadeOnce(site: CallSite, isMadeAnew: IsMadeAnew): boolean {
  return placesAmong(site.file.summary.onceCalls, site, isMadeAnew).length > 0;
}

/** The places in which what a call makes is kept. */
function placesOf(site: CallSite, isMadeAnew: IsMadeAnew): readonly string[] {
  return placesAmong(site.file.summary.keptCalls, site, isMadeAnew);
}

/** Those of a call's places that last. */
function placesAmong(
  calls: readonly KeptCall[],
  site: CallSite,
  isMadeAnew: IsMadeAnew,
): readonly string[] {
  const [, places = []] = calls.find(([id]) => id === site.call) ?? [];
  const isShort = places.some(isOfInstance) && isMadeAnew(callerOf(site));
  return isShort ? places.filter((place) => !isOfInstance(place)) : places;
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
