import type { SiteSummary, StallCause, StallSummary } from '../report/report-event.ts';
import { compareCost } from '@loopguard/catalogue/core';

/** Whether a site is shown to people: a call took long, was refused, or is of a kind that may take long any time. */
export function isFinding({ events, refused, cost }: SiteSummary): boolean {
  return events > 0 || refused > 0 || compareCost(cost, 'file') >= 0;
}

const findingCauses: ReadonlySet<StallCause> = new Set(['js', 'native', 'gc', 'module-load']);

/** Whether a stall is shown to people as a place of the program to look at. */
export function isStallFinding({ cause, site }: Pick<StallSummary, 'cause' | 'site'>): boolean {
  return findingCauses.has(cause) || (cause === 'unknown' && site !== null);
}
