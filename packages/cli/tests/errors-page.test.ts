import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { exitCodes } from '../src/exit-codes.ts';

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const page = read('docs/errors.md');

it('the page on errors has a section on every code of the guard, and on no other', () => {
  const source = read('packages/runtime-guard/src/errors.ts');
  const codes = new Set([...source.matchAll(/'(ERR_\w+)'/g)].map(([, code]) => code));
  const sections = [...page.matchAll(/^## `(ERR_\w+)`$/gm)].map(([, code]) => code);
  expect(codes.size).toBeGreaterThan(0);
  expect(sections).toEqual([...codes].sort());
});

it('the page on errors has a section on every warning of the linter, and on no other', () => {
  const folder = 'packages/eslint-plugin/src';
  const files = readdirSync(new URL(`../../../${folder}`, import.meta.url), {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => name.endsWith('.ts'));
  const codes = files.flatMap((name) =>
    [...read(`${folder}/${name}`).matchAll(/code: '(LOOPGUARD_\w+)'/g)].map(([, code]) => code),
  );
  const sections = [...page.matchAll(/^## `(LOOPGUARD_\w+)`$/gm)].map(([, code]) => code);
  expect(sections).not.toEqual([]);
  expect(sections).toEqual(codes.sort());
});

it('the page on errors explains every exit code that is a failure', () => {
  const rows = [...page.matchAll(/^\| (\d+) +\|/gm)].map(([, code]) => Number(code));
  expect(rows).toEqual(Object.values(exitCodes).filter((code) => code !== exitCodes.ok));
});
