import type { StallCause } from '../report/report-event.ts';

/** What is known of a time in which the loop stood still. Times are milliseconds. */
export interface StallEvidence {
  readonly durationMs: number;
  /** A stall of this duration is one. */
  readonly thresholdMs: number;
  /** CPU time that the thread, or the process as a whole, used meanwhile. */
  readonly cpuMs: number;
  /** Time that patched calls took meanwhile, and time spent loading modules. */
  readonly blockedMs: number;
  readonly moduleLoadMs: number;
  readonly gcMs: number;
  /** Time in which the watchdog's thread did not run either. */
  readonly latenessMs: number;
  /** Part of it, from 0 to 1, in which the thread waited for a processor; `NaN` if unknown. */
  readonly waitedShare: number;
  /** What samples say; both 0 where there are none. */
  readonly jsMs: number;
  readonly nativeMs: number;
  /** Whether a debugger can be attached to the process. */
  readonly isInspected: boolean;
  /** Whether a watchdog was there to take samples and to be late. */
  readonly isWatched: boolean;
}

/** Half of a stall is enough to name what filled it. */
const SHARE = 0.5;
/** On a machine with a free processor a thread waits for one next to never. */
const CROWDED_SHARE = 0.05;
/** Where a thread waited for so much of a collection of garbage, its helping threads did not help. */
const HELPLESS_SHARE = 0.25;
/** Stalls shorter than so many thresholds are short ones. */
const SHORT = 2;

/** Names the cause that the evidence supports; `unknown` where the process computed something that nobody watched. */
export function judgeStall(evidence: StallEvidence): StallCause {
  const { durationMs, blockedMs, moduleLoadMs, gcMs } = evidence;
  const enough = durationMs * SHARE;
  const loadsModules = moduleLoadMs >= Math.min(enough, blockedMs * SHARE);
  if (blockedMs >= enough && !loadsModules) return 'sync-call';
  if (isStarved(evidence)) return 'suspended';
  if (moduleLoadMs >= enough || blockedMs >= enough) return 'module-load';
  if (gcMs >= enough) return 'gc';
  return isIdleStall(evidence) ? judgeIdleStall(evidence) : judgeBusyStall(evidence);
}

/** Whether the process computed too little for a stall. */
export function isIdleStall({
  durationMs,
  cpuMs,
  thresholdMs,
  isInspected,
}: Pick<StallEvidence, 'durationMs' | 'cpuMs' | 'thresholdMs' | 'isInspected'>): boolean {
  if (cpuMs >= durationMs * SHARE) return false;
  // On a busy machine the process may get little CPU: what it computed would have been a stall all the same. To answer a debugger
  // takes CPU, too.
  return isInspected || cpuMs < thresholdMs;
}

/** The process would have done something short, had others not had the processors. */
function isStarved(evidence: StallEvidence): boolean {
  const { durationMs, gcMs, thresholdMs, waitedShare } = evidence;
  const collects = gcMs >= durationMs * SHARE;
  // Other threads do most of a collection, where they get a processor.
  if (!isIdleStall(evidence)) return collects && waitedShare >= HELPLESS_SHARE;
  // A thread that hardly computes may wait for what another one holds that gets no processor.
  const isShort = durationMs < thresholdMs * SHORT;
  return collects || waitedShare >= (isShort ? CROWDED_SHARE : SHARE);
}

/** The process did nothing, or something that needs no CPU. */
function judgeIdleStall(evidence: StallEvidence): StallCause {
  const { durationMs, latenessMs, jsMs, nativeMs } = evidence;
  if (!evidence.isWatched || latenessMs >= durationMs * SHARE) return 'suspended';
  if (evidence.isInspected) return 'debugger';
  return jsMs + nativeMs === 0 ? 'suspended' : 'native';
}

function judgeBusyStall({ jsMs, nativeMs, gcMs, isWatched }: StallEvidence): StallCause {
  if (!isWatched) return 'unknown';
  if (jsMs + nativeMs === 0) return 'unknown';
  // Collecting garbage lets JavaScript answer late, too.
  return jsMs >= nativeMs - gcMs ? 'js' : 'native';
}
