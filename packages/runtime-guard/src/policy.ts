import type { Policy } from '@loopguard/catalogue/core';
import { formatPolicyProblem, parsePolicy } from '@loopguard/catalogue/core';
import { findApplication } from './environment/find-application.ts';
import { loadConfigFile } from './environment/load-config-file.ts';
import { GuardError } from './errors.ts';
import { resolveOptions } from './options/resolve-options.ts';

/** `loopguard.config.*` as a process under the guard reads it. */
export interface PolicyFile {
  readonly path: string;
  /** What the file gives, as ESLint takes it in `settings.loopguard`. */
  readonly value: unknown;
  /** What of it is accepted. */
  readonly policy: Policy;
  /** What is not, each in a sentence; the guard would warn of it and go on. */
  readonly problems: readonly string[];
}

/** The folder in which the guard looks for the policy of a program: the package that its main module belongs to. */
export function findPolicyFolder(mainModule: string): string {
  return findApplication(mainModule, process.cwd()).root;
}

/** Reads `loopguard.config.*` of a folder; undefined where there is none. */
export function readPolicyFile(folder: string): PolicyFile | undefined {
  const config = loadConfigFile(folder);
  if (config === undefined) return undefined;
  if (config instanceof GuardError) {
    const { policy } = parsePolicy(undefined);
    return { path: folder, value: undefined, policy, problems: [config.message] };
  }
  const { problems } = resolveOptions({ config, env: {}, folder });
  return {
    path: config.path,
    value: config.value,
    policy: parsePolicy(config.value).policy,
    problems: problems.map((problem) => formatPolicyProblem(problem, problem.source)),
  };
}
