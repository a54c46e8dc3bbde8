import { describe, expect, it } from 'vitest';
import { formatPlace } from '../src/engine/solve/format-chain.ts';

const placeOf = (path: string): string => formatPlace({ path, line: 4 });

describe('a place in a chain', () => {
  it('is named by its file', () => {
    expect(placeOf('server/files/store.ts')).toBe('store.ts:4');
  });

  it.each([
    ['server/files/index.js', 'files/index.js:4'],
    ['src/main.ts', 'src/main.ts:4'],
    ['app/api/users/route.ts', 'users/route.ts:4'],
    ['src/routes/users/+page.server.ts', 'users/+page.server.ts:4'],
    ['index.js', 'index.js:4'],
  ])('is named with its folder where many files are called so: %s', (path, text) => {
    expect(placeOf(path)).toBe(text);
  });

  it('is named by its file where only a part of the name is a common one', () => {
    expect(placeOf('server/files/index-of.js')).toBe('index-of.js:4');
  });

  it('is named with its package in a dependency', () => {
    expect(placeOf('packages/app/node_modules/some-pkg/lib/io.js')).toBe('some-pkg/lib/io.js:4');
  });
});
