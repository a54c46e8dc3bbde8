import type { MatchedAllowance } from '../../decide/allowances.ts';
import type { FileClassifier } from '../../decide/classify-file.ts';
import type { Judgement } from '../../decide/judge-call.ts';
import type { CallOrigin, Frame } from '../../decide/locate-call.ts';
import type { SiteRecord } from '../../findings/site-record.ts';
import type { Phase, ReportScope } from '../../report/report-event.ts';
import type { AnyFunction, WatchedCall } from './wrap-function.ts';
import { findTimer } from '../../decide/find-timer.ts';
import { isCode, isWrapper, locateCall } from '../../decide/locate-call.ts';
import { DEEP_FRAMES, captureCallSites, readPosition } from './call-stack.ts';
import { createFrameReader } from './read-frames.ts';

const SHALLOW_FRAMES = 12;
const MAX_CALLERS = 5000;

/** A place that calls an API, with what was found out about it once. */
export interface Caller {
  readonly origin: CallOrigin;
  /** The timer that the whole stack was called by, where all of it was read. */
  readonly timer?: ReportScope | null;
  /** Filled at the first booking of a phase; null where the ledger takes no more sites. */
  record?: SiteRecord | null;
  /** Filled at the first booking; null where no allowance covers the place. */
  allowance?: MatchedAllowance | null;
  /** How its calls are judged in the phase that it was last asked for. */
  judged?: { readonly phase: Phase; readonly judgement: Judgement };
}

/** The places that call one API directly from application code or the loader, by file and position. */
export type KnownCallers = Map<string, Map<number, Caller>>;

/** Finds out who called. */
export interface CallerLookup {
  /** Takes the innermost frame where that is enough and was seen before; the full stack otherwise. */
  readonly quick: (call: WatchedCall, known: KnownCallers) => Caller;
  readonly full: (wrapper: AnyFunction) => Caller;
  /** Who asked for a module: the loader's own frames in between do not count. */
  readonly requirer: (below: (...args: never[]) => unknown) => Caller;
  /** The timer that called what a caller called, if one did; `below` is the function in the stack that the caller lies below. */
  readonly timer: (caller: Caller, below: (...args: never[]) => unknown) => ReportScope | null;
}

/** Creates a lookup that keeps what it learns in the `known` maps, up to a bound. */
export function createCallerLookup(classify: FileClassifier): CallerLookup {
  const { toFrame } = createFrameReader(classify);
  let size = 0;
  const readAll = (below: (...args: never[]) => unknown) =>
    captureCallSites(below, DEEP_FRAMES).map(toFrame);
  return { quick, full, requirer, timer };

  function timer(caller: Caller, below: (...args: never[]) => unknown): ReportScope | null {
    return caller.timer === undefined ? findTimer(readAll(below)) : caller.timer;
  }

  function requirer(below: (...args: never[]) => unknown): Caller {
    const frames = readAll(below);
    const first = frames.findIndex(({ file }) => isCode(file) && !isWrapper(file));
    return { origin: locateCall(first === -1 ? [] : frames.slice(first)) };
  }

  function quick({ wrapper, innermost: callSites }: WatchedCall, known: KnownCallers): Caller {
    // Not by destructuring: an iterator costs as much as the rest of this function.
    const innermost = callSites?.[0];
    const fileName = innermost?.getFileName();
    if (innermost === undefined || typeof fileName !== 'string') return full(wrapper);
    const position = readPosition(innermost);
    const positions = known.get(fileName);
    const caller = positions?.get(position);
    if (caller !== undefined) return caller;
    const { place } = classify(fileName);
    if (place !== 'application' && place !== 'loader') return full(wrapper);
    const found: Caller = { origin: locateCall(nearestFrames(wrapper, innermost, place)) };
    if (size < MAX_CALLERS) {
      size += 1;
      if (positions === undefined) known.set(fileName, new Map([[position, found]]));
      else positions.set(position, found);
    }
    return found;
  }

  /** One frame is enough, but a policy may name the function around one that has no name. */
  function nearestFrames(
    wrapper: AnyFunction,
    innermost: NodeJS.CallSite,
    place: 'application' | 'loader',
  ): Frame[] {
    const isNamed = place === 'loader' || (innermost.getFunctionName() ?? '') !== '';
    return (isNamed ? [innermost] : captureCallSites(wrapper, SHALLOW_FRAMES)).map(toFrame);
  }

  function full(wrapper: AnyFunction): Caller {
    const shallow = captureCallSites(wrapper, SHALLOW_FRAMES).map(toFrame);
    if (shallow.length < SHALLOW_FRAMES) return describe(shallow);
    const isConclusive = shallow.some(
      ({ file }) => file.place === 'application' || file.place === 'loader',
    );
    return isConclusive ? { origin: locateCall(shallow) } : describe(readAll(wrapper));
  }
}

/** What a whole stack tells. */
function describe(frames: readonly Frame[]): Caller {
  return { origin: locateCall(frames), timer: findTimer(frames) };
}
