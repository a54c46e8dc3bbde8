import path from 'node:path';
import { expect, it } from 'vitest';
import { createReadTsconfig } from '../src/adapters/project/read-tsconfig.ts';
import { writeFiles } from './support/write-files.ts';

const base = '{ "compilerOptions": { "outDir": "build", "rootDir": "src" } }';

it.each([
  [
    'null takes back what is extended',
    '{ "extends": "../tsconfig.json", "compilerOptions": { "outDir": null } }',
  ],
  [
    'null does so where something extended is not there',
    '{ "extends": ["../tsconfig.json", "@none/base"], "compilerOptions": { "outDir": null } }',
  ],
  ['a number is none', '{ "extends": "../tsconfig.json", "compilerOptions": { "outDir": 1 } }'],
])('reads no folder for what is built where %s', (_, text) => {
  const root = writeFiles({ 'tsconfig.json': base, 'client/tsconfig.json': text });
  const { config } = createReadTsconfig()(path.join(root, 'client'))!;
  expect(config.compilerOptions?.outDir).toBe(undefined);
  expect(config.compilerOptions?.rootDir).toMatch(/src$/u);
});

it('leaves out what includes nothing', () => {
  const root = writeFiles({
    'tsconfig.json': '{ "include": ["src", null], "compilerOptions": null }',
  });
  expect(createReadTsconfig()(root)?.config.include).toEqual(['src']);
});
