import type { CodeOrigin } from '../decide/locate-call.ts';
import type { PatchedApi } from '../decide/patched-api.ts';
import type { BlockingCallEvent, Mode, Phase } from '../report/report-event.ts';
import type { Booking, EventDetails } from './site-book.ts';
import { toReportFrame } from './site-record.ts';
import { roundMs } from './tally.ts';

/** What a blocking-call event is made from. */
export interface CallEventParts {
  readonly api: PatchedApi;
  readonly origin: CodeOrigin;
  readonly booking: Booking;
  readonly details: EventDetails;
  readonly phase: Phase;
  /** Milliseconds since the guard started. */
  readonly atMs: number;
  /** Reason of the allowance that covers the call. */
  readonly allowed: string | undefined;
  /** How it is judged, where that is not what the phase alone says. */
  readonly mode: Mode | undefined;
}

/** Writes one call as reports have it. */
export function createCallEvent({
  api,
  origin,
  booking: { calls, cost, scope },
  details,
  phase,
  atMs,
  allowed,
  mode,
}: CallEventParts): BlockingCallEvent {
  return {
    type: 'blocking-call',
    atMs: roundMs(atMs),
    api: api.id,
    cost,
    durationMs: roundMs(calls.totalMs),
    phase,
    scope,
    site: origin.site === null ? null : toReportFrame(origin.site),
    ...(origin.via === undefined ? {} : { via: origin.via }),
    stack: details.stack,
    mapped: false,
    ...(allowed === undefined ? {} : { allowed }),
    ...(mode === undefined ? {} : { mode }),
    ...(details.refused ? { refused: true } : {}),
  };
}
