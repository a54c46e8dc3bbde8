import type { Phases } from '../../decide/phases.ts';
import type { StallExplanation, StallSample } from '../../decide/explain-stall.ts';
import type { LateNames } from '../../findings/late-names.ts';
import type { Ledger } from '../../findings/ledger.ts';
import type { Phase, StallCause, StallEvent } from '../../report/report-event.ts';
import type { BlockWindow } from '../calls/block-window.ts';
import type { Scopes } from '../scopes/scopes.ts';
import type { StallWaiters } from '../scopes/waiting-requests.ts';
import type { LoopTurn } from './event-loop.ts';
import type { GcPauses } from './gc-pauses.ts';
import type { Watchdog } from './watchdog/create-watchdog.ts';
import type { Probe } from './watchdog/create-probe.ts';
import { clearBlockWindow } from '../calls/block-window.ts';
import { estimateStallMs } from '../../decide/estimate-stall.ts';
import { explainStall } from '../../decide/explain-stall.ts';
import { lateRequire } from '../../decide/late-require.ts';
import { judgeStall } from '../../decide/judge-stall.ts';
import { isStallFinding } from '../../findings/is-finding.ts';
import { addStall, toReportFrame } from '../../findings/site-record.ts';
import { roundMs } from '../../findings/tally.ts';

/** What the stall detector works with. */
export interface StallParts {
  readonly thresholdMs: number;
  readonly startedAtMs: number;
  readonly window: BlockWindow;
  readonly phases: Phases;
  readonly ledger: Ledger;
  readonly lateNames: Pick<LateNames, 'find'>;
  readonly watchdog: Watchdog | undefined;
  readonly probe: Probe;
  readonly gcPauses: GcPauses;
  readonly scopes: Pick<Scopes, 'follow' | 'waiting'>;
  readonly isInspected: () => boolean;
  readonly emit: (event: StallEvent) => void;
}

/** Turns late turns of the loop into stalls. */
export interface StallDetector {
  /** Looks at one turn; a stall is reported a turn later, or some, when what happened meanwhile is known. */
  readonly turn: (turn: LoopTurn) => void;
  /** Reports at once what was seen. */
  readonly flush: () => void;
}

const MAX_REPORT_TURNS = 5;

/** A stall that was seen and not reported yet. */
interface SeenStall {
  readonly id: string;
  readonly startMs: number;
  readonly durationMs: number;
  readonly cpuMs: number;
  readonly phase: Phase;
  readonly samples: readonly StallSample[];
  readonly window: BlockWindow;
  readonly latenessBeforeMs: number;
  readonly waitedShare: number;
  readonly waiters: StallWaiters | undefined;
  /** After so many turns of the guard it is reported, whoever may still be found to have waited. */
  readonly reportAtTurn: number;
}

/** Creates a detector: joins a stall with the patched call that caused it, or with what the watchdog saw. */
export function createStallDetector(parts: StallParts): StallDetector {
  const { window, phases, probe, watchdog } = parts;
  let turns = 0;
  let seen: SeenStall | undefined;
  let latenessMs = 0;
  return {
    turn(turn) {
      const isLate = turn.delayMs >= parts.thresholdMs || window.blockedMs >= parts.thresholdMs;
      if (isLate || isComplete(seen, turns)) flush();
      const samples = probe.takeSamples();
      if (isLate) {
        seen = see(turn, samples);
        if (seen !== undefined) phases.busy(turn.atMs);
      }
      if (seen === undefined) parts.scopes.waiting?.turn();
      clearBlockWindow(window);
      turns += 1;
      latenessMs = watchdog?.latenessMs() ?? 0;
      watchdog?.beat(turn.nextMs);
    },
    flush,
  };

  function see(turn: LoopTurn, samples: readonly StallSample[]): SeenStall | undefined {
    const durationMs = Math.max(estimateStallMs(turn), window.longest?.event.durationMs ?? 0);
    if (durationMs < parts.thresholdMs) return undefined;
    const startMs = turn.atMs - durationMs;
    return {
      id: String(turns),
      startMs,
      durationMs,
      cpuMs: turn.cpuMs,
      phase: phases.current(),
      samples,
      window: { ...window },
      latenessBeforeMs: latenessMs,
      waitedShare: watchdog?.waitedShare() ?? NaN,
      waiters: parts.scopes.waiting?.endStall(startMs),
      reportAtTurn: turns + MAX_REPORT_TURNS,
    };
  }

  function flush(): void {
    if (seen === undefined) return;
    const stall = seen;
    seen = undefined;
    parts.emit(describe(parts, stall));
  }
}

/** Whether nothing is worth waiting for any more before a stall is reported. */
function isComplete(stall: SeenStall | undefined, turns: number): boolean {
  if (stall === undefined || turns >= stall.reportAtTurn) return true;
  return stall.waiters?.isComplete() !== false;
}

function describe(parts: StallParts, stall: SeenStall): StallEvent {
  const { startMs, durationMs, window } = stall;
  const explained = explainStall(stall.samples, startMs);
  const cause = judge(parts, stall, explained);
  const isOfCalls = cause === 'sync-call' || window.longest?.event.api === lateRequire.id;
  const circumstances = describeCircumstances(stall, isOfCalls, explained);
  const waiting = stall.waiters?.count(durationMs, circumstances.scope?.id);
  const event: StallEvent = {
    ...circumstances,
    scope: rename(circumstances.scope, parts.lateNames),
    type: 'stall',
    id: stall.id,
    state: 'ended',
    atMs: roundMs(startMs - parts.startedAtMs),
    durationMs: roundMs(durationMs),
    cause,
    phase: stall.phase,
    ...(waiting === undefined ? {} : { waiting }),
  };
  book(parts, event, isOfCalls ? window : undefined);
  if (isStallFinding({ ...event, totalMs: durationMs })) parts.scopes.follow();
  return event;
}

function judge(
  { thresholdMs, watchdog, gcPauses, isInspected }: StallParts,
  stall: SeenStall,
  explained: StallExplanation,
): StallCause {
  const { startMs, durationMs, window } = stall;
  const isWatched = watchdog?.isRunning() ?? false;
  // Where nobody asks, silence says nothing.
  const silentMs = isWatched ? durationMs - explained.attestedMs : 0;
  return judgeStall({
    ...stall,
    thresholdMs,
    blockedMs: window.blockedMs,
    moduleLoadMs: Math.max(window.moduleLoadMs, explained.moduleLoadMs),
    gcMs: gcPauses.within({ startMs, endMs: startMs + durationMs, silentMs }),
    latenessMs: (watchdog?.latenessMs() ?? 0) - stall.latenessBeforeMs,
    jsMs: explained.jsMs,
    nativeMs: explained.nativeMs,
    isInspected: isInspected(),
    isWatched,
  });
}

function book({ ledger }: StallParts, event: StallEvent, window: BlockWindow | undefined): void {
  if (window?.longest?.record !== undefined) addStall(window.longest.record, event);
  else if (event.phase === 'ready' && event.allowed === undefined) ledger.stalls.add(event);
}

/** By now the request may have found its route. */
function rename(
  scope: StallEvent['scope'],
  lateNames: StallParts['lateNames'],
): StallEvent['scope'] {
  return scope === null ? null : { ...scope, name: lateNames.find(scope).name };
}

function describeCircumstances(
  { window: { longest }, durationMs }: SeenStall,
  isOfCalls: boolean,
  explained: StallExplanation,
): Circumstances {
  return isOfCalls && isMainly(longest, durationMs)
    ? takeFromCall(longest)
    : takeFromSamples(explained);
}

type Culprit = NonNullable<BlockWindow['longest']>;

type Circumstances = Pick<
  StallEvent,
  'scope' | 'site' | 'via' | 'stack' | 'mapped' | 'api' | 'allowed' | 'mode'
>;

/** Whether one call fills a stall; many short ones are told apart by the samples alone. */
function isMainly(call: BlockWindow['longest'], durationMs: number): call is Culprit {
  return call !== undefined && call.event.durationMs >= durationMs / 2;
}

function takeFromCall({ event }: Culprit): Circumstances {
  const { scope, site, via, stack, mapped, api, allowed, mode } = event;
  return {
    scope,
    site,
    stack,
    mapped,
    api,
    ...(via === undefined ? {} : { via }),
    ...(allowed === undefined ? {} : { allowed }),
    ...(mode === undefined ? {} : { mode }),
  };
}

function takeFromSamples({ site, via, stack, scope, allowed }: StallExplanation): Circumstances {
  return {
    scope,
    site: site === null ? null : toReportFrame(site),
    stack: stack.map(toReportFrame),
    mapped: false,
    ...(via === undefined ? {} : { via }),
    ...(allowed === undefined ? {} : { allowed }),
  };
}
