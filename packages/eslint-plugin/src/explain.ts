import type { PolicyCheck } from './adapters/explain/check-policy-file.ts';
import type { Explanation } from './adapters/explain/explain-source.ts';
import type { UsedAllowance } from './engine/explain/check-policy.ts';
import path from 'node:path';
import { parsePolicy } from '@loopguard/catalogue/core';
import { checkPolicyFile } from './adapters/explain/check-policy-file.ts';
import { explainSource } from './adapters/explain/explain-source.ts';
import { findMarkedRoot } from './adapters/project/find-root.ts';
import { readSettings } from './adapters/read-settings.ts';
import { rules } from './rules/index.ts';

export type { PolicyCheck } from './adapters/explain/check-policy-file.ts';
export type { UsedAllowance } from './engine/explain/check-policy.ts';
export type { PolicyEntryCheck, PolicyState } from './engine/explain/policy-check.ts';
export type { Explanation, ProjectExplanation } from './adapters/explain/explain-source.ts';
export type {
  BlockingExplanation,
  CallCount,
  CallExplanation,
  FileExplanation,
  FunctionExplanation,
  HandedFunction,
  Place,
  Reason,
  ReasonCode,
  RunsAs,
  Target,
  Verdict,
} from './engine/explain/explanation.ts';

/** What a file is explained with. */
export interface ExplainOptions {
  /** What ESLint would be given as `settings.loopguard`: the content of `loopguard.config.*`. */
  readonly policy?: unknown;
  /** The folder that `file` is relative to; the working directory by default. */
  readonly cwd?: string;
}

/** The folder whose files are judged together with a file: the nearest workspace, repository or package; undefined without. */
export function findProjectRoot(file: string): string | undefined {
  return findMarkedRoot(path.dirname(path.resolve(file)));
}

/**
 * Explains a file as the rules see it: what its functions run as, where its calls lead and which cannot be followed, what
 * blocks, and what became of it. Throws where the policy is not accepted, and for nothing else.
 */
export function explain(
  file: string,
  { policy, cwd = process.cwd() }: ExplainOptions = {},
): Explanation {
  const settings = readSettings({ loopguard: policy });
  return explainSource(path.resolve(cwd, file), file, { settings, presetOf });
}

function presetOf(rule: keyof typeof rules): 'recommended' | 'strict' {
  return rules[rule].meta.docs?.preset ?? 'strict';
}

/** What a policy is checked with. */
export interface PolicyCheckOptions {
  /** The content of the file. */
  readonly policy: unknown;
  /** Allowances that reports of the guard name: these are in use, and what only the guard could use is not. */
  readonly usedByGuard?: readonly UsedAllowance[] | undefined;
}

/**
 * Checks a policy against the project that its file lies in: which entries are of no use, which allowances have expired. Throws
 * where the policy is not accepted.
 */
export function checkPolicy(
  file: string,
  { policy, usedByGuard }: PolicyCheckOptions,
): PolicyCheck {
  const settings = readSettings({ loopguard: policy });
  return checkPolicyFile(path.resolve(file), parsePolicy(policy).policy, {
    explainSettings: { settings, presetOf },
    usedByGuard,
  });
}
