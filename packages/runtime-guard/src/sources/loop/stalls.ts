import type { Phases } from '../../decide/phases.ts';
import type { Ledger } from '../../findings/ledger.ts';
import type { BlockingCallEvent, StallEvent } from '../../report/report-event.ts';
import type { BlockWindow } from '../calls/block-window.ts';
import type { LoopTurn } from './event-loop.ts';
import { clearBlockWindow } from '../calls/block-window.ts';
import { addCall, roundMs } from '../../findings/tally.ts';
import { judgeStall } from '../../decide/judge-stall.ts';

/** What the stall detector works with. */
export interface StallParts {
  readonly thresholdMs: number;
  readonly startedAtMs: number;
  readonly window: BlockWindow;
  readonly phases: Phases;
  readonly ledger: Ledger;
  readonly emit: (event: StallEvent) => void;
}

/** Creates the function that turns a late turn of the loop into a stall, joined with the patched call that caused it. */
export function createStallDetector(parts: StallParts): (turn: LoopTurn) => void {
  const { window, phases, ledger } = parts;
  let lastId = 0;
  return (turn) => {
    if (turn.delayMs >= parts.thresholdMs || window.blockedMs >= parts.thresholdMs) report(turn);
    clearBlockWindow(window);
  };

  function report({ atMs, delayMs, cpuMs }: LoopTurn): void {
    const durationMs = Math.max(delayMs, window.longest?.event.durationMs ?? 0);
    if (durationMs < parts.thresholdMs) return;
    const cause = judgeStall({ ...window, delayMs: durationMs, cpuMs });
    const culprit = cause === 'sync-call' ? window.longest : undefined;
    phases.busy(atMs);
    lastId += 1;
    book(cause, culprit, durationMs);
    parts.emit({
      ...describeCulprit(culprit?.event),
      type: 'stall',
      id: String(lastId),
      state: 'ended',
      atMs: roundMs(culprit?.event.atMs ?? atMs - durationMs - parts.startedAtMs),
      durationMs: roundMs(durationMs),
      cause,
      phase: culprit?.event.phase ?? phases.current(),
    });
  }

  function book(
    cause: StallEvent['cause'],
    culprit: BlockWindow['longest'],
    durationMs: number,
  ): void {
    if (culprit?.record !== undefined) culprit.record.stalls += 1;
    else if (cause === 'unknown' && phases.current() === 'ready') {
      addCall(ledger.unknownStalls, durationMs);
    }
  }
}

/** What a stall takes over from the call that caused it. */
function describeCulprit(
  call: BlockingCallEvent | undefined,
): Pick<StallEvent, 'scope' | 'site' | 'stack' | 'mapped' | 'api' | 'allowed' | 'mode'> {
  if (call === undefined) return { scope: null, site: null, stack: [], mapped: false };
  const { scope, site, stack, mapped, api, allowed, mode } = call;
  return {
    scope,
    site,
    stack,
    mapped,
    api,
    ...(allowed === undefined ? {} : { allowed }),
    ...(mode === undefined ? {} : { mode }),
  };
}
