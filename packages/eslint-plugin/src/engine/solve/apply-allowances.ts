import type { Allowance } from '@loopguard/catalogue';
import { matchesGlob } from '../link/matches-glob.ts';

/** What the policy says of one blocking API in one file. */
export type Permission =
  | { readonly type: 'none' }
  | { readonly type: 'allowed'; readonly allowance: Allowance }
  /** The allowance's last day is over. */
  | { readonly type: 'expired'; readonly allowance: Allowance };

/** Looks for an allowance of `api` in `path`, the file of the blocking call; `today` is a day such as `2027-03-01`. */
export function findPermission(
  allow: readonly Allowance[],
  { api, path, today }: { readonly api: string; readonly path: string; readonly today: string },
): Permission {
  const fitting = allow.filter(
    (one) => matchesApi(one.api, api) && (one.file === undefined || matchesGlob(path, [one.file])),
  );
  const valid = fitting.find(({ until }) => until === undefined || today <= until);
  if (valid) return { type: 'allowed', allowance: valid };
  const [allowance] = fitting;
  return allowance ? { type: 'expired', allowance } : { type: 'none' };
}

/** `*` stands for any part of an id; dots and slashes mean nothing special in it. */
export function matchesApi(glob: string, api: string): boolean {
  const parts = glob
    .split('*')
    .map((part) => part.replaceAll(/[$()+./?[\\\]^{|}]/gu, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`, 'u').test(api);
}
