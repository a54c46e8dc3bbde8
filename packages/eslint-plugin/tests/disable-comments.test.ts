import { Linter } from 'eslint';
import { describe, expect, it } from 'vitest';
import plugin from '../src/index.ts';

describe('a disable comment with a reason', () => {
  it('accepts a call in a context, and is used', () => {
    expect(
      lint(`import { readFileSync } from 'node:fs';
export async function load(path) {
  // eslint-disable-next-line loopguard/no-sync-in-async -- small, and read once a day
  return readFileSync(path);
}`),
    ).toEqual([]);
  });

  it('at the end of a chain accepts the chain, and is used', () => {
    expect(
      lint(`import { readFileSync } from 'node:fs';
function read(path) {
  return readFileSync(path); // eslint-disable-line loopguard/no-transitive-sync -- small
}
export async function load(path) {
  return read(path);
}`),
    ).toEqual([]);
  });

  it('that names another rule is not used by this one', () => {
    expect(
      lint(`import { readFileSync } from 'node:fs';
function read(path) {
  // eslint-disable-next-line loopguard/no-transitive-sync, loopguard/no-busy-wait, no-eval -- small
  return readFileSync(path);
}
export async function load(path) {
  return read(path);
}`),
    ).toEqual(["3 Unused eslint-disable directive (no problems were reported from 'no-eval')."]);
  });

  it('is called unused where nobody would be blocked', () => {
    expect(
      lint(`import { readFileSync } from 'node:fs';
// eslint-disable-next-line loopguard/no-transitive-sync -- small
export const text = readFileSync('a');`),
    ).toEqual([
      "2 Unused eslint-disable directive (no problems were reported from 'loopguard/no-transitive-sync').",
    ]);
  });

  it('without a reason silences its own line, not those who call it', () => {
    expect(
      lint(`import { readFileSync } from 'node:fs';
function read(path) {
  return readFileSync(path); // eslint-disable-line loopguard/no-transitive-sync
}
export async function load(path) {
  return read(path);
}`).map((message) => message.slice(0, 40)),
    ).toEqual([
      '3 Unused eslint-disable directive (no pr',
      '6 `read` blocks the event loop inside th',
    ]);
  });
});

function lint(code: string): string[] {
  return new Linter()
    .verify(code, {
      ...plugin.configs.recommended,
      linterOptions: { reportUnusedDisableDirectives: 'warn' },
    })
    .map(({ line, message }) => `${line} ${message}`);
}
