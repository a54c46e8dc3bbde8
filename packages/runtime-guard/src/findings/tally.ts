import type { Totals } from '../report/report-event.ts';

/** Running totals of calls. */
export interface Tally {
  calls: number;
  totalMs: number;
  maxMs: number;
}

/** An empty tally. */
export function createTally(): Tally {
  return { calls: 0, totalMs: 0, maxMs: 0 };
}

/** Adds one call. */
export function addCall(tally: Tally, durationMs: number): void {
  tally.calls += 1;
  tally.totalMs += durationMs;
  if (durationMs > tally.maxMs) tally.maxMs = durationMs;
}

/** Adds all that another tally holds. */
export function addTally(tally: Tally, other: Totals): void {
  tally.calls += other.calls;
  tally.totalMs += other.totalMs;
  if (other.maxMs > tally.maxMs) tally.maxMs = other.maxMs;
}

/** Empties a tally. */
export function clearTally(tally: Tally): void {
  tally.calls = 0;
  tally.totalMs = 0;
  tally.maxMs = 0;
}

/** The totals with milliseconds rounded to microseconds, as reports have them. */
export function toTotals({ calls, totalMs, maxMs }: Totals): Totals {
  return { calls, totalMs: roundMs(totalMs), maxMs: roundMs(maxMs) };
}

/** Rounds milliseconds to microseconds. */
export function roundMs(ms: number): number {
  return Math.round(ms * 1000) / 1000;
}

/**
 * At most so many records, those with the largest totals first: of thousands only these are worth the work of sorting. Runs so
 * seldom that it is never compiled, and is written for the interpreter.
 */
export function takeLargest<Item extends { readonly tally: Totals }>(
  items: readonly Item[],
  limit: number,
): Item[] {
  const totals = new Float64Array(items.length);
  let index = 0;
  for (const { tally } of items) totals[index++] = tally.totalMs;
  const least = totals.sort().at(-limit) ?? -Infinity;
  return items
    .filter(({ tally }) => tally.totalMs >= least)
    .sort((left, right) => byTotal(left.tally, right.tally))
    .slice(0, limit);
}

/** Orders totals from most to least. */
export function byTotal(
  left: { readonly totalMs: number; readonly calls: number },
  right: { readonly totalMs: number; readonly calls: number },
): number {
  return right.totalMs - left.totalMs || right.calls - left.calls;
}
