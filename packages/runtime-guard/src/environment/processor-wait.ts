import { fileSystem } from './file-system.ts';

/**
 * Time in which the main thread was ready to run and got no processor, in milliseconds since it began; `NaN` where the system does
 * not tell. Linux does, in `/proc/<pid>/schedstat`: nanoseconds of running, nanoseconds of waiting, number of turns.
 */
export function readWaitedMs(): number {
  try {
    const [, waitedNs] = fileSystem.readFileSync('/proc/self/schedstat', 'latin1').split(' ');
    return Number(waitedNs) / 1e6;
  } catch {
    return NaN;
  }
}
