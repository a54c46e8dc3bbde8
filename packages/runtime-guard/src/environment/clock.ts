import { performance } from 'node:perf_hooks';

/** Monotonic milliseconds with fractions; bound before any test tool can replace the global clock. */
export const now: () => number = performance.now.bind(performance);

/** CPU time that all threads of the process have used so far, in milliseconds. */
export function readCpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
