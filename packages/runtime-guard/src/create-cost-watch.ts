import type { DegradationBook } from './findings/degradation-book.ts';
import type { OwnCost } from './findings/own-cost.ts';
import type { Thrift } from './findings/thrift.ts';
import type { GuardOptions } from './options/guard-options.ts';
import { describeEffort } from './decide/describe-degradations.ts';
import { now } from './environment/clock.ts';
import { createOwnCost } from './findings/own-cost.ts';
import { createThrift } from './findings/thrift.ts';

/** What the guard costs its thread, and what it does about it. */
export interface CostWatch {
  readonly ownCost: OwnCost;
  readonly thrift: Thrift;
}

/** Creates the watch: where the guard costs more than it may, it does less and says so. */
export function createCostWatch(
  { callThresholdMs, maxCostPercent }: GuardOptions,
  degraded: DegradationBook,
): CostWatch {
  const ownCost = createOwnCost();
  const thrift = createThrift({
    maxShare: maxCostPercent / 100,
    callThresholdMs,
    now,
    onChange(effort) {
      const described = describeEffort(effort, maxCostPercent);
      if (effort.name === 'full') degraded.end(described);
      else degraded.begin(described);
    },
  });
  return {
    thrift,
    ownCost: {
      ...ownCost,
      add(ms) {
        ownCost.add(ms);
        thrift.spend(ms);
      },
    },
  };
}
