import type { OpenReport } from '../../../environment/append-line.ts';
import type { HealthAddress } from '../../../options/health-address.ts';
import type { HealthStatus } from '../../../report/health-status.ts';
import type { Phase } from '../../../report/report-event.ts';

/** What the watchdog thread is started with: plain data, since it crosses threads. */
export interface WatchdogSettings {
  readonly buffer: SharedArrayBuffer;
  readonly thresholdMs: number;
  /** Start of the guard on the clock that all threads share. */
  readonly startedAtSharedMs: number;
  /** Whether the blocked thread may be asked where it is. */
  readonly canProbe: boolean;
  /** Report file that ongoing stalls are appended to. */
  readonly report: OpenReport | null;
  /** Whether ongoing stalls are printed on stderr. */
  readonly prints: boolean;
  readonly health: HealthSettings | null;
}

/** Where the health page is served, and what of it does not change. */
export interface HealthSettings extends Pick<HealthStatus, 'process' | 'degraded'> {
  readonly address: HealthAddress;
}

/**
 * Registered symbol under which `process` has what is asked for the blocked thread's answer. The global object gets nothing: test
 * runners take what is new there for a leak of the program.
 */
export const PROBE_KEY = 'loopguard.probe';

/** Phases by the number that stands for them in shared memory. */
export const phaseNames: readonly Phase[] = ['startup', 'ready', 'shutdown'];
