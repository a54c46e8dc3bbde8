import type { Arguments } from '../../decide/decide-call.ts';
import type { PatchedApi } from '../../decide/patched-api.ts';
import type { SamplingBudget } from '../../decide/sampling-budget.ts';
import type { Ledger } from '../../findings/ledger.ts';
import type { Tally } from '../../findings/tally.ts';
import type { Thrift } from '../../findings/thrift.ts';
import type { BlockingCallEvent, Phase } from '../../report/report-event.ts';
import type { BlockWindow } from './block-window.ts';
import type { CallBooker, CodeCall } from './book-calls.ts';
import type { CallerLookup, KnownCallers } from './look-up-caller.ts';
import type { Scopes } from '../scopes/scopes.ts';
import type { AnyFunction, WatchedCall } from './wrap-function.ts';
import { compareCost } from '@loopguard/catalogue/core';
import { decideCost } from '../../decide/decide-call.ts';
import { lateRequire } from '../../decide/late-require.ts';
import { describeReplacement } from '../../decide/describe-replacement.ts';
import { now } from '../../environment/clock.ts';
import { BlockingCallError } from '../../errors.ts';
import { createCallEvent } from '../../findings/create-call-event.ts';
import { toReportFrame } from '../../findings/site-record.ts';
import { addCall, addTally, clearTally, createTally } from '../../findings/tally.ts';

/** What the observer of calls works with. */
export interface ObserverParts {
  readonly thrift: Pick<Thrift, 'eventThresholdMs' | 'mayLookUp'>;
  readonly startedAtMs: number;
  readonly phases: { readonly current: () => Phase; readonly busy: (atMs: number) => void };
  readonly scopes: Scopes;
  readonly ledger: Ledger;
  readonly booker: CallBooker;
  readonly callers: CallerLookup;
  readonly budget: SamplingBudget;
  readonly window: BlockWindow;
  readonly emit: (event: BlockingCallEvent) => void;
  readonly onFailure: (error: unknown) => void;
  readonly addOwnCost: (ms: number) => void;
}

/** What the wrapper of one API tells. */
interface ObservedApi {
  readonly check: (wrapper: AnyFunction, args: Arguments) => void;
  readonly takeLook: (startMs: number, durationMs: number) => boolean;
  readonly record: (call: WatchedCall) => void;
}

/** Turns watched calls into bookings and events. */
export interface CallObserver {
  readonly observe: (api: PatchedApi) => ObservedApi;
  /** Books a `require` that returns now, made by what lies below a function in the stack, if the application made it and it took long. */
  readonly recordRequire: (call: RequireCall) => void;
  /** Books the calls whose site was never looked up; to be called before a phase ends and before a summary. */
  readonly settle: () => void;
  /** How many calls there were, as far as no allowance covers them; grows with every one. */
  readonly countCalls: () => number;
}

/** One `require`. */
interface RequireCall {
  readonly below: (...args: never[]) => unknown;
  readonly startMs: number;
  readonly durationMs: number;
}

interface ApiState {
  readonly api: PatchedApi;
  /** Calls since the last one whose site was looked up: the next such site gets them all. */
  readonly pending: Tally;
  readonly known: KnownCallers;
}

/** Creates an observer: calls below the threshold are counted by site within a budget, others become events. */
export function createCallObserver(parts: ObserverParts): CallObserver {
  const states: ApiState[] = [];
  return {
    observe(api) {
      const state: ApiState = { api, pending: createTally(), known: new Map() };
      states.push(state);
      return {
        check: (wrapper, args) => {
          refuseIfForbidden(parts, api, { wrapper, args });
        },
        takeLook: (startMs, durationMs) =>
          durationMs < parts.thrift.eventThresholdMs() &&
          parts.thrift.mayLookUp() &&
          parts.budget(startMs),
        record: (call) => {
          record(parts, state, call);
        },
      };
    },
    recordRequire(call) {
      try {
        if (call.durationMs >= parts.thrift.eventThresholdMs()) recordRequire(parts, call);
      } catch (error) {
        parts.onFailure(error);
      }
    },
    countCalls: () =>
      states.reduce((sum, { pending }) => sum + pending.calls, parts.ledger.countCalls()),
    settle() {
      const phase = parts.phases.current();
      for (const { api, pending } of states) {
        if (pending.calls === 0) continue;
        parts.ledger.phases.add(api, phase, pending);
        addTally(parts.ledger.unattributed, pending);
        clearTally(pending);
      }
    },
  };
}

function record(parts: ObserverParts, state: ApiState, call: WatchedCall): void {
  try {
    parts.window.blockedMs += call.durationMs;
    if (call.durationMs < parts.thrift.eventThresholdMs()) count(parts, state, call);
    else recordEvent(parts, state.api, call);
  } catch (error) {
    parts.onFailure(error);
  }
  const ownMs = now() - call.startMs - call.durationMs;
  // A stall of many short calls is a stall of those calls, though the guard makes it longer.
  parts.window.blockedMs += ownMs;
  parts.addOwnCost(ownMs);
}

function count(parts: ObserverParts, { api, pending, known }: ApiState, call: WatchedCall): void {
  addCall(pending, call.durationMs);
  if (call.innermost === undefined) return;
  const caller = parts.callers.quick(call, known);
  if (caller.origin.kind === 'module-load') {
    bookModuleLoad(parts, pending, call.startMs);
  } else if (caller.origin.kind === 'code') {
    const cost = decideCost(api, call.args);
    if (compareCost(cost, 'file') >= 0) parts.scopes.follow();
    const scope = parts.scopes.current();
    const booking = { calls: pending, cost, scope };
    parts.booker.book({ api, caller, origin: caller.origin }, booking);
  }
  clearTally(pending);
}

function recordEvent(
  parts: ObserverParts,
  api: PatchedApi,
  { wrapper, args, startMs, durationMs }: WatchedCall,
): void {
  const caller = parts.callers.full(wrapper);
  const calls = { calls: 1, totalMs: durationMs, maxMs: durationMs };
  if (caller.origin.kind === 'module-load') {
    bookModuleLoad(parts, calls, startMs);
    return;
  }
  if (caller.origin.kind === 'node') return;
  parts.phases.busy(startMs + durationMs);
  const code = { api, caller, origin: caller.origin };
  writeEvent(parts, code, { args, below: wrapper, calls, startMs });
}

/** What a dependency loads late is its own affair: the application cannot mend it. */
function recordRequire(parts: ObserverParts, { below, startMs, durationMs }: RequireCall): void {
  const caller = parts.callers.requirer(below);
  const { origin } = caller;
  if (origin.kind !== 'code' || origin.stack[0]?.file.place !== 'application') return;
  parts.window.moduleLoadMs += durationMs;
  const calls = { calls: 1, totalMs: durationMs, maxMs: durationMs };
  writeEvent(parts, { api: lateRequire, caller, origin }, { args: [], below, calls, startMs });
}

function bookModuleLoad(
  { window, phases, ledger }: ObserverParts,
  calls: Tally,
  atMs: number,
): void {
  window.moduleLoadMs += calls.totalMs;
  phases.busy(atMs);
  addTally(ledger.moduleLoads, calls);
}

function writeEvent(
  { booker, callers, emit, phases, scopes, startedAtMs, window }: ObserverParts,
  code: CodeCall,
  call: {
    readonly args: Arguments;
    readonly below: (...args: never[]) => unknown;
    readonly calls: Tally;
    readonly startMs: number;
    readonly refused?: true;
  },
): void {
  scopes.follow();
  const booking = {
    calls: call.calls,
    cost: decideCost(code.api, call.args),
    scope: scopes.current() ?? callers.timer(code.caller, call.below),
  };
  const details = { stack: code.origin.stack.map(toReportFrame), refused: call.refused === true };
  const { allowed, isIgnored, mode, record: booked } = booker.book(code, booking, details);
  if (isIgnored === true) return;
  const atMs = call.startMs - startedAtMs;
  const event = createCallEvent({
    ...code,
    booking,
    details,
    phase: phases.current(),
    atMs,
    allowed,
    mode,
  });
  if (event.durationMs > (window.longest?.event.durationMs ?? 0)) {
    window.longest = { event, record: booked };
  }
  emit(event);
}

/** Throws if the call is the application's own, it is to be refused, and costs `file` or more or is named by the policy. */
function refuseIfForbidden(
  parts: ObserverParts,
  api: PatchedApi,
  { wrapper, args }: { readonly wrapper: AnyFunction; readonly args: Arguments },
): void {
  const caller = parts.callers.full(wrapper);
  const { origin } = caller;
  if (origin.kind !== 'code' || origin.stack[0]?.file.place !== 'application') return;
  const code = { api, caller, origin };
  const judgement = parts.booker.judge(code);
  if (judgement?.treatment !== 'throw') return;
  if (!judgement.refusesBrief && compareCost(decideCost(api, args), 'file') < 0) return;
  const calls = { calls: 1, totalMs: 0, maxMs: 0 };
  writeEvent(parts, code, { args, below: wrapper, calls, startMs: now(), refused: true });
  const error = new BlockingCallError(api.id, describeReplacement(api.entry));
  // Without the guard's own frames the error starts at the line that made the call.
  Error.captureStackTrace(error, wrapper);
  throw error;
}
