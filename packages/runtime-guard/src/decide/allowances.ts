import type { Allowance } from '@loopguard/catalogue/core';
import type { AllowanceSet } from '../options/resolve-options.ts';
import type { CallPlace } from './call-place.ts';
import { compileNameGlob, formatPolicyProblem } from '@loopguard/catalogue/core';
import picomatch from 'picomatch';
import { GuardError } from '../errors.ts';
import { compileFunctionGlob, pathForGlob } from './call-place.ts';

/** An allowance that covers a call; `expired` where its date has passed, so that the call is a finding again. */
export interface MatchedAllowance {
  readonly allowance: Allowance;
  readonly expired: boolean;
}

/** The reason given to `guard.allow`; an error where there is none. */
export function readReason(options: unknown): string {
  const reason: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'reason') : undefined;
  if (typeof reason === 'string' && reason !== '') return reason;
  const problem = { key: 'reason', value: reason, accepted: 'a text that says why' };
  throw new GuardError('ERR_LOOPGUARD_OPTION', formatPolicyProblem(problem, 'guard.allow()'));
}

/** Finds an allowance for a call: one that holds, else one whose date has passed. */
export type AllowanceFinder = (place: CallPlace) => MatchedAllowance | undefined;

/** Compiles the policy's allowances; `today` is a date as in `until`. */
export function createAllowanceFinder(
  sets: readonly AllowanceSet[],
  today: () => string,
): AllowanceFinder {
  const rules = sets.flatMap(({ folder, allowances }) =>
    allowances.map((allowance) => ({ allowance, covers: compile(allowance, folder) })),
  );
  return (place) => {
    const fitting = rules.filter(({ covers }) => covers(place)).map(toMatched);
    return fitting.find(({ expired }) => !expired) ?? fitting[0];
  };

  function toMatched({ allowance }: { readonly allowance: Allowance }): MatchedAllowance {
    const { until } = allowance;
    return { allowance, expired: until !== undefined && until < today() };
  }
}

function compile(allowance: Allowance, folder: string): (place: CallPlace) => boolean {
  const { api, file, function: name, package: owner } = allowance;
  const matchesApi = compileNameGlob(api);
  const matchesFile = file === undefined ? undefined : picomatch(file, { dot: true });
  const matchesFunction = name === undefined ? undefined : compileFunctionGlob(name);
  const matchesPackage = owner === undefined ? undefined : compileNameGlob(owner);
  return (place) =>
    matchesApi(place.api) &&
    (matchesFile === undefined ||
      (place.path !== undefined && matchesFile(pathForGlob(folder, place.path)))) &&
    matchesFunction?.(place.function) !== false &&
    (matchesPackage === undefined || place.packages.some(matchesPackage));
}
