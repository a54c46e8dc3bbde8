import type { ESLint, Linter as LinterTypes } from 'eslint';
import path from 'node:path';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';

/** A text to lint, as the cases of rule testers give it. */
export interface LintedCase {
  readonly code: string;
  readonly filename?: string;
  readonly languageOptions?: LinterTypes.Config['languageOptions'];
  readonly options?: readonly unknown[];
  readonly settings?: LinterTypes.Config['settings'];
}

/** A rule, or all that a plugin has. */
export type Rules = NonNullable<ESLint.Plugin['rules']>;

/** A folder where no package is installed: which versions a project has plays no part. */
const nowhere = path.resolve('/nowhere');

/** Lints a text; gives what each of the suggestions makes of it, and the findings that have none. */
export function applySuggestions(
  rules: Rules,
  { code, filename = 'file.ts', options = [], ...config }: LintedCase,
): { readonly outputs: string[]; readonly without: number } {
  const messages = new Linter({ cwd: nowhere }).verify(
    code,
    {
      files: ['**/*.*'],
      plugins: { tested: { rules } },
      languageOptions: { parser: tseslint.parser, ...config.languageOptions },
      settings: config.settings ?? {},
      rules: Object.fromEntries(
        Object.keys(rules).map((name) => [`tested/${name}`, ['error', ...options]]),
      ),
    },
    { filename: path.join(nowhere, filename) },
  );
  return {
    outputs: messages.flatMap(({ suggestions = [] }) =>
      suggestions.map(
        ({ fix }) => code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]),
      ),
    ),
    without: messages.filter(({ suggestions = [] }) => suggestions.length === 0).length,
  };
}
