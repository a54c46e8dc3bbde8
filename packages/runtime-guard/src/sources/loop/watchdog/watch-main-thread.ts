import type { StallEvent } from '../../../report/report-event.ts';
import type { Interrogation } from './interrogate.ts';
import type { WatchdogSettings } from './watchdog-settings.ts';
import { now } from '../../../environment/clock.ts';
import { roundMs } from '../../../findings/tally.ts';
import { countSlot, openHeartbeat, timeSlot, toSharedMs } from './heartbeat.ts';
import { createInterrogator } from './interrogate.ts';
import { TICK_MS, phaseNames } from './watchdog-settings.ts';

/** A stall lasting this long is announced; then again whenever its duration has doubled. */
const ANNOUNCE_AFTER_MS = 1000;

/** One stall that is going on. */
interface OngoingStall {
  readonly beat: number;
  readonly interrogation: Interrogation;
  announceAtMs: number;
}

/** Watches the main thread from a thread of its own: asks where it is while the loop stands still, and announces long stalls. */
export function watchMainThread(
  settings: WatchdogSettings,
  announce: (stall: StallEvent) => void,
): void {
  const { counts, times } = openHeartbeat(settings.buffer);
  const interrogate = createInterrogator(settings.canProbe, (isProbing) => {
    Atomics.store(counts, countSlot.isProbing, isProbing ? 1 : 0);
    Atomics.notify(counts, countSlot.isProbing);
  });
  const askAfterMs = settings.beatMs + Math.min(settings.thresholdMs / 2, settings.beatMs);
  let tickedAt = toSharedMs(now());
  let stall: OngoingStall | undefined;
  setInterval(tick, TICK_MS);

  function tick(): void {
    const at = toSharedMs(now());
    noteLateness(at);
    const beat = Atomics.load(counts, countSlot.beats);
    const isClosing = Atomics.load(counts, countSlot.isClosing) === 1;
    if (stall !== undefined && (isClosing || stall.beat !== beat)) {
      stall.interrogation.end();
      stall = undefined;
    }
    const ageMs = at - (times[timeSlot.beatAt] ?? at);
    if (beat > 0 && !isClosing && ageMs >= askAfterMs) look(beat, { at, ageMs });
  }

  function noteLateness(at: number): void {
    const lateMs = at - tickedAt - TICK_MS;
    if (lateMs > TICK_MS) times[timeSlot.lateness] = (times[timeSlot.lateness] ?? 0) + lateMs;
    tickedAt = at;
  }

  function look(
    beat: number,
    { at, ageMs }: { readonly at: number; readonly ageMs: number },
  ): void {
    stall ??= {
      beat,
      interrogation: interrogate(beat),
      announceAtMs: Math.max(ANNOUNCE_AFTER_MS, settings.thresholdMs),
    };
    const describes = ageMs >= stall.announceAtMs / 2;
    stall.interrogation.ask({ at, ageMs, describes });
    const durationMs = ageMs - settings.beatMs;
    if (durationMs < stall.announceAtMs) return;
    stall.announceAtMs *= 2;
    const phase = phaseNames[Atomics.load(counts, countSlot.phase)] ?? 'startup';
    const atMs = at - durationMs - settings.startedAtSharedMs;
    const event = createEvent(String(beat), { atMs, durationMs, phase });
    announce({ ...event, ...readAnswer(stall.interrogation.answer()) });
  }
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
