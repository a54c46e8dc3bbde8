import type { WaitingTotals } from '../report/report-event.ts';

/** Running totals of requests that waited. */
export interface WaitingTally {
  requests: number;
  delayMs: number;
}

/** An empty tally. */
export function createWaitingTally(): WaitingTally {
  return { requests: 0, delayMs: 0 };
}

/** Adds those who waited for one stall, where that is known. */
export function addWaiting(tally: WaitingTally, waiting: WaitingTotals | undefined): void {
  if (waiting === undefined) return;
  tally.requests += waiting.requests;
  tally.delayMs += waiting.delayMs;
}

/** The property of a summary that says who waited; none where nobody did. */
export function summariseWaiting({ requests, delayMs }: WaitingTotals): {
  readonly waiting?: WaitingTotals;
} {
  return requests === 0 ? {} : { waiting: { requests, delayMs } };
}
