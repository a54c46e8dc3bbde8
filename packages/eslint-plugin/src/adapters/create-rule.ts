import type { TSESLint } from '@typescript-eslint/utils';
import { RuleCreator } from '@typescript-eslint/utils/eslint-utils';

/** What every rule says of itself beside ESLint's own fields. */
export interface RuleDocs {
  readonly description: string;
  /** The first preset that has the rule; `all` has every rule. */
  readonly preset: 'recommended' | 'strict';
}

/** Creates a rule whose documentation lies under its own name. */
export const createRule = RuleCreator<RuleDocs>(
  (name) =>
    `https://github.com/loopguard/loopguard/blob/main/packages/eslint-plugin/docs/rules/${name}.md`,
);

/** A rule of this plugin, whatever its options. */
export type AnyRule = TSESLint.RuleModule<string, readonly unknown[], RuleDocs>;
