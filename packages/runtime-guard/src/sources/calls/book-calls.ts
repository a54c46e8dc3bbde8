import type { AllowanceFinder, MatchedAllowance } from '../../decide/allowances.ts';
import type { CodeOrigin } from '../../decide/locate-call.ts';
import type { PatchedApi } from '../../decide/patched-api.ts';
import type { Phases } from '../../decide/phases.ts';
import type { Ledger } from '../../findings/ledger.ts';
import type { Booking, EventDetails } from '../../findings/site-book.ts';
import type { SiteRecord } from '../../findings/site-record.ts';
import type { Caller } from './look-up-caller.ts';
import type { Scopes } from '../scopes/scopes.ts';

/** A call whose origin is code, not the module loader. */
export interface CodeCall {
  readonly api: PatchedApi;
  readonly caller: Caller;
  readonly origin: CodeOrigin;
}

/** Where a call was booked: under an allowance, at a site, or only in the totals. */
interface Booked {
  readonly allowed?: string;
  readonly record?: SiteRecord;
}

/** Books calls where they belong. */
export interface CallBooker {
  readonly book: (code: CodeCall, booking: Booking, details?: EventDetails) => Booked;
  /** The allowance that covers a call, if one does and its date has not passed. */
  readonly findCover: (code: CodeCall) => MatchedAllowance | undefined;
}

/** What the booker works with. */
export interface BookerParts {
  readonly ledger: Ledger;
  readonly phases: Phases;
  readonly scopes: Scopes;
  readonly findAllowance: AllowanceFinder;
  /** The allowance that stands for a `guard.allow` with this reason. */
  readonly allowanceByReason: (reason: string) => MatchedAllowance;
}

/** Creates a booker: what an allowance covers is no finding, and only phase `ready` has findings. */
export function createCallBooker(parts: BookerParts): CallBooker {
  const { ledger, phases, scopes } = parts;
  return {
    book(code, booking, details) {
      const matched = match(code);
      if (matched !== undefined) {
        ledger.allowances.add(matched, booking.calls);
        if (!matched.expired) return { allowed: matched.allowance.reason };
      }
      ledger.phases.add(code.api, phases.current(), booking.calls);
      const record = phases.current() === 'ready' ? openSite(code) : undefined;
      if (record === undefined) return {};
      ledger.sites.add(record, booking, details);
      return { record };
    },
    findCover(code) {
      const matched = match(code);
      return matched?.expired === true ? undefined : matched;
    },
  };

  function match({ api, caller, origin }: CodeCall): MatchedAllowance | undefined {
    const reason = scopes.allowedReason();
    if (reason !== undefined) return parts.allowanceByReason(reason);
    caller.allowance ??= parts.findAllowance(api.id, origin.stack[0]?.file.path) ?? null;
    return caller.allowance ?? undefined;
  }

  function openSite({ api, caller, origin }: CodeCall): SiteRecord | undefined {
    caller.record ??= ledger.sites.open(api, origin.site, origin.via) ?? null;
    return caller.record ?? undefined;
  }
}
