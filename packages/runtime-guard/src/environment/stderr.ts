import { fileSystem } from './file-system.ts';

const STDERR = 2;
const MAX_ATTEMPTS = 200;

/** Writes text to stderr at once, also while the process exits; what cannot be written is dropped silently. */
export function writeToStderr(text: string): void {
  let rest: Uint8Array = Buffer.from(text);
  for (let attempt = 0; attempt < MAX_ATTEMPTS && rest.length > 0; attempt += 1) {
    try {
      rest = rest.subarray(fileSystem.writeSync(STDERR, rest));
    } catch (error) {
      // A full pipe (EAGAIN) takes more in a moment; a closed one never will.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
      pauseBriefly();
    }
  }
}

function pauseBriefly(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
}

/** Writes one warning of the guard to stderr. */
export function warn(message: string): void {
  writeToStderr(`loopguard: warning: ${message}\n`);
}

/** Tells of the first failure of a kind, and of no other. */
export function warnOnce(what: string): (error: unknown) => void {
  let hasFailed = false;
  return (error) => {
    if (hasFailed) return;
    hasFailed = true;
    warn(`ERR_LOOPGUARD_INTERNAL: ${what}: ${String(error)}`);
  };
}
