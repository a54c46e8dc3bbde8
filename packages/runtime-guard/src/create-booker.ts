import type { GuardCore } from './create-core.ts';
import type { MatchedAllowance } from './decide/allowances.ts';
import type { CallJudge } from './decide/judge-call.ts';
import type { GuardSettings } from './settings.ts';
import type { CallBooker } from './sources/calls/book-calls.ts';
import type { Scopes } from './sources/scopes/scopes.ts';
import { createAllowanceFinder } from './decide/allowances.ts';
import { readDate } from './environment/clock.ts';
import { createCallBooker } from './sources/calls/book-calls.ts';

/** Blocking is what workers are for: by default their calls are recorded, but no findings. */
const workerAllowance: MatchedAllowance = {
  allowance: { api: '*', reason: 'worker threads may block' },
  expired: false,
};
const MAX_REASONS = 100;

/** Whether what blocks this thread can be a finding. */
export function isThreadJudged({ thread }: GuardCore, { options }: GuardSettings): boolean {
  return thread.isMain || options.workers === 'judge';
}

/** Creates the booker of calls by what the policy says. */
export function createBooker(
  core: GuardCore,
  settings: GuardSettings,
  parts: { readonly scopes: Scopes; readonly callJudge: CallJudge },
): CallBooker {
  return createCallBooker({
    ...core,
    ...parts,
    findAllowance: isThreadJudged(core, settings)
      ? createAllowanceFinder(settings.allowances, () => readDate().toISOString().slice(0, 10))
      : () => workerAllowance,
    allowanceByReason: createAllowanceByReason(),
  });
}

/** One allowance for each reason, so that the ledger adds up the calls of equal reasons. */
function createAllowanceByReason(): (reason: string) => MatchedAllowance {
  const known = new Map<string, MatchedAllowance>();
  return (reason) => {
    const matched = known.get(reason) ?? {
      allowance: { api: 'guard.allow()', reason },
      expired: false,
    };
    if (known.size < MAX_REASONS) known.set(reason, matched);
    return matched;
  };
}
