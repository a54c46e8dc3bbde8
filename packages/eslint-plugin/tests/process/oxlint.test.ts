import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import loopguard from '@loopguard/eslint-plugin';
import * as parser from '@loopguard/eslint-plugin/parser';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));

const require = createRequire(import.meta.url);

const oxlintBin = path.join(path.dirname(require.resolve('oxlint/package.json')), 'bin/oxlint');

const files = '**/*.{js,cjs,mjs,ts,jsx,tsx}';

const plugin = path.join(fixtures, 'hosts/recording-plugin.js');

/** What tells hosts apart: byte order marks, characters of several units, line breaks, JSX, a policy. */
const delicate: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "delicate", "private": true, "workspaces": [] }',
  'marked.js': `\uFEFFimport fs from 'node:fs'; export async function load() { return fs.readFileSync('a'); }\n`,
  'smiling.js': `import fs from 'node:fs';
export async function load() {
  const smile = '😀é'; return smile + fs.readFileSync('a');
}
`,
  'windows.js': `import fs from 'node:fs';\r\n\r\nexport async function load() {\r\n  return fs.readFileSync('a');\r\n}\r\n`,
  'separated.js': `import fs from 'node:fs';\u2028export async function load() { return fs.readFileSync('a'); }\n`,
  'program.cjs': `#!/usr/bin/env node\nconst http = require('node:http'), fs = require('node:fs');
http.createServer((req, res) => res.end(fs.readFileSync('a'))).listen(1);
`,
  'page.jsx': `import fs from 'node:fs';
export async function Page() { return <p title={fs.readFileSync('a')}>{/* 😀 */}{fs.readFileSync('b')}</p>; }
`,
  'page.tsx': `import * as fs from 'node:fs';
export async function Page(): Promise<unknown> { return <T,>(t: T) => <p>{fs!.readFileSync('b' as string)}</p>; }
export const load = async (file: string) => (<p>{(fs.readFileSync)(file)}</p>);
`,
  'helper.ts': `import { querySync } from 'my-db';\nexport function query(): unknown { return querySync('SELECT 1'); }\n`,
  'handler.ts': `import { createServer, type ServerResponse } from 'node:http';
import { query } from './helper.js';
createServer((_request, response: ServerResponse) => { response.end(query()); });
`,
  'allowed.ts': `import { readFileSync } from 'node:fs';\nexport async function load() { return readFileSync('a'); }\n`,
  'accepted.ts': `import { readFileSync } from 'node:fs';
export async function load() {
  // eslint-disable-next-line loopguard/no-sync-in-async -- it is small
  return readFileSync('a');
}
`,
};

const settings = {
  loopguard: {
    blocking: [{ module: 'my-db', export: 'querySync', cost: 'file', replacement: 'query' }],
    allow: [{ api: 'fs.*', file: 'allowed.ts', reason: 'it is small' }],
  },
};

let workspace = '';

beforeAll(() => {
  workspace = mkdtempSync(path.join(tmpdir(), 'loopguard-oxlint-'));
  writeProject('delicate', delicate);
  cpSync(path.join(fixtures, 'projects'), path.join(workspace, 'projects'), { recursive: true });
});
afterAll(() => {
  rmSync(workspace, { recursive: true, force: true });
});

describe('oxlint reports what ESLint reports', () => {
  it('in all projects of the fixtures', async () => {
    const { eslint, oxlint } = await lintWithBoth(path.join(workspace, 'projects'), {});
    expect(oxlint).toEqual(eslint);
    const reported = new Set(eslint.printed.map((one) => one.slice(0, one.indexOf('/'))));
    expect(reported.size).toBeGreaterThan(8);
  });

  it('of characters, line breaks, JSX, TypeScript and under a policy', async () => {
    const { eslint, oxlint } = await lintWithBoth(path.join(workspace, 'delicate'), settings);
    expect(oxlint).toEqual(eslint);
    expect(eslint.printed.map((one) => one.slice(0, one.indexOf(' ')))).toEqual([
      'handler.ts:3:69',
      'marked.js:1:68',
      'page.jsx:2:52',
      'page.jsx:2:85',
      'page.tsx:3:54',
      'program.cjs:3:44',
      'separated.js:2:42',
      'smiling.js:3:42',
      'windows.js:4:13',
    ]);
    // One more is reported where a comment accepts it, which takes it away again.
    expect(eslint.recorded).toHaveLength(eslint.printed.length + 1);
  });
});

/** What one host prints, and what the rules handed to it: whole reports, suggestions included. */
interface Reports {
  readonly printed: readonly string[];
  readonly recorded: readonly unknown[];
}

async function lintWithBoth(
  cwd: string,
  given: object,
): Promise<Readonly<Record<'eslint' | 'oxlint', Reports>>> {
  return { eslint: await lintWithEslint(cwd, given), oxlint: lintWithOxlint(cwd, given) };
}

async function lintWithEslint(cwd: string, given: object): Promise<Reports> {
  const record = path.join(workspace, 'eslint.ndjson');
  writeFileSync(record, '');
  process.env.RECORD_TO = record;
  const { default: recording } = (await import(pathToFileURL(plugin).href)) as {
    default: ESLint.Plugin;
  };
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      {
        ...loopguard.configs.all,
        plugins: { loopguard: recording },
        settings: { ...given },
        // oxlint has an option of its own for that.
        linterOptions: { reportUnusedDisableDirectives: 'off' },
      },
      {
        files: [files],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
      },
    ],
  });
  const results = await eslint.lintFiles([files]);
  const printed = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) =>
        `${path.relative(cwd, filePath).replaceAll(path.sep, '/')}:${line}:${column} ${String(ruleId)} ${message}`,
    ),
  );
  return { printed: printed.sort(), recorded: readRecord(record) };
}

function lintWithOxlint(cwd: string, given: object): Reports {
  const record = path.join(workspace, 'oxlint.ndjson');
  const config = path.join(workspace, 'oxlintrc.json');
  writeFileSync(record, '');
  writeFileSync(
    config,
    JSON.stringify({
      plugins: [],
      categories: { correctness: 'off' },
      jsPlugins: [{ name: 'loopguard', specifier: plugin }],
      rules: loopguard.configs.all.rules,
      settings: given,
    }),
  );
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [oxlintBin, '--config', config, '--format', 'json', '.'],
    { cwd, encoding: 'utf8', env: { ...process.env, RECORD_TO: record } },
  );
  expect(stderr).toBe('');
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: readonly Diagnostic[] };
  const printed = diagnostics.map(({ filename, code, message, labels }) => {
    const { line, column } = placeOf(readFileSync(path.join(cwd, filename)), labels[0].span.offset);
    const rule = code.replace(/^(.+)\((.+)\)$/u, '$1/$2');
    return `${filename.replaceAll(path.sep, '/')}:${line}:${column} ${rule} ${message}`;
  });
  return { printed: printed.sort(), recorded: readRecord(record) };
}

/** The parts of what oxlint prints that are compared. */
interface Diagnostic {
  readonly filename: string;
  readonly code: string;
  readonly message: string;
  readonly labels: readonly [{ readonly span: { readonly offset: number } }];
}

/** oxlint counts bytes, and the byte order mark; ESLint counts UTF-16 units, without it. */
function placeOf(
  content: Buffer,
  offset: number,
): { readonly line: number; readonly column: number } {
  const before = content
    .subarray(0, offset)
    .toString('utf8')
    .replace(/^\uFEFF/u, '');
  const lines = before.split(/\r\n|[\n\r\u2028\u2029]/u);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

function readRecord(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .sort()
    .map((line): unknown => JSON.parse(line));
}

function writeProject(name: string, texts: Readonly<Record<string, string>>): void {
  const folder = path.join(workspace, name);
  mkdirSync(folder);
  for (const [file, text] of Object.entries(texts)) writeFileSync(path.join(folder, file), text);
}
