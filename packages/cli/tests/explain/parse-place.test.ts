import { expect, it } from 'vitest';
import { parsePlace } from '../../src/explain/parse-place.ts';

it.each([
  ['a.js', 'a.js', undefined],
  ['a.js:12', 'a.js', 12],
  ['a.js:12:5', 'a.js', 12],
  ['C:\\app\\a.js', 'C:\\app\\a.js', undefined],
  ['C:\\app\\a.js:3', 'C:\\app\\a.js', 3],
  ['a.js:', 'a.js:', undefined],
  ['a.js:b', 'a.js:b', undefined],
])('%s names a file, and maybe a line', (text, file, line) => {
  expect(parsePlace(text, () => false)).toEqual({ file, line });
});

it('a file that is really called so wins', () => {
  expect(parsePlace('a:1', (file) => file === 'a:1')).toEqual({ file: 'a:1', line: undefined });
});
