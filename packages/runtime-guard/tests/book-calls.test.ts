import { expect, it } from 'vitest';
import { createAllowanceFinder } from '../src/decide/allowances.ts';
import { createCallJudge } from '../src/decide/judge-call.ts';
import { createLedger } from '../src/findings/ledger.ts';
import { createCallBooker } from '../src/sources/calls/book-calls.ts';
import { readFileSyncApi } from './support/patched-api.ts';

it('asks once for each caller whether an allowance covers it', () => {
  const find = createAllowanceFinder([], () => '2026-11-30');
  let asked = 0;
  const ledger = createLedger(
    { maxSites: 10, maxRoutes: 10 },
    { find: ({ name }) => ({ name, isFinal: true }) },
  );
  const booker = createCallBooker({
    ledger,
    phases: { current: () => 'ready' },
    scopes: { permit: () => undefined },
    callJudge: createCallJudge('record', { folder: '/app', rules: [] }),
    findAllowance: (place) => {
      asked += 1;
      return find(place);
    },
    allowanceByReason: (reason) => ({ allowance: { api: '*', reason }, expired: false }),
  });
  const origin = { kind: 'code', site: null, stack: [] } as const;
  const code = { api: readFileSyncApi, caller: { origin }, origin };
  for (let call = 0; call < 3; call += 1) {
    booker.book(code, { calls: { calls: 1, totalMs: 1, maxMs: 1 }, cost: 'file', scope: null });
  }
  expect(asked).toBe(1);
});
