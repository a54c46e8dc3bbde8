/** A span of time in which the garbage collector held the thread. */
interface Pause {
  readonly startMs: number;
  readonly endMs: number;
}

/** A stall, and since when the garbage collector has been watched. */
interface WatchedSpan extends Pause {
  readonly sinceMs: number;
}

/** What was watched of a stall speaks for the whole of it, if it is as much as this. */
const SHARE = 0.5;

/** How much of a stall was garbage collection, judged by the part of it that was watched. */
export function estimateGcMs(
  pauses: readonly Pause[],
  { startMs, endMs, sinceMs }: WatchedSpan,
): number {
  const seenMs = pauses.reduce(
    (sum, pause) =>
      sum + Math.max(0, Math.min(endMs, pause.endMs) - Math.max(startMs, pause.startMs)),
    0,
  );
  const watchedMs = endMs - Math.max(startMs, sinceMs);
  const durationMs = endMs - startMs;
  return watchedMs >= durationMs * SHARE ? seenMs * (durationMs / watchedMs) : seenMs;
}
