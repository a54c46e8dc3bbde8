import type { SiteRecord } from '../../findings/site-record.ts';
import type { BlockingCallEvent } from '../../report/report-event.ts';

/** What patched calls did since the event loop last came round: tells whether they explain that it came late. */
export interface BlockWindow {
  blockedMs: number;
  moduleLoadMs: number;
  /** The longest event, with the record it was booked at. */
  longest:
    { readonly event: BlockingCallEvent; readonly record: SiteRecord | undefined } | undefined;
}

/** An empty window. */
export function createBlockWindow(): BlockWindow {
  return { blockedMs: 0, moduleLoadMs: 0, longest: undefined };
}

/** Empties a window. */
export function clearBlockWindow(window: BlockWindow): void {
  window.blockedMs = 0;
  window.moduleLoadMs = 0;
  window.longest = undefined;
}
