import type { Linter as LinterTypes, ESLint } from 'eslint';
import type { SourceText } from '../support/type-check.ts';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it, vi } from 'vitest';
import { typeCheck } from '../support/type-check.ts';

interface Case {
  readonly code: string;
  readonly filename?: string;
  readonly languageOptions?: LinterTypes.Config['languageOptions'];
  readonly options?: readonly unknown[];
  readonly settings?: LinterTypes.Config['settings'];
}

type Rule = NonNullable<ESLint.Plugin['rules']>[string];

interface Run {
  readonly rule: Rule;
  readonly invalid: readonly Case[];
}

/** What the rules' tests hand to their testers, instead of being run here once more. */
const runs = await vi.hoisted(async () => {
  const { vi: vitest } = await import('vitest');
  const collected: Run[] = [];
  const tester = {
    run(_title: string, rule: Rule, { invalid }: { readonly invalid: readonly Case[] }) {
      collected.push({ rule, invalid });
    },
  };
  vitest.doMock('../support/create-rule-tester.ts', () => ({
    createRuleTester: () => tester,
    createSuggestionTester: () => tester,
  }));
  return collected;
});

const folder = fileURLToPath(new URL('../rules/', import.meta.url));
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.test.ts')) await import(pathToFileURL(path.join(folder, file)).href);
}

describe('the suggestions of all cases of the rules', () => {
  it('compile, with no error that was not there before', () => {
    const changes = runs.flatMap(({ rule, invalid }) =>
      invalid.flatMap((one) => suggestionsOf(rule, one)),
    );
    expect(changes.length).toBeGreaterThan(200);
    const sources = changes.flatMap(({ before, after }, index) => [
      { name: `${index}/before/${before.name}`, text: before.text },
      { name: `${index}/after/${after.name}`, text: after.text },
    ]);
    const errors = typeCheck(sources);
    const worse = changes.flatMap(({ after }, index) => {
      const known = errors[2 * index] ?? [];
      const added = (errors[2 * index + 1] ?? []).filter(
        (error) => !known.some((other) => codeOf(other) === codeOf(error)),
      );
      return added.length > 0 ? [{ text: after.text, added }] : [];
    });
    expect(worse).toEqual([]);
  }, 120_000);
});

interface Change {
  readonly before: SourceText;
  readonly after: SourceText;
}

function suggestionsOf(rule: Rule, { code, filename = 'file.ts', ...config }: Case): Change[] {
  const messages = new Linter().verify(
    code,
    {
      files: ['**/*.*'],
      plugins: { tested: { rules: { rule } } },
      languageOptions: { parser: tseslint.parser, ...config.languageOptions },
      settings: config.settings ?? {},
      rules: { 'tested/rule': ['error', ...(config.options ?? [])] },
    },
    { filename },
  );
  const name = filename.replace(/^.*[/\\]/u, '');
  return messages.flatMap(({ suggestions = [] }) =>
    suggestions.map(({ fix }) => ({
      before: { name, text: code },
      after: { name, text: code.slice(0, fix.range[0]) + fix.text + code.slice(fix.range[1]) },
    })),
  );
}

/** Arguments that do not fit are told with the names of what they do not fit: only the kind of an error is compared. */
function codeOf(error: string): string {
  return error.replace(/ .*$/su, '');
}
