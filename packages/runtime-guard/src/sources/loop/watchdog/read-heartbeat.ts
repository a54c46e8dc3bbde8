import type { Phase } from '../../../report/report-event.ts';
import type { Question } from './interrogate.ts';
import type { WatchdogSettings } from './watchdog-settings.ts';
import { readWaitedMs } from '../../../environment/processor-wait.ts';
import { countSlot, openHeartbeat, timeSlot } from './heartbeat.ts';
import { phaseNames } from './watchdog-settings.ts';

/** The watchdog's side of the memory that it shares with the main thread. */
export interface HeartbeatReader {
  /** How often the loop has come round. */
  readonly beats: () => number;
  /** Time since the loop last came round. */
  readonly ageMs: (atSharedMs: number) => number;
  /** How soon after one beat the next is due. */
  readonly intervalMs: () => number;
  readonly phase: () => Phase;
  readonly isClosing: () => boolean;
  readonly setProbing: (isProbing: boolean) => void;
  /** Puts down what the main thread is asked next. */
  readonly setQuestion: (question: Question) => void;
  /** Puts down that a stall was noticed, so that the main thread can tell what it waited for since. */
  readonly setNoticed: (stall: { readonly at: number; readonly beat: number }) => void;
  /** How soon the next beat will be so late that it is to be asked about; below 0 once it is. */
  readonly askInMs: (atSharedMs: number) => number;
  /** Notes that the watchdog ticks, and gives by how much it is late: 0 for what is usual. */
  readonly noteTick: (atSharedMs: number, dueAtSharedMs: number) => number;
  /** Whether a debugger may be attached to the main thread. */
  readonly isInspected: () => boolean;
  /** Stands still without an event loop, at less than half of what a timer costs. */
  readonly sleep: (ms: number) => void;
}

/** No thread wakes up exactly when it wants to. */
const USUAL_LATENESS_MS = 10;

/** A beat that is overdue by this, or by half of the threshold where that is less, is asked about. */
const ASK_AFTER_MS = 20;

/** Opens the memory for the watchdog. */
export function readHeartbeat({
  buffer,
  thresholdMs,
}: Pick<WatchdogSettings, 'buffer' | 'thresholdMs'>): HeartbeatReader {
  const { counts, times } = openHeartbeat(buffer);
  const lateMs = Math.min(thresholdMs / 2, ASK_AFTER_MS);
  const ageMs = (at: number): number => at - (times[timeSlot.beatAt] ?? at);
  const intervalMs = (): number => times[timeSlot.interval] ?? 0;
  return {
    beats: () => Atomics.load(counts, countSlot.beats),
    ageMs,
    intervalMs,
    askInMs: (at) => intervalMs() + lateMs - ageMs(at),
    phase: () => phaseNames[Atomics.load(counts, countSlot.phase)] ?? 'startup',
    isClosing: () => Atomics.load(counts, countSlot.isClosing) === 1,
    setProbing(isProbing) {
      Atomics.store(counts, countSlot.isProbing, isProbing ? 1 : 0);
      Atomics.notify(counts, countSlot.isProbing);
    },
    setQuestion({ at, beat, describes, cpuMs }) {
      times[timeSlot.askedAt] = at;
      times[timeSlot.askedCpu] = cpuMs;
      Atomics.store(counts, countSlot.describes, describes ? 1 : 0);
      Atomics.store(counts, countSlot.askedBeat, beat);
    },
    setNoticed({ at, beat }) {
      times[timeSlot.noticedAt] = at;
      times[timeSlot.noticedWaited] = readWaitedMs();
      Atomics.store(counts, countSlot.noticedBeat, beat);
    },
    noteTick(at, dueAt) {
      const lateMs = at - dueAt;
      if (lateMs <= USUAL_LATENESS_MS) return 0;
      times[timeSlot.lateness] = (times[timeSlot.lateness] ?? 0) + lateMs;
      return lateMs;
    },
    isInspected: () => Atomics.load(counts, countSlot.isInspected) === 1,
    sleep(ms) {
      // eslint-disable-next-line loopguard/no-busy-wait -- the watchdog's thread serves nobody while it sleeps
      Atomics.wait(counts, countSlot.sleep, 0, ms);
    },
  };
}
