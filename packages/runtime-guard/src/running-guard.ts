import type { Guard } from './guard.ts';
import process from 'node:process';

/** Known to every copy of the package, as a property of `process`: two guards in one thread would see each other's patches. */
const KEY = Symbol.for('loopguard.guard');

/** The guard that runs in this thread, whichever copy of the package started it. */
export function findRunningGuard(): Guard | undefined {
  const guard: unknown = Reflect.get(process, KEY);
  return isGuard(guard) ? guard : undefined;
}

/** Makes a guard the one that runs in this thread, until it is stopped. */
export function setRunningGuard(guard: Guard): Guard {
  const running: Guard = {
    ...guard,
    async stop() {
      Reflect.deleteProperty(process, KEY);
      await guard.stop();
    },
  };
  Reflect.defineProperty(process, KEY, { value: running, configurable: true });
  return running;
}

function isGuard(value: unknown): value is Guard {
  return typeof value === 'object' && value !== null && 'stop' in value && 'snapshot' in value;
}
