import { fileSystem } from './file-system.ts';

/** Three numbers of at most 20 digits. */
const MAX_BYTES = 64;

/**
 * Time in which the main thread was ready to run and got no processor, in milliseconds since it began; `NaN` where the system does
 * not tell. Linux does, in `/proc/<pid>/schedstat`: nanoseconds of running, nanoseconds of waiting, number of turns.
 */
export function readWaitedMs(): number {
  try {
    const [, waitedNs] = readText('/proc/self/schedstat').split(' ');
    return Number(waitedNs) / 1e6;
  } catch {
    return NaN;
  }
}

/** Not by `readFileSync`, which calls other functions of `fs` that the program may have replaced. */
function readText(path: string): string {
  const file = fileSystem.openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(MAX_BYTES);
    return bytes.toString('latin1', 0, fileSystem.readSync(file, bytes));
  } finally {
    fileSystem.closeSync(file);
  }
}
