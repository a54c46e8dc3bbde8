import type { StallEvent } from '../src/report/report-event.ts';
import type { WatchdogSettings } from '../src/sources/loop/watchdog/watchdog-settings.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  countSlot,
  createHeartbeat,
  timeSlot,
  toSharedMs,
} from '../src/sources/loop/watchdog/heartbeat.ts';
import { watchMainThread } from '../src/sources/loop/watchdog/watch-main-thread.ts';
import { phaseNames } from '../src/sources/loop/watchdog/watchdog-settings.ts';

const STALL_MS = 1200;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
});

afterEach(() => {
  vi.useRealTimers();
});

describe('the watchdog', () => {
  it('announces a loop that stands still', () => {
    const announced = watch({ agoMs: STALL_MS });
    vi.advanceTimersByTime(100);
    expect(announced).toMatchObject([{ state: 'ongoing', phase: 'ready' }]);
  });

  it('announces nothing while a debugger may have paused the process', () => {
    const announced = watch({ agoMs: STALL_MS, isInspected: true });
    vi.advanceTimersByTime(100);
    expect(announced).toEqual([]);
  });

  it('announces nothing of a time in which the process was suspended', () => {
    const announced = watch({ agoMs: 0 });
    // No thread runs meanwhile, the watchdog neither.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STALL_MS);
    vi.advanceTimersByTime(100);
    expect(announced).toEqual([]);
  });
});

/** Watches a loop that last came round some time ago; gives the stalls that are announced from now on. */
function watch({
  agoMs,
  isInspected = false,
}: {
  readonly agoMs: number;
  readonly isInspected?: boolean;
}): readonly StallEvent[] {
  const { buffer, counts, times } = createHeartbeat();
  counts[countSlot.beats] = 1;
  counts[countSlot.phase] = phaseNames.indexOf('ready');
  counts[countSlot.isInspected] = isInspected ? 1 : 0;
  times[timeSlot.interval] = 20;
  times[timeSlot.beatAt] = toSharedMs(performance.now()) - agoMs;
  const announced: StallEvent[] = [];
  watchMainThread({ ...settings, buffer }, (stall) => announced.push(stall));
  return announced;
}

/** With a health page the watchdog waits by timers. */
const settings: Omit<WatchdogSettings, 'buffer'> = {
  thresholdMs: 50,
  startedAtSharedMs: 0,
  canProbe: false,
  report: null,
  prints: false,
  health: {
    address: { host: '127.0.0.1', port: 0 },
    degraded: [],
    process: { pid: 1, node: process.version, startedAt: '' },
  },
};
