import type { StallCause } from '../report/report-event.ts';

/** What is known of a time in which the loop stood still. */
export interface StallEvidence {
  readonly delayMs: number;
  /** CPU time that the process used meanwhile. */
  readonly cpuMs: number;
  /** Time that patched calls took meanwhile, and of that the module loader's. */
  readonly blockedMs: number;
  readonly moduleLoadMs: number;
}

/** Half of a stall is enough to name what filled it. */
const SHARE = 0.5;

/** Names the cause that the evidence supports; `unknown` where the process computed something that nobody watched. */
export function judgeStall({ delayMs, cpuMs, blockedMs, moduleLoadMs }: StallEvidence): StallCause {
  if (blockedMs >= delayMs * SHARE) {
    return moduleLoadMs >= blockedMs * SHARE ? 'module-load' : 'sync-call';
  }
  return cpuMs >= delayMs * SHARE ? 'unknown' : 'suspended';
}
