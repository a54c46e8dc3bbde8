/** Says whether one more look is within the budget. */
export type SamplingBudget = (atMs: number) => boolean;

/** A budget of `perSecond` looks with a reserve of `burst`: it bounds the guard's own cost whatever the program does. */
export function createSamplingBudget({
  perSecond,
  burst,
}: {
  readonly perSecond: number;
  readonly burst: number;
}): SamplingBudget {
  let left = burst;
  let filledAt = 0;
  return (atMs) => {
    if (left < 1) {
      left = Math.min(burst, left + ((atMs - filledAt) * perSecond) / 1000);
      filledAt = atMs;
      if (left < 1) return false;
    }
    left -= 1;
    return true;
  };
}
