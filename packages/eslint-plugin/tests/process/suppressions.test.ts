import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../../', import.meta.url));
const plugin = pathToFileURL(path.join(root, 'packages/eslint-plugin/bundle/index.js')).href;

const blocking = `import fs from 'node:fs';
export function load(file) {
  return fs.readFileSync(file);
}`;
const harmless = `export function load(file) {
  return file;
}`;
const server = `import http from 'node:http';
import { load } from './load.js';
http.createServer((req, res) => {
  res.end(load('a'));
});`;

describe('a list of suppressed findings', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'loopguard-suppressions-'));
    write('package.json', '{ "type": "module" }');
    write('server.js', server);
    write('load.js', blocking);
    write(
      'eslint.config.js',
      `import loopguard from '${plugin}'; export default [loopguard.configs.recommended];`,
    );
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  function write(file: string, text: string): void {
    writeFileSync(path.join(folder, file), text);
  }

  function lint(...args: string[]) {
    const bin = path.join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
    const { status, stdout } = spawnSync(process.execPath, [bin, ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, rules: [...stdout.matchAll(/loopguard\/[\w-]+/g)].map(([rule]) => rule) };
  }

  it('is written, and hides them', () => {
    expect(lint('.', '--suppress-all').status).toBe(0);
    expect(JSON.parse(readFileSync(path.join(folder, 'eslint-suppressions.json'), 'utf8'))).toEqual(
      {
        'server.js': { 'loopguard/no-transitive-sync': { count: 1 } },
      },
    );
    expect(lint('.').status).toBe(0);
  });

  it('lets a new finding through, with the old ones of its rule and file', () => {
    write('server.js', `${server}\nhttp.createServer((req, res) => res.end(load('b')));`);
    expect(lint('.')).toEqual({
      status: 1,
      rules: ['loopguard/no-transitive-sync', 'loopguard/no-transitive-sync'],
    });
    write('server.js', server);
  });

  it('is to be pruned once a helper in another file is mended', () => {
    write('load.js', harmless);
    expect(lint('load.js').status).toBe(0);
    expect(lint('.').status).toBe(2);
    expect(lint('.', '--prune-suppressions').status).toBe(0);
  });
});
