import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explain, findProjectRoot } from '@loopguard/eslint-plugin/explain';

const projects = fileURLToPath(new URL('../fixtures/projects', import.meta.url));

describe('what is explained is what the rules report', () => {
  it.each([
    'built-output',
    'command-line-tool',
    'constructor-functions',
    'endless-loop',
    'express-routes',
    'remembered',
    'typescript-services',
  ])('in %s', (name) => {
    const cwd = path.join(projects, name);
    const files = readdirSync(cwd, { recursive: true, encoding: 'utf8' })
      .map((file) => file.replaceAll(path.sep, '/'))
      .filter((file) => /\.[jt]s$/.test(file) && !file.includes('node_modules/'));
    const reported = files.flatMap((file) => reportedIn(file, cwd));
    const expected = files.flatMap((file) =>
      expectationsIn(file, readFileSync(path.join(cwd, file), 'utf8')),
    );
    expect(reported.sort()).toEqual(expected.sort());
    expect(files.length).toBeGreaterThan(1);
  });
});

describe('a file is refused', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'loopguard-explain-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }

  it.each([
    ['that is not there', 'gone.js', 'gone.js is not there.'],
    ['that is a folder', 'src', 'src is no file.'],
    ['that git ignores', 'built/a.js', 'built/a.js takes no part: git ignores it.'],
    [
      'of a package',
      'node_modules/a/index.js',
      'node_modules/a/index.js takes no part: what is in node_modules is not read.',
    ],
    [
      'that is no source',
      'src/data.json',
      'src/data.json takes no part: it is neither JavaScript nor TypeScript, or has declarations only.',
    ],
    [
      'in a hidden folder',
      '.hidden/a.js',
      '.hidden/a.js takes no part: folders that begin with a dot are not read.',
    ],
    [
      'that is too long',
      'src/long.js',
      'src/long.js takes no part: it is a bundle, minified or of more than 1,000,000 characters.',
    ],
  ])('%s', (_title, file, text) => {
    write('package.json', '{}');
    write('.gitignore', 'built/');
    for (const name of ['built/a.js', 'node_modules/a/index.js', 'src/data.json', '.hidden/a.js']) {
      write(name, '1;');
    }
    write('src/long.js', ' '.repeat(1_000_001));
    expect(explain(file, { cwd: folder })).toEqual({ type: 'refused', text });
  });

  it('that cannot be parsed, with the line', () => {
    write('package.json', '{}');
    write('a.js', 'import fs from "fs";\n\nfs.readFileSync(;\n');
    const { type, text } = { text: '', ...explain('a.js', { cwd: folder }) };
    expect(type).toBe('refused');
    expect(text).toMatch(/^a\.js cannot be parsed: .+ \(line 3\)\.$/);
  });

  it('that belongs to no project', () => {
    write('a.js', '1;');
    expect(explain('a.js', { cwd: folder })).toEqual({
      type: 'refused',
      text: 'a.js belongs to no project: no package.json and no .git is in its folder or above.',
    });
    expect(findProjectRoot(path.join(folder, 'a.js'))).toBeUndefined();
  });

  it('with a policy that is not accepted, by an error', () => {
    write('package.json', '{}');
    write('a.js', '1;');
    const policy = { allow: [{ api: 'fs.*' }] };
    expect(() => explain('a.js', { cwd: folder, policy })).toThrow(
      'settings.loopguard: `allow[0].reason` is missing, but accepted is a text that says why.',
    );
  });

  it('but not one that the linter has no need to read', () => {
    write('package.json', '{}');
    write('a.js', 'function add(a, b) { return a + b; }\nadd(1, 2);');
    write('b.js', `require('fs').readFileSync('a');`);
    expect(explain('a.js', { cwd: folder })).toMatchObject({
      isRead: false,
      file: { count: { calls: 1, followed: 1 } },
      project: { files: 2, readFiles: 1, count: { calls: 2, followed: 2 } },
    });
  });
});

function reportedIn(file: string, cwd: string): string[] {
  const explained = explain(file, { cwd });
  if (explained.type === 'refused') return [explained.text];
  return explained.file.blocking.flatMap(({ line, verdict }) =>
    verdict.type === 'reported' && verdict.presets === 'recommended'
      ? [`${file}:${line} loopguard/${verdict.rule}`]
      : [],
  );
}

function expectationsIn(file: string, text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const rules = /\/\/ expect: (.+)$/.exec(line)?.[1]?.split(', ') ?? [];
    return rules.map((rule) => `${file}:${index + 1} loopguard/${rule}`);
  });
}
