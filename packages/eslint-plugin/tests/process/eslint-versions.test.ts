import { fileURLToPath } from 'node:url';
import { ESLint as ESLint10 } from 'eslint';
import { ESLint as ESLint9 } from 'eslint9';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../fixtures/eslint-versions/', import.meta.url));

const versions = [
  { major: '10', ESLint: ESLint10, folder: 'eslint-10' },
  { major: '9', ESLint: ESLint9, folder: 'eslint-9' },
];

const configs = [
  'object.config.mjs',
  'object.config.cjs',
  'extends.config.mjs',
  'extends.config.cjs',
];

const findings = [
  'src/orders.ts:8:12 loopguard/no-sync-in-async `child_process.execFileSync` blocks the event loop inside the async function `list`. Use `execFile`. Promisified, it gives `{ stdout, stderr }` as strings instead of a Buffer.',
  'src/orders.ts:13:11 loopguard/no-sync-in-handler `child_process.execFileSync` blocks the event loop inside the request handler `version`. Use `execFile`. Promisified, it gives `{ stdout, stderr }` as strings instead of a Buffer.',
  'src/server.js:8:19 loopguard/no-sync-in-async `fs.readFileSync` blocks the event loop inside the async function `loadPage`. Use `readFile` from `node:fs/promises`.',
  'src/server.js:12:10 loopguard/no-transitive-sync `readPage` blocks the event loop inside the async function `loadFooter`: readPage() server.js:12 → fs.readFileSync read-page.js:4. Use `readFile` from `node:fs/promises`.',
  'src/server.js:16:16 loopguard/no-sync-in-handler `fs.readFileSync` blocks the event loop inside the request handler `createServer`. Use `readFile` from `node:fs/promises`.',
  'src/store.cjs:3:32 loopguard/no-sync-in-async `zlib.gzipSync` blocks the event loop inside the async function `save`. Use `util.promisify(zlib.gzip)`.',
];

describe.each(versions)('under ESLint $major', ({ major, ESLint, folder }) => {
  it('is tested with that version', () => {
    expect(ESLint.version.split('.')[0]).toBe(major);
  });

  it.each(configs)('reports the same findings with %s', async (config) => {
    const eslint = new ESLint({ cwd: root, overrideConfigFile: `${folder}/${config}` });
    const results = await eslint.lintFiles(['src/**/*.{js,cjs,ts}']);
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(
        ({ ruleId, line, column, message }) =>
          `${filePath.slice(root.length).replaceAll('\\', '/')}:${line}:${column} ${String(ruleId)} ${message}`,
      ),
    );
    expect(found).toEqual(findings);
  });
});
