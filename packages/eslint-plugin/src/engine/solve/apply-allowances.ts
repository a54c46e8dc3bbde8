import type { Allowance } from '@loopguard/catalogue';
import type { Place } from './through-dependency.ts';
import { matchesName } from '@loopguard/catalogue/core';
import { matchesGlob } from '../link/matches-glob.ts';

/** What the policy says of one blocking API in one file. */
export type Permission =
  | { readonly type: 'none' }
  | { readonly type: 'allowed'; readonly allowance: Allowance }
  /** The allowance's last day is over. */
  | { readonly type: 'expired'; readonly allowance: Allowance };

/** Looks for an allowance of the blocking call at `place`; `today` is a day such as `2027-03-01`. */
export function findPermission(
  allow: readonly Allowance[],
  { today, ...place }: Place & { readonly today: string },
): Permission {
  const fitting = allow.filter((one) => covers(one, place));
  const valid = fitting.find(({ until }) => until === undefined || today <= until);
  if (valid) return { type: 'allowed', allowance: valid };
  const [allowance] = fitting;
  return allowance ? { type: 'expired', allowance } : { type: 'none' };
}

/** Whether an allowance, its date apart, is for the blocking call at a place. */
export function covers(allowance: Allowance, place: Place): boolean {
  return (
    matchesName(allowance.api, place.api) &&
    (allowance.file === undefined || matchesGlob(place.path, [allowance.file])) &&
    isNamed(allowance.function, place.function) &&
    isNamed(allowance.package, place.package)
  );
}

function isNamed(glob: string | undefined, name: string | undefined): boolean {
  return (
    glob === undefined ||
    (name !== undefined && (matchesName(glob, name) || matchesName(glob, lastPart(name))))
  );
}

/** `render` of `View.render`, which is how engines name methods. */
function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
