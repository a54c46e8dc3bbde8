import type { SiteSummary } from '../report/report-event.ts';
import { compareCost } from '@loopguard/catalogue/core';

/** Whether a site is shown to people: a call took long, was refused, or is of a kind that may take long any time. */
export function isFinding({ events, refused, cost }: SiteSummary): boolean {
  return events > 0 || refused > 0 || compareCost(cost, 'file') >= 0;
}
