import type { MatchedAllowance } from '../decide/allowances.ts';
import type { AllowanceSummary } from '../report/report-event.ts';
import type { Tally } from './tally.ts';
import { addTally, toTotals } from './tally.ts';

/** Totals of what each allowance let through. */
export interface AllowanceBook {
  readonly add: (matched: MatchedAllowance, calls: Tally) => void;
  readonly summarise: () => AllowanceSummary[];
}

/** Creates an empty book. */
export function createAllowanceBook(): AllowanceBook {
  const tallies = new Map<MatchedAllowance['allowance'], { expired: boolean; tally: Tally }>();
  return {
    add({ allowance, expired }, calls) {
      const known = tallies.get(allowance);
      if (known !== undefined) addTally(known.tally, calls);
      else tallies.set(allowance, { expired, tally: { ...calls } });
    },
    summarise: () =>
      [...tallies].map(([allowance, { expired, tally }]) => ({
        api: allowance.api,
        file: allowance.file ?? null,
        ...(allowance.function === undefined ? {} : { function: allowance.function }),
        ...(allowance.package === undefined ? {} : { package: allowance.package }),
        reason: allowance.reason,
        until: allowance.until ?? null,
        expired,
        ...toTotals(tally),
      })),
  };
}
