import type { PolicyEntryCheck } from '@loopguard/eslint-plugin/explain';
import { describe, expect, it } from 'vitest';
import { formatPolicyCheck, isInOrder } from '../../src/explain/format-policy-check.ts';

const entries: readonly PolicyEntryCheck[] = [
  { key: 'allow[0]', text: 'fs.* in src/** (small)', state: 'used', why: '1 call needs it' },
  {
    key: 'allow[1]',
    text: 'fs.rmSync in old/** (gone)',
    state: 'unused',
    why: 'no file matches',
  },
  {
    key: 'allow[2]',
    text: 'fs.readSync in src/** (later)',
    state: 'expires',
    why: 'its last day is today; 3 calls need it',
  },
];

function format(shown: readonly PolicyEntryCheck[], width = 80): string {
  const policy = 'loopguard.config.js';
  return formatPolicyCheck(
    { type: 'checked', root: '/app', entries: shown, files: 7, policy },
    width,
  );
}

describe('a policy check', () => {
  it('shows what is not in use, first what has to be mended', () => {
    expect(format(entries)).toBe(`\
UNUSED        allow[1]  fs.rmSync in old/** (gone): no file matches
expires soon  allow[2]  fs.readSync in src/** (later): its last day is today; 3
                        calls need it

loopguard.config.js: 3 entries, checked against 7 files: 1 unused, 1 expires
  soon.
`);
  });

  it('says in one line that all is in order', () => {
    expect(format(entries.slice(0, 1))).toBe(
      'loopguard.config.js: 1 entry, checked against 7 files: all in use.\n',
    );
  });

  it('says what to do about entries that only the guard can use', () => {
    const text = format([{ ...entries[0]!, state: 'guard' }], 200);
    expect(text).toContain('reports of the guard tell: loopguard policy check --report FILE…');
  });

  it.each([
    ['used', true],
    ['expires', true],
    ['guard', true],
    ['unused', false],
    ['expired', false],
  ] as const)('with an entry that is %s is in order: %s', (state, isFine) => {
    expect(isInOrder([{ ...entries[0]!, state }])).toBe(isFine);
  });
});
