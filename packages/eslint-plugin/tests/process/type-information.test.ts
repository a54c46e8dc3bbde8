import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { ESLint as ESLint10 } from 'eslint';
import { defineConfig } from 'eslint/config';
import { ESLint as ESLint9 } from 'eslint9';
import { parser } from 'typescript-eslint';
import { describe, expect, it } from 'vitest';
import loopguard from '@loopguard/eslint-plugin';

/**
 * Projects whose calls the text alone does not tell: what `recommendedTypeChecked` reports, and `recommended` does not, is
 * marked `// expect-typed: rule`, with the chain behind it where that is what counts.
 */
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

const projects = path.join(fixtures, 'typed-projects');

describe('with type information', () => {
  it.each([
    ['injection', 'services from containers, interfaces, abstract classes, tokens'],
    ['databases', 'better-sqlite3 and node:sqlite behind types of the project'],
    ['handlers', 'requests and responses through aliases and generics'],
    ['values', 'overloads, namespaces, unions, types of values'],
  ])('in %s, what the text alone does not tell is known: %s', async (name) => {
    const cwd = path.join(projects, name);
    const untyped = await lint(cwd, 'recommended');
    const typed = await lint(cwd, 'recommendedTypeChecked');
    expect(untyped.reported).toEqual(expectationsOf(untyped.files, cwd, /\/\/ expect: (.+)$/u));
    expect(typed.reported).toEqual(
      expectationsOf(typed.files, cwd, /\/\/ expect(?:-typed)?: (.+)$/u),
    );
    expect(typed.chains).toEqual(expect.arrayContaining(chainsIn(typed.files)));
  });

  it.each([
    ['9', ESLint9, loopguard.configs.strictTypeChecked],
    ['10', ESLint10, loopguard.configs.strictTypeChecked],
    ['10, by name', ESLint10, { extends: ['loopguard/strictTypeChecked'] }],
  ])('the preset works under ESLint %s', async (_version, ESLint, config) => {
    const cwd = path.join(projects, 'values');
    const { reported } = await lintWith(ESLint, cwd, config);
    expect(reported).toContain('src/callers.ts:6 loopguard/no-sync-in-async');
  });

  it('of a project on its own, or with a program for all files, the answer is the same', async () => {
    const cwd = path.join(projects, 'values');
    const service = await lint(cwd, 'recommendedTypeChecked');
    const program = await lint(cwd, 'recommendedTypeChecked', { project: true });
    expect(program.reported).toEqual(service.reported);
    expect(program.reported.length).toBeGreaterThan(5);
  });
});

describe('in an editor', () => {
  const cwd = path.join(projects, 'injection');
  const added = `export const early = (deps: Dependencies) => Promise.resolve(deps.store.load('b'));\n`;

  it('what is typed before it is saved is judged with the types that it has then', async () => {
    const eslint = createESLint(ESLint10, cwd, loopguard.configs.recommendedTypeChecked);
    const file = path.join(cwd, 'src/routes.ts');
    const text = readFileSync(file, 'utf8');
    const saved = linesOf(await eslint.lintText(text, { filePath: file }));
    const edited = linesOf(await eslint.lintText(text + added, { filePath: file }));
    expect(edited).toEqual([...saved, text.split('\n').length]);
    const above = text.replace('export async', `${added}export async`);
    const moved = linesOf(await eslint.lintText(above, { filePath: file }));
    expect(moved).toEqual([
      text.slice(0, text.indexOf('export async')).split('\n').length,
      ...saved.map((line) => line + 1),
    ]);
    expect(linesOf(await eslint.lintText(text, { filePath: file }))).toEqual(saved);
  });

  it('a function that moved while somebody types is still the one that is called', async () => {
    const eslint = createESLint(ESLint10, cwd, loopguard.configs.recommendedTypeChecked);
    const file = path.join(cwd, 'src/stores.ts');
    const text = readFileSync(file, 'utf8');
    const caller = `export const again = async (store: ItemStore) => store.load('c');\n`;
    expect(linesOf(await eslint.lintText(text, { filePath: file }))).toEqual([]);
    for (const edited of [
      `${text}${caller}`,
      text.replace('export class', `${caller}export class`),
    ]) {
      const [message] = (await eslint.lintText(edited, { filePath: file }))[0]?.messages ?? [];
      expect(message?.message).toMatch(
        /load\(\) stores\.ts:\d+ \(FileStore for ItemStore, 1 of 2\)/u,
      );
    }
  });
});

describe('typescript', () => {
  it.each([
    ['recommended', { messages: 1, isLoaded: false }],
    ['strict', { messages: 1, isLoaded: false }],
  ])('is not loaded to lint JavaScript with %s', async (preset, expected) => {
    const script = path.join(fixtures, 'loads-typescript.js');
    const { stdout } = await promisify(execFile)(process.execPath, [script, preset]);
    expect(JSON.parse(stdout)).toEqual(expected);
  });
});

type ConfigWithExtends = Exclude<Parameters<typeof defineConfig>[0], readonly unknown[]>;

type Preset = 'recommended' | 'recommendedTypeChecked';

async function lint(cwd: string, preset: Preset, parserOptions?: object) {
  return lintWith(ESLint10, cwd, loopguard.configs[preset], parserOptions);
}

function createESLint(
  ESLint: typeof ESLint10,
  cwd: string,
  config: ConfigWithExtends,
  parserOptions: object = { projectService: true },
): ESLint10 {
  return new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: defineConfig([
      { files: ['**/*.ts'], plugins: { loopguard }, ...config },
      {
        files: ['**/*.ts'],
        languageOptions: {
          parser,
          parserOptions: {
            ...parserOptions,
            tsconfigRootDir: cwd,
            // Where CI is set, the parser takes every file that comes twice for one that has no project.
            disallowAutomaticSingleRunInference: true,
          },
        },
      },
    ]),
  });
}

function linesOf(results: readonly ESLint10.LintResult[]): number[] {
  return results.flatMap(({ messages }) => messages.map(({ line }) => line));
}

async function lintWith(
  ESLint: typeof ESLint10,
  cwd: string,
  config: ConfigWithExtends,
  parserOptions?: object,
) {
  const eslint = createESLint(ESLint, cwd, config, parserOptions);
  const results = await eslint.lintFiles(['**/*.ts']);
  const all = results.flatMap(({ filePath, messages }) =>
    messages.map(({ line, ruleId, message }) => ({ file: filePath, line, ruleId, message })),
  );
  return {
    files: results.map(({ filePath }) => filePath),
    reported: all.map(
      ({ file, line, ruleId, message }) =>
        `${path.relative(cwd, file)}:${line} ${ruleId ?? message}`,
    ),
    chains: all.flatMap(({ message }) => /: (.+ → .+)\. /u.exec(message)?.[1] ?? []),
  };
}

function expectationsOf(files: readonly string[], cwd: string, mark: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const rule = mark.exec(line)?.[1]?.replace(/ \(.*$/u, '');
        return rule === undefined
          ? []
          : [`${path.relative(cwd, file)}:${index + 1} loopguard/${rule}`];
      }),
  );
}

function chainsIn(files: readonly string[]): string[] {
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\/\/ expect(?:-typed)?: [\w-]+ \((.+)\)$/gmu)].flatMap(
      (match) => match[1] ?? [],
    ),
  );
}
