import { performance } from 'node:perf_hooks';

/**
 * Memory that the main thread and the watchdog share. Each slot has one writer; 8-byte values are written whole on the platforms
 * that Node.js runs on. Times are milliseconds of the clock that all threads of the process have in common.
 */
export interface Heartbeat {
  readonly buffer: SharedArrayBuffer;
  readonly counts: Int32Array;
  readonly times: Float64Array;
}

/** Slots of `counts`. */
export const countSlot = {
  /** How often the loop has come round. Written by the main thread. */
  beats: 0,
  /** 1 while the watchdog holds an inspector session. Written by the watchdog. */
  isProbing: 1,
  /** 1 once the process ends: the watchdog lets go of its session and stays quiet. Written by the main thread. */
  isClosing: 2,
  /** Number of the phase (`phaseNames`). Written by the main thread. */
  phase: 3,
  /** Never written: the watchdog sleeps on it. */
  sleep: 4,
  /** 1 while a debugger may be attached. Written by the main thread. */
  isInspected: 5,
  /** The beat after which the question came that is being asked. Written by the watchdog. */
  askedBeat: 6,
  /** 1 if the answer should be told in full. Written by the watchdog. */
  describes: 7,
  /** The beat after which the stall came that was noticed last. Written by the watchdog. */
  noticedBeat: 8,
} as const;

/** Slots of `times`. */
export const timeSlot = {
  /** When the loop last came round. Written by the main thread. */
  beatAt: 0,
  /** By how much the watchdog's own ticks were late, added up: time in which no thread of the process ran. */
  lateness: 1,
  /** How soon after the last beat the next is due, in milliseconds. Written by the main thread. */
  interval: 2,
  /** When the question was asked, and the CPU time that the process had used by then. Written by the watchdog. */
  askedAt: 3,
  askedCpu: 4,
  /** When the last stall was noticed, and how long the main thread had waited for a processor by then. Written by the watchdog. */
  noticedAt: 5,
  noticedWaited: 6,
} as const;

const COUNT_BYTES = 64;
const TIME_BYTES = 64;

/** Creates the shared memory. */
export function createHeartbeat(): Heartbeat {
  return openHeartbeat(new SharedArrayBuffer(COUNT_BYTES + TIME_BYTES));
}

/** The shared memory as another thread sees it. */
export function openHeartbeat(buffer: SharedArrayBuffer): Heartbeat {
  return {
    buffer,
    counts: new Int32Array(buffer, 0, COUNT_BYTES / Int32Array.BYTES_PER_ELEMENT),
    times: new Float64Array(buffer, COUNT_BYTES),
  };
}

const offsetMs = Number(process.hrtime.bigint()) / 1e6 - performance.now();

/** Turns this thread's milliseconds (`performance.now()`) into those of the clock that all threads share. */
export function toSharedMs(ms: number): number {
  return ms + offsetMs;
}

/** Turns the shared clock's milliseconds into this thread's. */
export function fromSharedMs(ms: number): number {
  return ms - offsetMs;
}
