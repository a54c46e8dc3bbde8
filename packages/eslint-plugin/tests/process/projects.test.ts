import type { Expectation, Mark } from '../support/read-expectations.ts';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { chainIn, readMarks } from '../support/read-expectations.ts';
import loopguard from '@loopguard/eslint-plugin';

/**
 * Projects of several files. Each line that is reported says so at its end, `// expect: rule` or
 * `// expect: no-transitive-sync (load → fs.readFileSync)` with the functions on the way; lines that look as if they should
 * be, `// silent: why`. Any other report is a false alarm.
 */
const projects = fileURLToPath(new URL('../fixtures/projects', import.meta.url));
const names = readdirSync(projects);

/** What is known to be wrong today: `// missed: why` should be reported, `// false alarm: why` should not. */
const knownMisses = fileURLToPath(new URL('../fixtures/known-misses', import.meta.url));
const limitations = fileURLToPath(new URL('../../../../docs/limitations.md', import.meta.url));

describe('a project is judged as a whole', () => {
  it.each(names.map((name) => [name, manifestOf(path.join(projects, name)).description]))(
    'in %s: %s',
    async (name) => {
      const files = await lint(path.join(projects, name));
      expect(files.flatMap(reportsOf).sort()).toEqual(files.flatMap(expectationsOf).sort());
      expect(files.length).toBeGreaterThan(1);
    },
  );
});

describe('what the limitations say', () => {
  it.each(
    readdirSync(knownMisses).map((name) => [
      manifestOf(path.join(knownMisses, name)).description,
      path.join(knownMisses, name),
    ]),
  )('still holds: %s', async (heading, folder) => {
    const files = await lint(folder);
    const wrong = files.flatMap((file) =>
      file.missed.map((line) => ({ file, line, found: false })),
    );
    const alarms = files.flatMap((file) =>
      file.alarms.map((line) => ({ file, line, found: true })),
    );
    expect(wrong.length + alarms.length).toBeGreaterThan(0);
    for (const { file, line, found } of [...wrong, ...alarms])
      expect(
        { line, found: file.reports.some((report) => report.line === line) },
        `${file.name} has changed for the better: label it among the projects`,
      ).toEqual({ line, found });
    expect(readFileSync(limitations, 'utf8')).toContain(`**${heading}**`);
  });
});

describe('the labelled cases', () => {
  it('are many, of what must be reported and of what must not', () => {
    const texts = names.flatMap((name) => sourcesIn(path.join(projects, name)));
    const count = (wanted: Mark): number =>
      texts.flatMap((file) => readMarks(readFileSync(file, 'utf8'), wanted)).length;
    expect(count('expect')).toBeGreaterThanOrEqual(280);
    expect(count('silent')).toBeGreaterThanOrEqual(130);
  });
});

interface LintedFile {
  readonly name: string;
  readonly reports: readonly { line: number; rule: string; chain: string | undefined }[];
  readonly expected: readonly Expectation[];
  /** Lines that should be reported, and lines that should not be. */
  readonly missed: readonly number[];
  readonly alarms: readonly number[];
}

async function lint(cwd: string): Promise<LintedFile[]> {
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      loopguard.configs[manifestOf(cwd).preset],
      // The comment that ends chains stands where the rules have nothing to report.
      { linterOptions: { reportUnusedDisableDirectives: 'off' } },
      { files: ['**/*.{ts,mts,cts}'], languageOptions: { parser } },
    ],
  });
  const results = await eslint.lintFiles(['**/*.{js,mjs,cjs,ts,mts,cts}']);
  return results.map(({ filePath, messages }) => {
    const text = readFileSync(filePath, 'utf8');
    const linesOf = (wanted: Mark): number[] => readMarks(text, wanted).map(({ line }) => line);
    return {
      name: path.relative(cwd, filePath),
      reports: messages.map(({ line, ruleId, message }) => ({
        line,
        rule: ruleId ?? message,
        chain: chainIn(message),
      })),
      expected: readMarks(text, 'expect'),
      missed: linesOf('missed'),
      alarms: linesOf('false alarm'),
    };
  });
}

/** What was reported; the chain only where the line states one. */
function reportsOf({ name, reports, expected }: LintedFile): string[] {
  return reports.map(({ line, rule, chain }) => {
    const stated = expected
      .filter((one) => one.line === line)
      .some((one) => one.reports.some((report) => report.chain !== undefined));
    return `${name}:${line} ${rule}${stated && chain !== undefined ? ` (${chain})` : ''}`;
  });
}

function expectationsOf({ name, expected }: LintedFile): string[] {
  return expected.flatMap(({ line, reports }) =>
    reports.map(
      ({ rule, chain }) =>
        `${name}:${line} loopguard/${rule}${chain === undefined ? '' : ` (${chain})`}`,
    ),
  );
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?[jt]s$/u.test(name))
    .map((name) => path.join(folder, name));
}

interface Manifest {
  /** What the project is about. */
  readonly description: string;
  readonly preset: 'recommended' | 'strict';
}

function manifestOf(folder: string): Manifest {
  const manifest: unknown = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  if (typeof manifest !== 'object' || manifest === null || !('description' in manifest))
    throw new Error(`The package.json of ${folder} does not say what it is for.`);
  const isStrict = 'preset' in manifest && manifest.preset === 'strict';
  return {
    description: String(manifest.description),
    preset: isStrict ? 'strict' : 'recommended',
  };
}
