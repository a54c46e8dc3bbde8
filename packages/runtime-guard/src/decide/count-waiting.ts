import type { StallWaiting } from '../report/report-event.ts';

/**
 * Adds up by how much a stall delayed requests: by all of it what was open when it began; by half of it, on average, what arrived
 * meanwhile.
 */
export function countWaiting({
  open,
  arrived,
  durationMs,
}: {
  readonly open: number;
  readonly arrived: number;
  readonly durationMs: number;
}): StallWaiting {
  const delayMs = open * durationMs + (arrived * durationMs) / 2;
  return { requests: open + arrived, arrived, delayMs: Math.round(delayMs) };
}
