import { mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';
import { writeFiles } from '../support/write-files.ts';
import loopguard from '@loopguard/eslint-plugin';

type Texts = Readonly<Record<string, string>>;

/** A package that no catalogue describes. */
const reader: Texts = {
  'node_modules/some-pkg/package.json': '{"name":"some-pkg","version":"1.0.0"}',
  'node_modules/some-pkg/index.js': `const io = require('./lib/io');
exports.loadSync = (file) => JSON.parse(io.readAll(file));
exports.load = async (file) => JSON.parse(await io.readSoon(file));
exports.Store = class { read() { return io.readAll('store'); } };
exports.handler = (req, res) => res.end(io.readAll('page'));
`,
  'node_modules/some-pkg/lib/io.js': `const fs = require('fs');
exports.readAll = (file) => {
  return fs.readFileSync(file, 'utf8');
};
exports.readSoon = (file) => fs.promises.readFile(file, 'utf8');
`,
};

async function lint(
  files: Texts,
  settings: object = {},
  prepare: (root: string) => void = () => undefined,
): Promise<string[]> {
  const cwd = writeFiles({ 'package.json': '{"type":"module","private":true}', ...files });
  prepare(cwd);
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      loopguard.configs.recommended,
      {
        settings: { loopguard: settings },
        // ESLint does not know that a comment keeps chains from other files out.
        linterOptions: { reportUnusedDisableDirectives: 'off' },
      },
    ],
  });
  const results = await eslint.lintFiles(['**/*.js']);
  return results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId, message }) =>
        `${path.relative(cwd, filePath)}:${line} ${ruleId ?? ''}: ${message}`,
    ),
  );
}

describe('a call into a package', () => {
  const app = `import { loadSync } from 'some-pkg';
export async function start() {
  return loadSync('app.json');
}
`;

  it('is reported with the whole chain', async () => {
    expect(await lint({ ...reader, 'app.js': app })).toEqual([
      'app.js:3 loopguard/no-transitive-sync: `loadSync` blocks the event loop inside the async function `start`: ' +
        'loadSync() app.js:3 → readAll() some-pkg/index.js:2 → fs.readFileSync some-pkg/lib/io.js:3. Use `load`.',
    ]);
  });

  it('is reported where functions of the project lead to it', async () => {
    const files = {
      'server.js': `import http from 'node:http';
import { config } from './config.js';
http.createServer((req, res) => res.end(config('a'))).listen(80);
`,
      'config.js': `import * as pkg from 'some-pkg';
const store = new pkg.Store();
export const config = (name) => store.read() + name;
`,
    };
    expect(await lint({ ...reader, ...files })).toEqual([
      'server.js:3 loopguard/no-transitive-sync: `config` blocks the event loop inside the request handler `createServer`: ' +
        'config() server.js:3 → read() config.js:3 → readAll() some-pkg/index.js:4 → fs.readFileSync some-pkg/lib/io.js:3. ' +
        'It is `some-pkg` that blocks: call it at startup, do without it here, or run it in a worker thread.',
    ]);
  });

  it('is reported where a handler of the package is registered', async () => {
    const server = `import express from 'express';
import { handler } from 'some-pkg';
const app = express();
app.get('/', handler);
app.listen(80);
`;
    expect(await lint({ ...reader, 'server.js': server })).toEqual([
      expect.stringMatching(
        /^server\.js:4 loopguard\/no-transitive-sync: `handler` blocks the event loop inside the request handler/u,
      ),
    ]);
  });

  it('is not reported at startup, in tests, or where it does not block', async () => {
    const files = {
      'start.js': `import { loadSync } from 'some-pkg';\nexport const config = loadSync('a');\n`,
      'app.test.js': app,
      'soon.js': `import { load } from 'some-pkg';\nexport async function start() {\n  return load('a');\n}\n`,
    };
    expect(await lint({ ...reader, ...files })).toEqual([]);
  });

  it('is unknown where the package is not installed', async () => {
    expect(await lint({ 'app.js': app })).toEqual([]);
  });
});

describe('a call into a package is accepted', () => {
  const app = `import { loadSync } from 'some-pkg';
export async function start() {
  return loadSync('app.json');
}
`;

  it.each([
    ['by its file', { api: 'fs.readFileSync', file: 'node_modules/some-pkg/**' }],
    ['by the API of the package', { api: 'some-pkg.loadSync' }],
    ['by that API in one file', { api: 'some-pkg.*', file: 'app.js' }],
  ])('%s', async (_how, allowance) => {
    const settings = { allow: [{ ...allowance, reason: 'small files' }] };
    expect(await lint({ ...reader, 'app.js': app }, settings)).toEqual([]);
  });

  it.each([
    ['another file', { api: 'fs.readFileSync', file: 'app.js' }],
    ['another API of the package', { api: 'some-pkg.readSync' }],
  ])('but not by %s', async (_how, allowance) => {
    const settings = { allow: [{ ...allowance, reason: 'small files' }] };
    expect(await lint({ ...reader, 'app.js': app }, settings)).toHaveLength(1);
  });

  it('by a comment with a reason', async () => {
    const text = app.replace(
      '  return',
      '  // eslint-disable-next-line loopguard/no-transitive-sync -- small files\n  return',
    );
    const caller = `import { start } from './app.js';\nexport async function main() {\n  await start();\n}\n`;
    expect(await lint({ ...reader, 'app.js': text, 'main.js': caller })).toEqual([]);
  });
});

describe('a monorepo', () => {
  it('tells versions of one package apart', async () => {
    const app = (name: string): string =>
      `import { loadSync } from 'some-pkg';\nexport async function ${name}() {\n  return loadSync('a');\n}\n`;
    const files = {
      'package.json': '{"private":true,"workspaces":["packages/*"]}',
      'packages/old/app.js': app('old'),
      'packages/new/app.js': app('fresh'),
      'packages/new/node_modules/some-pkg/index.js': 'exports.loadSync = (file) => file;\n',
    };
    const found = await lint({ ...reader, ...files });
    expect(found.map((one) => one.split(' ')[0])).toEqual(['packages/old/app.js:3']);
  });

  it.each([
    ['is not built', {}],
    [
      'is built',
      { 'packages/io/dist/index.js': "export const load = (file) => import('./gone.js');\n" },
    ],
  ])('follows a linked package to its sources where it %s', async (_state, built) => {
    const files = {
      'package.json': '{"private":true,"workspaces":["packages/*"]}',
      '.gitignore': 'dist\n',
      'packages/io/package.json':
        '{"name":"@some/io","type":"module","exports":{".":{"types":"./dist/index.d.ts","default":"./dist/index.js"}}}',
      'packages/io/tsconfig.json': '{"compilerOptions":{"outDir":"dist","rootDir":"src"}}',
      'packages/io/src/index.ts':
        "import { readFileSync } from 'node:fs';\nexport const load = (file: string) => readFileSync(file);\n",
      'packages/app/app.js':
        "import { load } from '@some/io';\nexport async function start() {\n  return load('a');\n}\n",
    };
    const found = await lint({ ...files, ...built }, {}, (root) => {
      mkdirSync(path.join(root, 'node_modules/@some'), { recursive: true });
      symlinkSync(
        path.join(root, 'packages/io'),
        path.join(root, 'node_modules/@some/io'),
        'junction',
      );
    });
    expect(found).toEqual([
      expect.stringMatching(
        /^packages\/app\/app\.js:3 .* load\(\) app\.js:3 → fs\.readFileSync src\/index\.ts:2\./u,
      ),
    ]);
  });
});
