import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { warn } from './stderr.ts';

/** Gives a printer of warnings of one kind that prints the first of them in the whole process, whichever thread it is in. */
export function createProcessWarning(kind: string): (message: string) => void {
  const said = shareWithWorkers(`loopguard.said.${kind}`);
  return (message) => {
    if (Atomics.exchange(said, 0, 1) === 0) warn(message);
  };
}

/** Memory that this thread has in common with the thread that started it, and with those that it starts from now on. */
function shareWithWorkers(key: string): Int32Array {
  const inherited: unknown = getEnvironmentData(key);
  if (inherited instanceof Int32Array) return inherited;
  const shared = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  setEnvironmentData(key, shared);
  return shared;
}
