/** How much the guard does for a blocking call, from all that it can to next to nothing. */
export interface Effort {
  readonly name: 'full' | 'sparing' | 'counting';
  /** Of this many short calls one is looked at; the others are counted alone. */
  readonly every: number;
  /** Calls of this many milliseconds and more are recorded one by one, if `callThresholdMs` does not say later. */
  readonly minEventMs: number;
}

/** Decides, by what the guard costs, how much it does. */
export interface CostGovernor {
  readonly effort: () => Effort;
  /** Looks at what was spent in a time that has passed; tells whether the effort has changed. */
  readonly judge: (spent: { readonly costMs: number; readonly windowMs: number }) => boolean;
}

const full: Effort = { name: 'full', every: 1, minEventMs: 0 };
const sparing: Effort = { name: 'sparing', every: 10, minEventMs: 5 };
const counting: Effort = { name: 'counting', every: Infinity, minEventMs: 20 };
const efforts: readonly Effort[] = [full, sparing, counting];

/** Windows within the budget after which a little more is tried; twice as many after each time that it was too much. */
const PATIENCE = 3;
const MAX_PATIENCE = 192;

/** Creates a governor that begins with full effort; `maxShare` is the part of the time that the guard may cost, from 0 to 1. */
export function createCostGovernor(maxShare: number): CostGovernor {
  let level = 0;
  let calmWindows = 0;
  let patience = PATIENCE;
  return {
    effort: () => efforts[level] ?? counting,
    judge({ costMs, windowMs }) {
      if (costMs > windowMs * maxShare) return turnDown();
      calmWindows += 1;
      return calmWindows >= patience && turnUp();
    },
  };

  function turnDown(): boolean {
    calmWindows = 0;
    if (level === efforts.length - 1) return false;
    level += 1;
    patience = Math.min(patience * 2, MAX_PATIENCE);
    return true;
  }

  /** With full effort and time that was calm the past is forgotten. */
  function turnUp(): boolean {
    calmWindows = 0;
    if (level === 0) {
      patience = PATIENCE;
      return false;
    }
    level -= 1;
    return true;
  }
}
