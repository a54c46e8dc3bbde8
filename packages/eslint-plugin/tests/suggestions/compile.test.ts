import type { LintedCase, Rules } from '../support/apply-suggestions.ts';
import type { SourceText } from '../support/type-check.ts';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { applySuggestions } from '../support/apply-suggestions.ts';
import { typeCheck } from '../support/type-check.ts';

interface Run {
  readonly rule: Rules[string];
  readonly invalid: readonly LintedCase[];
}

/** What the rules' tests hand to their testers, instead of being run here once more. */
const runs = await vi.hoisted(async () => {
  const { vi: vitest } = await import('vitest');
  const collected: Run[] = [];
  const tester = {
    run(
      _title: string,
      rule: Rules[string],
      { invalid }: { readonly invalid: readonly LintedCase[] },
    ) {
      collected.push({ rule, invalid });
    },
  };
  vitest.doMock('../support/create-rule-tester.ts', () => ({
    createRuleTester: () => tester,
    createSuggestionTester: () => tester,
  }));
  return collected;
});

// Files of tests share their modules: those of the rules may have been loaded with the real tester, and will be again.
vi.resetModules();
afterAll(() => {
  vi.doUnmock('../support/create-rule-tester.ts');
  vi.resetModules();
});

const folder = fileURLToPath(new URL('../rules/', import.meta.url));
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (file.endsWith('.test.ts')) await import(pathToFileURL(path.join(folder, file)).href);
}

describe('the suggestions of all cases of the rules', () => {
  it('compile, with no error that was not there before', () => {
    const changes = runs.flatMap(({ rule, invalid }) =>
      invalid.flatMap((one) =>
        applySuggestions({ rule }, one).outputs.map((output) => ({ output, ...one })),
      ),
    );
    expect(changes.length).toBeGreaterThan(200);
    const after = typeCheck(
      changes.map(({ filename, output }, index) => named(index, filename, output)),
    );
    // Most compile as they are: only the others are compared with what they were.
    const doubtful = changes.flatMap((change, index) => {
      const errors = after[index] ?? [];
      return errors.length > 0 ? [{ ...change, errors }] : [];
    });
    const before = typeCheck(
      doubtful.map(({ filename, code }, index) => named(index, filename, code)),
    );
    const worse = doubtful.flatMap(({ output, errors }, index) => {
      const known = (before[index] ?? []).map(codeOf);
      const added = errors.filter((error) => !known.includes(codeOf(error)));
      return added.length > 0 ? [{ output, added }] : [];
    });
    expect(worse).toEqual([]);
  }, 120_000);
});

function named(index: number, filename: string | undefined, text: string): SourceText {
  return { name: `${index}/${(filename ?? 'file.ts').replace(/^.*[/\\]/u, '')}`, text };
}

/** Arguments that do not fit are told with the names of what they do not fit: only the kind of an error is compared. */
function codeOf(error: string): string {
  return error.replace(/ .*$/su, '');
}
