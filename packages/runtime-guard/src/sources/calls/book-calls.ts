import type { AllowanceFinder, MatchedAllowance } from '../../decide/allowances.ts';
import type { CallJudge, Judgement } from '../../decide/judge-call.ts';
import type { CodeOrigin } from '../../decide/locate-call.ts';
import type { PatchedApi } from '../../decide/patched-api.ts';
import type { Phases } from '../../decide/phases.ts';
import type { Ledger } from '../../findings/ledger.ts';
import type { Booking, EventDetails } from '../../findings/site-book.ts';
import type { SiteRecord } from '../../findings/site-record.ts';
import type { Mode } from '../../report/report-event.ts';
import type { Caller } from './look-up-caller.ts';
import type { Permit } from '../scopes/job-contexts.ts';
import type { Scopes } from '../scopes/scopes.ts';
import { placeCall } from '../../decide/call-place.ts';

/** A call whose origin is code, not the module loader. */
export interface CodeCall {
  readonly api: PatchedApi;
  readonly caller: Caller;
  readonly origin: CodeOrigin;
}

/** What became of a call: allowed, ignored, booked at a site, or only in the totals. */
interface Booked {
  /** Reason of the allowance that covers it. */
  readonly allowed?: string;
  /** A rule says that it is none of the guard's business. */
  readonly isIgnored?: true;
  /** How it is judged, where that is not what the phase alone says. */
  readonly mode?: Mode | undefined;
  readonly record?: SiteRecord | undefined;
}

/** Books calls where they belong. */
export interface CallBooker {
  readonly book: (code: CodeCall, booking: Booking, details?: EventDetails) => Booked;
  /** What is done about a call before it runs; undefined where an allowance covers it. */
  readonly judge: (code: CodeCall) => Judgement | undefined;
}

/** What the booker works with. */
export interface BookerParts {
  readonly ledger: Ledger;
  readonly phases: Pick<Phases, 'current'>;
  readonly scopes: Pick<Scopes, 'permit'>;
  readonly callJudge: CallJudge;
  readonly findAllowance: AllowanceFinder;
  /** The allowance that stands for a `guard.allow` with this reason. */
  readonly allowanceByReason: (reason: string) => MatchedAllowance;
}

/** Creates a booker: what an allowance covers is no finding; of the rest the judge says what is. */
export function createCallBooker(parts: BookerParts): CallBooker {
  const { ledger, phases, scopes } = parts;
  return {
    book(code, booking, details) {
      const permit = scopes.permit();
      const matched = matchAllowance(parts, code, permit);
      if (matched !== undefined) {
        ledger.allowances.add(matched, booking.calls);
        if (!matched.expired) return { allowed: matched.allowance.reason };
      }
      const { isByRule, treatment } = judge(parts, code, permit);
      if (treatment === 'off') return { isIgnored: true };
      const phase = phases.current();
      ledger.phases.add(code.api, phase, booking.calls);
      if (treatment === 'count') return {};
      const mode = isByRule || phase !== 'ready' ? treatment : undefined;
      const record = openSite(parts, code, mode);
      ledger.sites.add(record, booking, details);
      return { mode, record };
    },
    judge(code) {
      const permit = scopes.permit();
      const matched = matchAllowance(parts, code, permit);
      return matched === undefined || matched.expired ? judge(parts, code, permit) : undefined;
    },
  };
}

function matchAllowance(
  { allowanceByReason, findAllowance }: BookerParts,
  { api, caller, origin }: CodeCall,
  permit: Permit | undefined,
): MatchedAllowance | undefined {
  if (permit?.type === 'disallowed') return undefined;
  if (permit?.type === 'allowed') return allowanceByReason(permit.reason);
  // Not by `??=`: that would look again for what is known not to be there.
  if (caller.allowance === undefined) {
    caller.allowance = findAllowance(placeCall(api.id, origin)) ?? null;
  }
  return caller.allowance ?? undefined;
}

/** Inside `guard.disallow` every phase is judged as `ready`. */
function judge(
  { callJudge, phases }: BookerParts,
  { api, caller, origin }: CodeCall,
  permit: Permit | undefined,
): Judgement {
  const phase = permit?.type === 'disallowed' ? 'ready' : phases.current();
  if (caller.judged?.phase === phase) return caller.judged.judgement;
  const judgement = callJudge.judge(placeCall(api.id, origin), phase);
  caller.judged = { phase, judgement };
  return judgement;
}

function openSite(
  { ledger, phases }: BookerParts,
  { api, caller, origin: { site, via } }: CodeCall,
  mode: Mode | undefined,
): SiteRecord | undefined {
  const phase = phases.current();
  if (caller.record === undefined || caller.record?.phase !== phase) {
    caller.record = ledger.sites.open({ api, site, via, phase, mode }) ?? null;
  }
  return caller.record ?? undefined;
}
