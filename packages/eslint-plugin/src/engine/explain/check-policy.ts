import type { Policy } from '@loopguard/catalogue';
import type { ExplainInput } from './explain-file.ts';
import type { PolicyEntryCheck } from './policy-check.ts';
import { checkAllowances } from './check-allowances.ts';
import { checkModules } from './check-modules.ts';
import { checkQuietFiles } from './check-quiet-files.ts';

/** What a policy is checked against. */
export interface PolicyCheckInput extends ExplainInput {
  readonly policy: Policy;
  /** Every file of the project → the specifiers that it may import. */
  readonly files: ReadonlyMap<string, { readonly specifiers: readonly string[] }>;
  /** Whether something lies on disk where a glob points to, though no file that is linted. */
  readonly isOnDisk: (glob: string) => boolean;
  /** The folder that the policy's globs are relative to, from the project's root; empty for the root. */
  readonly folder: string;
  /** Allowances that reports of the guard say were used; undefined where there are no reports. */
  readonly usedByGuard: readonly UsedAllowance[] | undefined;
}

/** An allowance as a report of the guard names it. */
export interface UsedAllowance {
  readonly api: string;
  readonly file: string | null;
  readonly function?: string;
  readonly package?: string;
  readonly reason: string;
}

/** Checks every entry of a policy against the project. */
export function checkEntries(input: PolicyCheckInput): PolicyEntryCheck[] {
  return [...checkAllowances(input), ...checkQuietFiles(input), ...checkModules(input)];
}
