import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { writeFiles } from '../support/write-files.ts';

const entry = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));

const resolve = createRequire(import.meta.url).resolve;

/** What napi-rs reads: a binding for WebAssembly or none, and none is installed. */
const withoutBindings = { NAPI_RS_FORCE_WASI: 'error' };

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "shop", "private": true, "workspaces": [] }',
  'node_modules/reader/package.json': '{ "name": "reader", "version": "1.0.0" }',
  'node_modules/reader/index.js': `const fs = require('fs');
exports.loadSync = (file) => fs.readFileSync(file);
`,
  'src/page.js': `const { loadOrders } = require('./orders');
exports.page = async () => <p>{loadOrders()}</p>;
`,
  'src/orders.js': `const { readFileSync } = require('node:fs');
if (!readFileSync) return;
exports.loadOrders = () => readFileSync('orders.json');
`,
  'src/use.js': `const { loadSync } = require('reader');
exports.use = async () => loadSync('a');
`,
  'src/typed.js': `const { loadTyped } = require('./typed-orders');
exports.typed = async () => loadTyped();
`,
  'src/typed-orders.ts': `import { readFileSync } from 'node:fs';
export function loadTyped(): Buffer { return readFileSync('orders.json'); }
export async function own(): Promise<Buffer> { return readFileSync('orders.json'); }
`,
  'eslint.config.mjs': `import loopguard from ${JSON.stringify(entry('bundle/index.js'))};
import tseslint from ${JSON.stringify(resolve('typescript-eslint'))};
export default [
  { ...loopguard.configs.recommended, files: ['src/**'] },
  {
    files: ['**/*.js'],
    languageOptions: { sourceType: 'commonjs', parserOptions: { ecmaFeatures: { jsx: true } } },
  },
  { files: ['**/*.ts'], languageOptions: { parser: tseslint.parser } },
];
`,
};

const inJavaScript = [
  'src/page.js:2 loopguard/no-transitive-sync',
  'src/typed-orders.ts:3 loopguard/no-sync-in-async',
  'src/use.js:2 loopguard/no-transitive-sync',
];

const all = [...inJavaScript, 'src/typed.js:2 loopguard/no-transitive-sync'].sort();

it('without native bindings, JavaScript is followed all the same, and one warning says what is missing', () => {
  const folder = writeFiles(files);
  const { found, stderr } = lint(folder, withoutBindings);
  expect(found).toEqual(inJavaScript);
  expect(stderr.match(/LOOPGUARD_BINDING/gu)).toHaveLength(1);
  expect(stderr).toMatch(
    /The native bindings of `oxc-parser` and `oxc-resolver` cannot be loaded \(.+\)\. Install .+ `npm install --include=optional`\. Until then: .+ espree.+ Imports .+\n/u,
  );
});

it('what was found without native bindings is not kept for runs that have them', () => {
  const folder = writeFiles(files);
  lint(folder, withoutBindings);
  lint(folder, withoutBindings);
  const cache = path.join(folder, 'node_modules/.cache/loopguard');
  expect(readdirSync(cache)).toEqual([]);
  expect(lint(folder)).toMatchObject({ found: all, stderr: '' });
  expect(readdirSync(cache)).not.toEqual([]);
});

it('a run whose answers are all kept on disk loads no parser', () => {
  const folder = writeFiles({
    ...files,
    'loaded.cjs': `process.on('exit', () => {
  const { sharedObjects } = process.report.getReport();
  console.error(sharedObjects.filter((file) => /\\.node$/.test(file)).map((file) => require('node:path').basename(file)));
});
`,
  });
  const watch = { NODE_OPTIONS: '--require ./loaded.cjs' };
  const first = lint(folder, watch);
  const second = lint(folder, watch);
  expect(first.stderr).toContain('parser.');
  expect(second.stderr).toContain('resolver.');
  expect(second.stderr).not.toContain('parser.');
  expect(second.found).toEqual(first.found);
});

it('without its binding, the parser for TypeScript is one clear error', () => {
  const folder = writeFiles({
    ...files,
    'eslint.config.mjs': `import * as parser from ${JSON.stringify(entry('bundle/parser.js'))};
export default [{ files: ['**/*.ts'], languageOptions: { parser } }];
`,
  });
  const { status, stdout, stderr } = runEslint(folder, withoutBindings);
  expect(status).toBe(2);
  expect(stdout).toBe('');
  expect(stderr).toContain('Error: The native binding of `oxc-parser` cannot be loaded (');
  expect(stderr).not.toContain('LOOPGUARD_BINDING');
});

function lint(folder: string, env: NodeJS.ProcessEnv = {}) {
  const { stdout, stderr } = runEslint(folder, env);
  const results = JSON.parse(stdout) as readonly {
    filePath: string;
    messages: readonly { line: number; ruleId: string }[];
  }[];
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line, ruleId }) =>
        `${path.relative(folder, filePath).replaceAll(path.sep, '/')}:${line} ${ruleId}`,
    ),
  );
  return { found: found.sort(), stderr };
}

function runEslint(cwd: string, env: NodeJS.ProcessEnv) {
  const bin = path.join(path.dirname(resolve('eslint/package.json')), 'bin/eslint.js');
  return spawnSync(process.execPath, [bin, '--format', 'json', 'src'], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}
