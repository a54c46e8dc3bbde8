/** What one turn of the loop tells of the time before it. Milliseconds. */
export interface LateTurn {
  /** How much later than asked the loop came round. */
  readonly delayMs: number;
  /** Time since the turn before in which the loop did not wait for events. */
  readonly activeMs: number;
  /** How long after the turn before it was asked for. */
  readonly intervalMs: number;
}

/**
 * How long the loop stood still before a late turn. It was asked to come round `intervalMs` after the turn before, and the stall
 * began somewhere in between: where the loop had waited for events until then, when it stopped waiting; where it had not waited
 * at all, work that was no part of the stall cannot be told apart, and the middle of what is possible is taken.
 */
export function estimateStallMs({ delayMs, activeMs, intervalMs }: LateTurn): number {
  const mostMs = delayMs + intervalMs;
  return activeMs < mostMs - 1 ? Math.max(delayMs, activeMs) : (delayMs + mostMs) / 2;
}
