import type { Effort } from '../decide/govern-cost.ts';
import { createCostGovernor } from '../decide/govern-cost.ts';

/** Keeps what the guard costs its thread within a budget. */
export interface Thrift {
  /** Adds what was spent; over budget, the guard does less at once, not only when the loop comes round. */
  readonly spend: (ms: number) => void;
  /** Time passes. */
  readonly tick: (atMs: number) => void;
  /** Whether one more short call may be looked at. */
  readonly mayLookUp: () => boolean;
  /** Calls of this many milliseconds and more are recorded one by one. */
  readonly eventThresholdMs: () => number;
}

/** What thrift depends on. */
export interface ThriftParts {
  /** Part of the time that the guard may cost, from 0 to 1. */
  readonly maxShare: number;
  readonly callThresholdMs: number;
  readonly now: () => number;
  readonly onChange: (effort: Effort) => void;
}

/** What takes longer than this at a time was interrupted: other processes got the processor meanwhile. */
const MAX_SPEND_MS = 1;
/** Long enough that the first calls of a program, whose places are all new, do not count as a habit. */
const WINDOW_MS = 5000;

/** Starts with full effort. */
export function createThrift({ maxShare, callThresholdMs, now, onChange }: ThriftParts): Thrift {
  const governor = createCostGovernor(maxShare);
  let effort = governor.effort();
  let eventThresholdMs = callThresholdMs;
  let windowStartMs = now();
  let spentMs = 0;
  let lookAtMs = WINDOW_MS * maxShare;
  let passed = 0;
  return {
    spend(ms) {
      spentMs += Math.min(ms, MAX_SPEND_MS);
      // No clock is read until a window's budget is spent.
      if (spentMs > lookAtMs) look(now());
    },
    tick(atMs) {
      if (atMs - windowStartMs >= WINDOW_MS) judge(atMs);
    },
    mayLookUp() {
      if (effort.every === 1) return true;
      passed += 1;
      return passed % effort.every === 0;
    },
    eventThresholdMs: () => eventThresholdMs,
  };

  /** A window in which the loop stood still is longer than others. */
  function look(atMs: number): void {
    if (spentMs > (atMs - windowStartMs) * maxShare) judge(atMs);
    else lookAtMs = (atMs - windowStartMs + WINDOW_MS) * maxShare;
  }

  function judge(atMs: number): void {
    const hasChanged = governor.judge({ costMs: spentMs, windowMs: atMs - windowStartMs });
    windowStartMs = atMs;
    spentMs = 0;
    lookAtMs = WINDOW_MS * maxShare;
    if (!hasChanged) return;
    effort = governor.effort();
    eventThresholdMs = Math.max(callThresholdMs, effort.minEventMs);
    onChange(effort);
  }
}
