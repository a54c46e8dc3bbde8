import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

const entry = fileURLToPath(new URL('../../bundle/index.js', import.meta.url));

const { resolve } = createRequire(import.meta.url);

/** A chain through three files, a file that reads on its own, and one that is no part of either. */
const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "private": true, "type": "module", "workspaces": [] }',
  'src/[page].js': `import { loadOrders } from './orders.js';
export async function page() { return loadOrders(); }
`,
  'src/orders.js': `import { readJson } from './json.js';
export function loadOrders() { return readJson('orders.json'); }
`,
  'src/json.js': `import { readFile } from 'node:fs';
export function readJson(file) { return new Promise((resolve) => { readFile(file, (_, text) => resolve(text)); }); }
`,
  'src/own.js': `import { readFileSync } from 'node:fs';
export async function own() { return readFileSync('own.json'); }
`,
  'src/other.js': 'export const other = 1;\n',
};

const blocking = `import { readFileSync } from 'node:fs';
export function readJson(file) { return readFileSync(file); }
`;

const chain =
  'src/[page].js:2 loopguard/no-transitive-sync `loadOrders` blocks the event loop inside the async function `page`: loadOrders() [page].js:2 → readJson() orders.js:2 → fs.readFileSync json.js:2. Use `readFile` from `node:fs/promises`.';

const own =
  'src/own.js:2 loopguard/no-sync-in-async `fs.readFileSync` blocks the event loop inside the async function `own`. Use `readFile` from `node:fs/promises`.';

vi.setConfig({ testTimeout: 180_000 });

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopguard-cache-'));
  mkdirSync(path.join(folder, 'src'));
  for (const [file, text] of Object.entries(files)) write(file, text);
  write('eslint.config.js', config('undefined'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('eslint --cache with the digest of the project', () => {
  const all = Object.keys(files).filter(isSource).sort();

  it('lints again what was edited and what an edit elsewhere has changed, and nothing else', () => {
    expect(lint()).toEqual({ linted: all, found: [own] });
    expect(lint()).toEqual({ linted: [], found: [own] });
    // The third file of a chain makes the first one block.
    write('src/json.js', blocking);
    const both = ['src/[page].js', 'src/json.js'];
    expect(lint()).toEqual({ linted: both, found: [chain, own] });
    // Nothing that a message says changes.
    write('src/json.js', blocking.replaceAll('(file)', '(path)'));
    write('src/own.js', `// a comment\n${files['src/own.js'] ?? ''}`);
    const ownBelow = own.replace('own.js:2', 'own.js:3');
    expect(lint()).toEqual({ linted: ['src/json.js', 'src/own.js'], found: [chain, ownBelow] });
    // A line that a message names moves.
    write('src/json.js', `// a comment\n${blocking}`);
    const chainBelow = chain.replace('json.js:2', 'json.js:3');
    expect(lint()).toEqual({ linted: both, found: [chainBelow, ownBelow] });
    write('src/json.js', files['src/json.js'] ?? '');
    expect(lint()).toEqual({ linted: both, found: [ownBelow] });
  });

  it('finds the third file of a chain in ESLint 9 too', () => {
    expect(lint({ eslint: 'eslint9' })).toEqual({ linted: all, found: [own] });
    write('src/json.js', blocking);
    expect(lint({ eslint: 'eslint9' }).found).toEqual([chain, own]);
  });

  it('finds what an allowance had accepted, once its last day is over', () => {
    write('src/json.js', blocking);
    const allowance = `{ api: 'fs.*', file: 'src/json.js', reason: 'for now', until: '2999-01-01' }`;
    write('eslint.config.js', config(`{ allow: [${allowance}] }`));
    expect(lint().found).toEqual([own]);
    expect(lint({ day: '2999-01-01T12:00:00Z' })).toEqual({ linted: [], found: [own] });
    const late = lint({ day: '2999-01-02T12:00:00Z' });
    expect(late.linted).toEqual(['src/[page].js']);
    expect(late.found).toEqual([`${chain} It was allowed until 2999-01-01 (for now).`, own]);
  });
});

it('without the digest, the first file of a chain keeps what was found before', () => {
  write(
    'eslint.config.js',
    config('undefined').replace('...loopguard.digestProject(options),', ''),
  );
  lint();
  write('src/json.js', blocking);
  expect(lint().found).toEqual([own]);
});

function config(policy: string): string {
  return `import { appendFileSync } from 'node:fs';
import path from 'node:path';
import loopguard from ${JSON.stringify(entry)};
const policy = ${policy};
const options = { cwd: import.meta.dirname, policy };
const count = {
  create: ({ filename, cwd }) => {
    appendFileSync('linted.log', path.relative(cwd, filename).replaceAll(path.sep, '/') + '\\n');
    return {};
  },
};
export default [
  loopguard.configs.recommended,
  { settings: { loopguard: policy } },
  { plugins: { test: { meta: { name: 'test', version: '1' }, rules: { count } } }, rules: { 'test/count': 'error' } },
  ...loopguard.digestProject(options),
];
`;
}

/** Runs ESLint as users do; `day` is what the clock says. */
function lint({
  eslint = 'eslint',
  day,
}: { readonly eslint?: string; readonly day?: string } = {}) {
  const log = path.join(folder, 'linted.log');
  writeFileSync(log, '');
  const clock = path.join(folder, 'clock.cjs');
  writeFileSync(
    clock,
    day === undefined
      ? ''
      : `const now = Date.parse('${day}'); globalThis.Date = class extends Date { constructor(...a) { a.length ? super(...a) : super(now); } };`,
  );
  const bin = path.join(path.dirname(resolve(`${eslint}/package.json`)), 'bin/eslint.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', clock, bin, '--cache', '--format', 'json', 'src'],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as readonly {
    filePath: string;
    messages: readonly { line: number; ruleId: string; message: string }[];
  }[];
  expect(existsSync(path.join(folder, '.eslintcache'))).toBe(true);
  return {
    linted: readFileSync(log, 'utf8').split('\n').filter(Boolean).sort(),
    found: results
      .flatMap(({ filePath, messages }) =>
        messages.map(
          ({ line, ruleId, message }) =>
            `${path.relative(folder, filePath).replaceAll(path.sep, '/')}:${line} ${ruleId} ${message}`,
        ),
      )
      .sort(),
  };
}

function isSource(file: string): boolean {
  return file.startsWith('src/');
}

function write(file: string, text: string): void {
  writeFileSync(path.join(folder, file), text);
}
