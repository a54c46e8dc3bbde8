import type { Allowance } from '@loopguard/catalogue/core';
import type { AllowanceSet } from '../options/resolve-options.ts';
import { relative, sep } from 'node:path';
import picomatch from 'picomatch';

/** An allowance that covers a call; `expired` where its date has passed, so that the call is a finding again. */
export interface MatchedAllowance {
  readonly allowance: Allowance;
  readonly expired: boolean;
}

/** Finds the first allowance for a call of an API in a file, given by its absolute path. */
export type AllowanceFinder = (
  api: string,
  path: string | undefined,
) => MatchedAllowance | undefined;

/** Compiles the policy's allowances; `today` is a date as in `until`. */
export function createAllowanceFinder(
  sets: readonly AllowanceSet[],
  today: () => string,
): AllowanceFinder {
  const rules = sets.flatMap(({ folder, allowances }) =>
    allowances.map((allowance) => compile(allowance, folder)),
  );
  return (api, path) => {
    const rule = rules.find((candidate) => candidate.covers(api, path));
    if (rule === undefined) return undefined;
    const { until } = rule.allowance;
    return { allowance: rule.allowance, expired: until !== undefined && until < today() };
  };
}

function compile(
  allowance: Allowance,
  folder: string,
): {
  readonly allowance: Allowance;
  readonly covers: (api: string, path: string | undefined) => boolean;
} {
  const matchesApi = picomatch(allowance.api);
  const matchesFile =
    allowance.file === undefined ? undefined : picomatch(allowance.file, { dot: true });
  return {
    allowance,
    covers: (api, path) =>
      matchesApi(api) &&
      (matchesFile === undefined ||
        (path !== undefined && matchesFile(relative(folder, path).split(sep).join('/')))),
  };
}
