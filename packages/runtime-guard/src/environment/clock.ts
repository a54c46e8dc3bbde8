import { performance } from 'node:perf_hooks';

/** Monotonic milliseconds with fractions; bound before any test tool can replace the global clock. */
export const now: () => number = performance.now.bind(performance);

const SystemDate = Date;
const readSystemMs = Date.now.bind(Date);

/** The moment by the system's clock, or some milliseconds before it, whatever the program has put in the place of `Date`. */
export function readDate(beforeMs = 0): Date {
  return new SystemDate(readSystemMs() - beforeMs);
}

/** Bound, too: a program's tests replace these functions, and count how often they are called. */
const cpuUsage = process.cpuUsage.bind(process);
const threadCpuUsage =
  'threadCpuUsage' in process ? process.threadCpuUsage.bind(process) : cpuUsage;

/** CPU time that all threads of the process have used so far, in milliseconds. */
export function readCpuMs(): number {
  return toMs(cpuUsage());
}

/** CPU time that this thread has used so far, in milliseconds; that of all threads where Node.js does not tell them apart. */
export function readThreadCpuMs(): number {
  return toMs(threadCpuUsage());
}

function toMs({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}
