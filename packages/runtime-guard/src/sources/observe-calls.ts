import type { AllowanceFinder, MatchedAllowance } from '../decide/allowances.ts';
import type { Arguments } from '../decide/decide-call.ts';
import type { CallOrigin } from '../decide/locate-call.ts';
import type { PatchedApi } from '../decide/patched-api.ts';
import type { Phases } from '../decide/phases.ts';
import type { SamplingBudget } from '../decide/sampling-budget.ts';
import type { Booking, EventDetails, Ledger } from '../findings/ledger.ts';
import type { SiteRecord } from '../findings/site-record.ts';
import type { Tally } from '../findings/tally.ts';
import type { BlockingCallEvent } from '../report/report-event.ts';
import type { BlockWindow } from './block-window.ts';
import type { Caller, CallerLookup, KnownCallers } from './look-up-caller.ts';
import type { Scopes } from './scopes.ts';
import type { AnyFunction, WatchedCall } from './wrap-function.ts';
import { compareCost } from '@loopguard/catalogue';
import { addCall, clearTally, createTally, roundMs } from '../findings/tally.ts';
import { toReportFrame } from '../findings/site-record.ts';
import { BlockingCallError } from '../errors.ts';
import { now } from '../environment/clock.ts';
import { describeReplacement } from '../decide/describe-replacement.ts';
import { decideCost } from '../decide/decide-call.ts';

/** What the observer of calls works with. */
export interface ObserverParts {
  readonly callThresholdMs: number;
  readonly startedAtMs: number;
  readonly phases: Phases;
  readonly scopes: Scopes;
  readonly ledger: Ledger;
  readonly callers: CallerLookup;
  readonly findAllowance: AllowanceFinder;
  /** The allowance that stands for a `guard.allow` with this reason. */
  readonly allowanceByReason: (reason: string) => MatchedAllowance;
  readonly budget: SamplingBudget;
  readonly window: BlockWindow;
  readonly emit: (event: BlockingCallEvent) => void;
  readonly onFailure: (error: unknown) => void;
  readonly addOwnCost: (ms: number) => void;
}

/** What the wrappers of one API share. */
export interface ObservedApi {
  readonly check: (wrapper: AnyFunction, args: Arguments) => void;
  readonly record: (call: WatchedCall) => void;
}

/** Turns watched calls into bookings and events. */
export interface CallObserver {
  readonly observe: (api: PatchedApi) => ObservedApi;
  /** Books the calls whose site was never looked up; to be called before a phase ends and before a summary. */
  readonly settle: () => void;
}

interface EventParts {
  readonly details: EventDetails;
  readonly booked: Booked;
  readonly startMs: number;
}

interface ApiState {
  readonly api: PatchedApi;
  readonly pending: Tally;
  readonly known: KnownCallers;
}

/** A call whose origin is code, not the module loader. */
interface CodeCall {
  readonly api: PatchedApi;
  readonly caller: Caller;
  readonly origin: Extract<CallOrigin, { kind: 'code' }>;
}

/** Where a call was booked: under an allowance, at a site, or only in the totals. */
interface Booked {
  readonly allowed?: string;
  readonly record?: SiteRecord;
}

/** Creates an observer: calls below the threshold are counted by site within a budget, others become events. */
export function createCallObserver(parts: ObserverParts): CallObserver {
  const { ledger, phases, scopes, window } = parts;
  const states: ApiState[] = [];
  return {
    observe(api) {
      const state: ApiState = { api, pending: createTally(), known: new Map() };
      states.push(state);
      return {
        check: (wrapper, args) => {
          refuseIfForbidden(api, wrapper, args);
        },
        record: (call) => {
          record(state, call);
        },
      };
    },
    settle() {
      for (const { api, pending } of states) {
        if (pending.calls === 0) continue;
        ledger.bookUnattributed(api, phases.current(), pending);
        clearTally(pending);
      }
    },
  };

  function record(state: ApiState, call: WatchedCall): void {
    try {
      window.blockedMs += call.durationMs;
      if (call.durationMs < parts.callThresholdMs) count(state, call);
      else recordEvent(state.api, call);
    } catch (error) {
      parts.onFailure(error);
    }
    parts.addOwnCost(now() - call.startMs - call.durationMs);
  }

  function count({ api, pending, known }: ApiState, { wrapper, args, ...call }: WatchedCall): void {
    addCall(pending, call.durationMs);
    if (!parts.budget(call.startMs)) return;
    const caller = parts.callers.quick(wrapper, known);
    if (caller.origin.kind === 'module-load') {
      bookModuleLoad(pending, call.startMs);
    } else {
      const booking = { calls: pending, cost: decideCost(api, args), scope: scopes.current() };
      book({ api, caller, origin: caller.origin }, booking);
    }
    clearTally(pending);
  }

  function recordEvent(api: PatchedApi, { wrapper, args, startMs, durationMs }: WatchedCall): void {
    const caller = parts.callers.full(wrapper);
    const calls = { calls: 1, totalMs: durationMs, maxMs: durationMs };
    if (caller.origin.kind === 'module-load') {
      bookModuleLoad(calls, startMs);
      return;
    }
    phases.busy(startMs + durationMs);
    const booking = { calls, cost: decideCost(api, args), scope: scopes.current() };
    const code = { api, caller, origin: caller.origin };
    const details = { stack: caller.origin.stack.map(toReportFrame), refused: false };
    const booked = book(code, booking, details);
    const event = createEvent(code, booking, { details, booked, startMs });
    if (durationMs > (window.longest?.event.durationMs ?? 0)) {
      window.longest = { event, record: booked.record };
    }
    parts.emit(event);
  }

  function bookModuleLoad(calls: Tally, atMs: number): void {
    window.moduleLoadMs += calls.totalMs;
    phases.busy(atMs);
    ledger.bookModuleLoad(calls);
  }

  function book(code: CodeCall, booking: Booking, details?: EventDetails): Booked {
    const matched = findCover(code);
    if (matched !== undefined) {
      ledger.bookAllowance(matched, booking.calls);
      if (!matched.expired) return { allowed: matched.allowance.reason };
    }
    ledger.bookApi(code.api, phases.current(), booking.calls);
    if (phases.current() !== 'ready') return {};
    const record = openSite(code);
    if (record === undefined) return {};
    if (details === undefined) ledger.bookSite(record, booking);
    else ledger.bookEvent(record, booking, details);
    return { record };
  }

  function findCover({ api, caller, origin }: CodeCall): MatchedAllowance | undefined {
    const reason = scopes.allowedReason();
    if (reason !== undefined) return parts.allowanceByReason(reason);
    caller.allowance ??= parts.findAllowance(api.id, origin.stack[0]?.file.path) ?? null;
    return caller.allowance ?? undefined;
  }

  function openSite({ api, caller, origin }: CodeCall): SiteRecord | undefined {
    caller.record ??= ledger.openSite(api, origin.site, origin.via) ?? null;
    return caller.record ?? undefined;
  }

  function createEvent(
    { api, origin }: CodeCall,
    { calls, cost, scope }: Booking,
    { details, booked, startMs }: EventParts,
  ): BlockingCallEvent {
    return {
      type: 'blocking-call',
      atMs: roundMs(startMs - parts.startedAtMs),
      api: api.id,
      cost,
      durationMs: roundMs(calls.totalMs),
      phase: phases.current(),
      scope,
      site: origin.site === null ? null : toReportFrame(origin.site),
      ...(origin.via === undefined ? {} : { via: origin.via }),
      stack: details.stack,
      mapped: false,
      ...(booked.allowed === undefined ? {} : { allowed: booked.allowed }),
      ...(details.refused ? { refused: true } : {}),
    };
  }

  /** Throws if the call is the application's own, costs `file` or more, and no allowance covers it. */
  function refuseIfForbidden(api: PatchedApi, wrapper: AnyFunction, args: Arguments): void {
    const cost = decideCost(api, args);
    if (compareCost(cost, 'file') < 0) return;
    const caller = parts.callers.full(wrapper);
    const { origin } = caller;
    if (origin.kind === 'module-load' || origin.stack[0]?.file.place !== 'application') return;
    const code = { api, caller, origin };
    const matched = findCover(code);
    if (matched !== undefined && !matched.expired) return;
    const booking = { calls: { calls: 1, totalMs: 0, maxMs: 0 }, cost, scope: scopes.current() };
    const details = { stack: origin.stack.map(toReportFrame), refused: true };
    const booked = book(code, booking, details);
    parts.emit(createEvent(code, booking, { details, booked, startMs: now() }));
    const error = new BlockingCallError(api.id, describeReplacement(api.entry));
    // Without the guard's own frames the error starts at the line that made the call.
    Error.captureStackTrace(error, wrapper);
    throw error;
  }
}
