import { expect, it } from 'vitest';
import { matchesGlob } from '../src/engine/link/matches-glob.ts';
import { rebaseGlob } from '../src/engine/link/rebase-glob.ts';

it.each([
  ['src/**', '', 'src/**'],
  ['src/**', 'packages/api', 'packages/api/src/**'],
  ['./src/**', 'packages/api', 'packages/api/src/**'],
  ['!src/**', 'packages/api', '!packages/api/src/**'],
  ['../web/**', 'packages/api', 'packages/web/**'],
])('%s of a policy in the folder "%s" is %s', (glob, folder, rebased) => {
  expect(rebaseGlob(glob, folder)).toBe(rebased);
});

it('a folder is no glob, whatever its name looks like', () => {
  const glob = rebaseGlob('*.js', 'app/(shop)/[page]');
  expect(matchesGlob('app/(shop)/[page]/a.js', [glob])).toBe(true);
  expect(matchesGlob('app/(shop)/p/a.js', [glob])).toBe(false);
});
