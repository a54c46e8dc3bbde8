import path from 'node:path';
import { expect, it } from 'vitest';
import { createFindWorkspacePackage } from '../src/adapters/project/find-workspace-package.ts';
import { writeFiles } from './support/write-files.ts';

const packages = {
  'apps/web/package.json': '{ "name": "web" }',
  'packages/old/package.json': '{ "name": "old" }',
  'packages/store/package.json': '{ "name": "@shop/store" }',
  'tools/lint/package.json': '{ "name": "lint" }',
};

const files = [
  'apps/web/server.js',
  'packages/old/index.js',
  'packages/store/src/deep/index.ts',
  'tools/lint/index.js',
];

it.each([
  ['package.json', '{ "name": "all", "workspaces": ["packages/*", "!packages/old"] }'],
  ['package.json', '{ "name": "all", "workspaces": { "packages": ["./packages/store/"] } }'],
  ['pnpm-workspace.yaml', 'packages:\n  # what we ship\n  - \'packages/*\' # all\n  - "!**/old"\n'],
  ['pnpm-workspace.yaml', 'packages:\n- packages/store\ncatalog:\n- tools/*\n'],
  ['pnpm-workspace.yaml', "catalog:\n  a: 1\npackages: ['packages/store', packages/none]\n"],
  ['lerna.json', '{ "packages": ["packages/s*"] }'],
])('knows the packages that %s names as in %s', (name, text) => {
  const root = writeFiles({ ...packages, [name]: text });
  const find = createFindWorkspacePackage(root, files);
  expect(find('@shop/store')).toBe(path.join(root, 'packages', 'store'));
  expect([find('old'), find('lint'), find('web'), find('express')]).toEqual(
    Array(4).fill(undefined),
  );
});

it.each([
  ['there is no workspace', 'onlyBuiltDependencies: []\n'],
  ['its file cannot be read', 'packages: [\n'],
])('knows no package where %s', (_, text) => {
  const root = writeFiles({ ...packages, 'pnpm-workspace.yaml': text });
  expect(createFindWorkspacePackage(root, files)('@shop/store')).toBeUndefined();
});

it('knows the package of the root itself, and none of two with one name', () => {
  const root = writeFiles({
    ...packages,
    'package.json': '{ "name": "all", "workspaces": ["**"] }',
    'tools/lint/package.json': '{ "name": "old" }',
  });
  const find = createFindWorkspacePackage(root, files);
  expect([find('all'), find('web'), find('old')]).toEqual([
    root,
    path.join(root, 'apps', 'web'),
    undefined,
  ]);
});
