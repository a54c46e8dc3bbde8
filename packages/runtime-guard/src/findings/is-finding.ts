import type { SiteSummary, StallCause, StallSummary } from '../report/report-event.ts';
import { compareCost } from '@loopguard/catalogue/core';

/** Whether a site is shown to people: a call took long, was refused, or is of a kind that may take long any time. */
export function isFinding({ events, refused, cost }: SiteSummary): boolean {
  return events > 0 || refused > 0 || compareCost(cost, 'file') >= 0;
}

/**
 * What garbage collection may take at one place without being a finding, in ms over the whole run. V8 collects all of an ordinary
 * heap now and then: the clean servers of tests/endurance stood still for up to 107 ms once or twice in ten minutes.
 */
const HOUSEKEEPING_MS = 250;

const findingCauses: ReadonlySet<StallCause> = new Set(['js', 'native', 'module-load']);

/**
 * Whether stalls of one cause and place are shown to people as a place of the program to look at. `totalMs` is what they took
 * together.
 */
export function isStallFinding({
  cause,
  site,
  totalMs,
}: Pick<StallSummary, 'cause' | 'site' | 'totalMs'>): boolean {
  if (cause === 'gc') return totalMs >= HOUSEKEEPING_MS;
  return findingCauses.has(cause) || (cause === 'unknown' && site !== null);
}
