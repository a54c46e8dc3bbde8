import type { ModuleDescription } from '@loopguard/catalogue/core';
import type { Application } from './environment/find-application.ts';
import type { GuardOptions } from './options/guard-options.ts';
import type { AllowanceSet, RuleSet, SettingProblem } from './options/resolve-options.ts';
import { formatPolicyProblem } from '@loopguard/catalogue/core';
import { findApplication } from './environment/find-application.ts';
import { findThreadApplication } from './environment/thread-application.ts';
import { loadConfigFile } from './environment/load-config-file.ts';
import { GuardError } from './errors.ts';
import { resolveOptions } from './options/resolve-options.ts';

/** All that a guard is started with. */
export interface GuardSettings {
  readonly application: Application;
  readonly options: GuardOptions;
  readonly packages: readonly ModuleDescription[];
  readonly allowances: readonly AllowanceSet[];
  readonly rules: RuleSet;
}

/** Reads all sources of settings; what is wrong comes as errors beside settings that work without it. */
export function readSettings(argument?: unknown): {
  readonly settings: GuardSettings;
  readonly errors: readonly GuardError[];
} {
  const found = findThreadApplication();
  const config = loadConfigFile(found.root);
  const isBroken = config instanceof GuardError;
  const { options, packages, allowances, rules, problems } = resolveOptions({
    argument,
    config: isBroken ? undefined : config,
    env: process.env,
    folder: process.cwd(),
  });
  const application =
    options.root === null ? found : { ...found, ...findApplication(undefined, options.root) };
  return {
    settings: { application, options, packages, allowances, rules },
    errors: [...(isBroken ? [config] : []), ...problems.map(toError)],
  };
}

function toError(problem: SettingProblem): GuardError {
  return new GuardError('ERR_LOOPGUARD_OPTION', formatPolicyProblem(problem, problem.source));
}
