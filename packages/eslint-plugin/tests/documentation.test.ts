import type { Linter as LinterTypes } from 'eslint';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { Linter } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import { costTable } from '../src/engine/solve/cost-table.ts';
import plugin from '../src/index.ts';
import { rules } from '../src/rules/index.ts';

const root = fileURLToPath(new URL('../', import.meta.url));

const names = Object.keys(rules);

const sections = ['Examples', 'Options', 'When not to use it', 'Limits', 'Related'];

it('the README turns on in oxlint what `recommended` turns on in ESLint', () => {
  const [, config = '{}'] =
    /`\.oxlintrc\.json`:\n\n```json\n([^`]+)```/u.exec(read('README.md')) ?? [];
  expect(JSON.parse(config)).toHaveProperty('rules', plugin.configs.recommended.rules);
});

describe.each(Object.entries(rules))('the page of %s', (name, rule) => {
  const page = read(`docs/rules/${name}.md`);

  it('begins with the name, the description and the presets of the rule', () => {
    const presets = ['recommended', 'strict', 'all'].slice(
      rule.meta.docs?.preset === 'recommended' ? 0 : 1,
    );
    const last = presets.pop() ?? '';
    expect(page.split('\n').slice(0, 3)).toEqual([
      `# loopguard/${name}`,
      '',
      `> ${rule.meta.docs?.description ?? ''}. In ${presets.map(inCode).join(', ')} and ${inCode(last)}.`,
    ]);
  });

  it('has every section, in order', () => {
    expect([...page.matchAll(/^## (.+)$/gmu)].map(([, title]) => title)).toEqual(sections);
  });

  it('has one section for each option', () => {
    const options = [rule.meta.schema]
      .flat()
      .flatMap((schema) => ('properties' in schema ? Object.keys(schema.properties ?? {}) : []));
    const section = page.slice(page.indexOf('\n## Options'), page.indexOf('\n## When not'));
    expect([...section.matchAll(/^### (.+)$/gmu)].map(([, title]) => title)).toEqual(options);
  });

  it('links to pages that exist', () => {
    const links = [...page.matchAll(/\]\(([^)#:]+)(?:#[\w-]+)?\)/gu)].map(([, link]) => link ?? '');
    const folder = path.join(root, 'docs/rules');
    for (const link of links) expect(() => readFileSync(path.join(folder, link))).not.toThrow();
  });

  const examples = examplesOf(page);

  it('pairs each incorrect example with a correct one', () => {
    const kinds = examples.map(({ kind }) => kind);
    expect(kinds.length).toBeGreaterThan(0);
    expect(kinds).toEqual(kinds.map((_, index) => (index % 2 === 0 ? 'Incorrect' : 'Correct')));
  });

  it.each(examples)('has an example in line $line that behaves as it says', (example) => {
    const expected = example.code
      .split('\n')
      .flatMap((line, index) => (line.endsWith('// reported') ? [index + 1] : []));
    expect(expected.length > 0).toBe(example.kind === 'Incorrect');
    const messages = lint(example, name);
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(messages.map(() => `loopguard/${name}`));
    expect([...new Set(messages.map(({ line }) => line))]).toEqual(expected);
  });
});

describe('the documentation', () => {
  it('has a page for every rule and no other', () => {
    expect(readdirSync(path.join(root, 'docs/rules')).sort()).toEqual(
      names.map((name) => `${name}.md`).sort(),
    );
  });

  it('lists every rule in the README, as its metadata says', () => {
    const readme = read('README.md');
    const table = readme.slice(readme.indexOf('<!-- rules'), readme.indexOf('<!-- /rules -->'));
    const rows = table
      .split('\n')
      .filter((line) => line.startsWith('| ['))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(rows).toEqual(
      Object.entries(rules).map(([name, { meta }]) => [
        '',
        `[loopguard/${name}](docs/rules/${name}.md)`,
        meta.docs?.description,
        inCode(meta.docs?.preset ?? ''),
        '',
      ]),
    );
  });

  it('shows what is reported where, as the cost table says', () => {
    const readme = read('README.md');
    const section = readme.slice(readme.indexOf('<!-- costs'), readme.indexOf('<!-- /costs -->'));
    const [head, , ...rows] = section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.split('|').map((cell) => cell.trim()));
    const places = ['request-handler', 'event-listener', 'callback', 'async-function', 'by-chain'];
    expect(head).toEqual(['', 'cost', ...places.map((one) => one.replace('-', ' ')), '']);
    expect(rows).toEqual(
      Object.entries(costTable).map(([cost, levels]) => [
        '',
        inCode(cost),
        ...Object.entries(levels).map(([, level]) => inCode(level)),
        '',
      ]),
    );
    for (const levels of Object.values(costTable)) expect(Object.keys(levels)).toEqual(places);
  });

  it('shows settings in the README that are accepted', () => {
    const [, settings = ''] =
      /settings: (\{[\s\S]+?\n {4}\}),\n {2}\},/u.exec(read('README.md')) ?? [];
    const value: unknown = JSON.parse(runInNewContext(`JSON.stringify(${settings})`) as string);
    const messages = new Linter().verify(
      `import { route } from 'my-framework'; import { querySync } from 'my-db'; route(import.meta.url, () => querySync());`,
      {
        ...plugin.configs.recommended,
        settings: { ...(value as object) },
      },
    );
    expect(messages.map(({ message }) => message)).toEqual([
      '`my-db.querySync` blocks the event loop inside the request handler `route`. Use `query`.',
    ]);
  });
});

interface Example {
  readonly kind: string;
  readonly language: string;
  readonly code: string;
  readonly line: number;
}

function examplesOf(page: string): Example[] {
  const pattern = /^#### (Incorrect|Correct)\n\n```(js|ts)\n([\s\S]*?)^```$/gmu;
  return [...page.matchAll(pattern)].map(([, kind = '', language = '', code = ''], index, all) => ({
    kind,
    language,
    code,
    line: page.slice(0, all[index]?.index).split('\n').length,
  }));
}

function lint({ code, language }: Example, name: string): LinterTypes.LintMessage[] {
  return new Linter().verify(
    code,
    [
      {
        files: ['**/*.*'],
        plugins: { loopguard: plugin },
        languageOptions: language === 'ts' ? { parser: tseslint.parser } : {},
        rules: { [`loopguard/${name}`]: 'error' },
      },
    ],
    { filename: `example.${language}` },
  );
}

function read(file: string): string {
  return readFileSync(path.join(root, file), 'utf8').replaceAll('\r\n', '\n');
}

function inCode(text: string): string {
  return `\`${text}\``;
}
