import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readCacheFile } from '../../dist/adapters/cache/cache-file.js';

const eslint = path.resolve(import.meta.dirname, '../../../../node_modules/eslint/bin/eslint.js');

const plugin = path.resolve(import.meta.dirname, '../../bundle/index.js');

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopguard-writers-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('gives all or nothing of a file that several processes write at once', async () => {
  const file = path.join(folder, 'shared.txt');
  const cacheFile = new URL('../../dist/adapters/cache/cache-file.js', import.meta.url).href;
  const script = `
    import { writeCacheFile } from ${JSON.stringify(cacheFile)};
    const [letter] = process.argv.slice(1);
    for (let turn = 0; turn < 150; turn++) {
      writeCacheFile(${JSON.stringify(file)}, letter.repeat(200_000 + turn), 'v1');
    }
  `;
  const writers = ['a', 'b', 'c', 'd'].map((letter) =>
    spawn(process.execPath, ['--input-type=module', '--eval', script, '--', letter], {
      stdio: 'inherit',
    }),
  );
  const ended = Promise.all(writers.map((writer) => once(writer, 'exit')));
  const seen = new Set<string>();
  let damaged = 0;
  while (writers.some(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    const content = readCacheFile(file, 'v1');
    if (content === undefined) damaged += seen.size > 0 ? 1 : 0;
    else seen.add(content.replaceAll(/(.)\1*/gu, '$1'));
    await nextTurn();
  }
  expect((await ended).map(([code]: unknown[]) => code)).toEqual([0, 0, 0, 0]);
  // A file of one letter alone was never mixed up with another, and there was always one.
  expect([...seen].filter((letters) => letters.length !== 1)).toEqual([]);
  expect(seen.size).toBeGreaterThan(0);
  expect(damaged).toBe(0);
  expect(readdirSync(folder)).toEqual(['shared.txt']);
});

it('lints the same from scratch, with what is kept, and where nothing can be kept', () => {
  const project = path.join(folder, 'project');
  mkdirSync(path.join(project, 'node_modules'), { recursive: true });
  writeFileSync(path.join(project, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(project, 'eslint.config.js'),
    `import loopguard from ${JSON.stringify(plugin)};\nexport default [loopguard.configs.recommended];\n`,
  );
  writeFileSync(
    path.join(project, 'read.js'),
    `import { readFileSync } from 'node:fs';\nexport const read = (file) => readFileSync(file);\n`,
  );
  writeFileSync(
    path.join(project, 'load.js'),
    `import { read } from './read.js';\nexport async function load() {\n  return read('a');\n}\n`,
  );
  const first = lint(project, {});
  expect(first).toContain('loopguard/no-transitive-sync');
  expect(readdirSync(path.join(project, 'node_modules/.cache/loopguard'))).toHaveLength(1);
  expect(lint(project, {})).toBe(first);
  rmSync(path.join(project, 'node_modules/.cache'), { recursive: true });
  writeFileSync(path.join(project, 'node_modules/.cache'), 'a file, not a folder');
  expect(lint(project, { TMPDIR: path.join(project, 'read.js') })).toBe(first);
});

function lint(cwd: string, env: Readonly<Record<string, string>>): string {
  const { stdout, stderr } = spawnSync(process.execPath, [eslint, '.'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  expect(stderr).toBe('');
  return stdout;
}
