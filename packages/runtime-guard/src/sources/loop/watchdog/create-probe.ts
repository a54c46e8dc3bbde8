import type { Frame } from '../../../decide/locate-call.ts';
import type { StallSample } from '../../../decide/explain-stall.ts';
import type { StallEvent } from '../../../report/report-event.ts';
import type { FrameReader } from '../../calls/read-frames.ts';
import type { AnyFunction } from '../../calls/wrap-function.ts';
import type { Scopes } from '../../scopes/scopes.ts';
import type { Heartbeat } from './heartbeat.ts';
import { locateSample } from '../../../decide/explain-stall.ts';
import { findTimer } from '../../../decide/find-timer.ts';
import { now, readCpuMs } from '../../../environment/clock.ts';
import { toReportFrame } from '../../../findings/site-record.ts';
import { countSlot, fromSharedMs, timeSlot } from './heartbeat.ts';
import { PROBE_KEY } from './watchdog-settings.ts';

/** Answers the watchdog from within the blocked thread, and remembers what it saw. */
export interface Probe {
  /** What was seen since the last time, oldest first. */
  readonly takeSamples: () => readonly StallSample[];
  /** Tells, unasked, what ran from `startMs` until now: the code below a function in the stack, in native code all that time. */
  readonly tell: (below: AnyFunction, startMs: number) => void;
  readonly stop: () => void;
}

/** What the probe works with. */
export interface ProbeParts {
  readonly heartbeat: Heartbeat;
  readonly readStack: FrameReader['readStack'];
  readonly scopes: Pick<Scopes, 'current' | 'permit'>;
  /** Told each time that the thread is asked: something blocks. */
  readonly onAsked: () => void;
  readonly addOwnCost: (ms: number) => void;
}

/** Since when a sample says something, and how much CPU time was used since. */
interface Asked extends Pick<StallSample, 'askedAtMs' | 'isTold'> {
  readonly usedCpuMs: (atMs: number) => number;
}

/** More calls in one turn of the loop need not be told apart. */
const MAX_TOLD = 200;
const key = Symbol.for(PROBE_KEY);

/** Puts the probe where the watchdog's inspector session finds it. */
export function createProbe(parts: ProbeParts): Probe {
  const { heartbeat, readStack, scopes, onAsked, addOwnCost } = parts;
  let samples: StallSample[] = [];
  Reflect.defineProperty(process, key, { value: probe, configurable: true });
  return {
    takeSamples() {
      const taken = samples;
      samples = [];
      return taken;
    },
    tell(below, startMs) {
      if (samples.length >= MAX_TOLD) return;
      add(below, { askedAtMs: startMs, usedCpuMs: (atMs) => atMs - startMs, isTold: true });
    },
    stop() {
      Reflect.deleteProperty(process, key);
    },
  };

  /** Runs inside whatever blocks, at the next loop or call of it; an answer that comes after the stall has ended is void. */
  function probe(): string | undefined {
    const { counts, times } = heartbeat;
    const askedBeat = Atomics.load(counts, countSlot.askedBeat);
    if (Atomics.load(counts, countSlot.beats) !== askedBeat) return undefined;
    onAsked();
    const askedAtMs = fromSharedMs(times[timeSlot.askedAt] ?? 0);
    const usedCpuMs = () => readCpuMs() - (times[timeSlot.askedCpu] ?? 0);
    const sample = add(probe, { askedAtMs, usedCpuMs, isTold: false });
    return Atomics.load(counts, countSlot.describes) === 1 ? describeSample(sample) : undefined;
  }

  function add(below: AnyFunction, { askedAtMs, usedCpuMs, isTold }: Asked): StallSample {
    const atMs = now();
    const frames = readStack(below);
    const permit = scopes.permit();
    const sample: StallSample = {
      askedAtMs,
      atMs,
      cpuMs: usedCpuMs(atMs),
      isTold,
      frames,
      scope: scopes.current() ?? findTimer(frames),
      ...(permit?.type === 'allowed' ? { allowed: permit.reason } : {}),
    };
    samples.push(sample);
    addOwnCost(now() - atMs);
    return sample;
  }
}

/** The part of a stall event that a blocked thread can tell of itself. */
function describeSample({ frames, scope, allowed }: StallSample): string {
  const { site, stack } = locateSample(frames);
  const known: Pick<StallEvent, 'scope' | 'site' | 'stack' | 'cause' | 'allowed'> = {
    cause: 'js',
    scope,
    site: toOptionalFrame(site),
    stack: stack.map(toReportFrame),
    ...(allowed === undefined ? {} : { allowed }),
  };
  return JSON.stringify(known);
}

function toOptionalFrame(frame: Frame | null): StallEvent['site'] {
  return frame === null ? null : toReportFrame(frame);
}
