import type { Phase } from '../../../report/report-event.ts';
import { now } from '../../../environment/clock.ts';
import { countSlot, openHeartbeat, timeSlot, toSharedMs } from './heartbeat.ts';
import { TICK_MS, phaseNames } from './watchdog-settings.ts';

/** The watchdog's side of the memory that it shares with the main thread. */
export interface HeartbeatReader {
  /** How often the loop has come round. */
  readonly beats: () => number;
  /** Time since the loop last came round. */
  readonly ageMs: (atSharedMs: number) => number;
  readonly phase: () => Phase;
  readonly isClosing: () => boolean;
  readonly setProbing: (isProbing: boolean) => void;
  /** Notes by how much this tick of the watchdog is late. */
  readonly noteTick: (atSharedMs: number) => void;
}

/** Opens the memory for the watchdog. */
export function readHeartbeat(buffer: SharedArrayBuffer): HeartbeatReader {
  const { counts, times } = openHeartbeat(buffer);
  let tickedAt = toSharedMs(now());
  return {
    beats: () => Atomics.load(counts, countSlot.beats),
    ageMs: (at) => at - (times[timeSlot.beatAt] ?? at),
    phase: () => phaseNames[Atomics.load(counts, countSlot.phase)] ?? 'startup',
    isClosing: () => Atomics.load(counts, countSlot.isClosing) === 1,
    setProbing(isProbing) {
      Atomics.store(counts, countSlot.isProbing, isProbing ? 1 : 0);
      Atomics.notify(counts, countSlot.isProbing);
    },
    noteTick(at) {
      const lateMs = at - tickedAt - TICK_MS;
      if (lateMs > TICK_MS) times[timeSlot.lateness] = (times[timeSlot.lateness] ?? 0) + lateMs;
      tickedAt = at;
    },
  };
}
