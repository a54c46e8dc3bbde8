import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createFindByPaths } from '../src/adapters/project/find-by-paths.ts';
import { createReadTsconfig } from '../src/adapters/project/read-tsconfig.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'loopguard-paths-')));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

it.each([
  ['{ "extends": "gone", "compilerOptions": { "paths": { "a": ["./b"] } } }', [['b']]],
  ['{ "extends": "gone", "compilerOptions": { "baseUrl": "./lib" } }', [['lib', 'a']]],
  // Nothing that TypeScript would take.
  ['{ "extends": "gone", "compilerOptions": { "paths": { "a": "./b" } } }', []],
  ['{ "extends": "gone", "compilerOptions": { "paths": { "*/*": ["./b"] } } }', []],
  ['{ "extends": ["gone", 1, null], "compilerOptions": 5 }', []],
  ['{ "extends": ["./tsconfig.json"] }', []],
  ['[', []],
])('finds what %s says of a', (text, expected) => {
  writeFileSync(path.join(folder, 'tsconfig.json'), text);
  const find = createFindByPaths(createReadTsconfig());
  expect(find(folder, 'a')).toEqual(expected.map((names) => path.join(folder, ...names)));
});
