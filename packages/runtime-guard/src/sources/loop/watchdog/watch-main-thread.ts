import type { Phase, StallEvent } from '../../../report/report-event.ts';
import type { Interrogation } from './interrogate.ts';
import type { WatchdogSettings } from './watchdog-settings.ts';
import { isIdleStall } from '../../../decide/judge-stall.ts';
import { now, readCpuMs } from '../../../environment/clock.ts';
import { roundMs } from '../../../findings/tally.ts';
import { toSharedMs } from './heartbeat.ts';
import { createInterrogator } from './interrogate.ts';
import { keepWatching } from './keep-watching.ts';
import { readHeartbeat } from './read-heartbeat.ts';

/** A stall lasting this long is announced; then again whenever its duration has doubled. */
const ANNOUNCE_AFTER_MS = 1000;

/** One stall that is going on. */
interface OngoingStall {
  readonly beat: number;
  readonly interrogation: Interrogation;
  /** CPU time that the process had used when the stall was noticed. */
  readonly cpuMs: number;
  announceAtMs: number;
  /** Time of it in which no thread of the process ran. */
  suspendedMs: number;
}

/** A moment of a stall, on the clock that all threads share, and how long it has lasted by then. */
interface StallMoment {
  readonly at: number;
  readonly durationMs: number;
}

/** A moment without a beat: how old the last one is, and by how much the watchdog looks too late. */
interface LateBeat {
  readonly at: number;
  readonly ageMs: number;
  readonly lateMs: number;
}

/** What is known of the main thread at any time. */
export interface MainThreadWatch {
  readonly phase: () => Phase;
  /** The stall that is going on; undefined while the loop turns. */
  readonly ongoing: () => StallEvent | undefined;
}

/** Watches the main thread from a thread of its own: asks where it is while the loop stands still, and announces long stalls. */
export function watchMainThread(
  settings: WatchdogSettings,
  announce: (stall: StallEvent) => void,
): MainThreadWatch {
  const heart = readHeartbeat(settings);
  const interrogate = createInterrogator(settings.canProbe, heart);
  let stall: OngoingStall | undefined;
  keepWatching({ heart, settings, isStalled: () => stall !== undefined, look: tick });
  return {
    phase: heart.phase,
    ongoing() {
      const at = toSharedMs(now());
      const durationMs = heart.ageMs(at) - heart.intervalMs();
      if (stall?.beat !== heart.beats() || durationMs < settings.thresholdMs) return undefined;
      return describe(stall, { at, durationMs });
    },
  };

  function tick(at: number, lateMs: number): void {
    const beat = heart.beats();
    const isClosing = heart.isClosing();
    if (stall !== undefined && (isClosing || stall.beat !== beat)) {
      stall.interrogation.end();
      stall = undefined;
    }
    const ageMs = heart.ageMs(at);
    if (beat > 0 && !isClosing && heart.askInMs(at) <= 0) look(beat, { at, ageMs, lateMs });
  }

  function look(beat: number, { at, ageMs, lateMs }: LateBeat): void {
    stall ??= begin(beat, at);
    stall.suspendedMs += lateMs;
    const describes = ageMs >= stall.announceAtMs / 2;
    stall.interrogation.ask({ at, ageMs, describes });
    const durationMs = ageMs - heart.intervalMs();
    if (durationMs - stall.suspendedMs < stall.announceAtMs) return;
    stall.announceAtMs *= 2;
    if (heart.isInspected() && isPaused(stall, durationMs, settings)) return;
    announce(describe(stall, { at, durationMs }));
  }

  function begin(beat: number, at: number): OngoingStall {
    heart.setNoticed({ at, beat });
    return createStall({ beat, interrogation: interrogate(beat) }, settings);
  }

  function describe({ beat, interrogation }: OngoingStall, moment: StallMoment): StallEvent {
    const { at, durationMs } = moment;
    const atMs = at - durationMs - settings.startedAtSharedMs;
    const event = createEvent(String(beat), { atMs, durationMs, phase: heart.phase() });
    return { ...event, ...readAnswer(interrogation.answer()) };
  }
}

function createStall(
  asked: Pick<OngoingStall, 'beat' | 'interrogation'>,
  { thresholdMs }: Pick<WatchdogSettings, 'thresholdMs'>,
): OngoingStall {
  const announceAtMs = Math.max(ANNOUNCE_AFTER_MS, thresholdMs);
  return { ...asked, cpuMs: readCpuMs(), announceAtMs, suspendedMs: 0 };
}

/** Whether a debugger that may be attached has paused the process, rather than something in it blocked. */
function isPaused(
  stall: OngoingStall,
  durationMs: number,
  { thresholdMs }: Pick<WatchdogSettings, 'thresholdMs'>,
): boolean {
  const cpuMs = readCpuMs() - stall.cpuMs;
  return isIdleStall({ durationMs, cpuMs, thresholdMs, isInspected: true });
}

function createEvent(
  id: string,
  { atMs, durationMs, phase }: Pick<StallEvent, 'atMs' | 'durationMs' | 'phase'>,
): StallEvent {
  return {
    type: 'stall',
    id,
    state: 'ongoing',
    atMs: roundMs(atMs),
    durationMs: roundMs(durationMs),
    cause: 'unknown',
    phase,
    scope: null,
    site: null,
    stack: [],
    mapped: false,
  };
}

/** What the blocked thread said of itself: a part of a stall event that the guard in that thread wrote. */
function readAnswer(answer: string | undefined): Partial<StallEvent> {
  if (answer === undefined) return {};
  const known: unknown = JSON.parse(answer);
  return typeof known === 'object' && known !== null ? known : {};
}
