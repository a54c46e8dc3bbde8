import type { Application } from './find-application.ts';
import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { findApplication } from './find-application.ts';

const KEY = 'loopguard.application';

/** Finds the application of this thread: a worker's is that of the thread that started it, wherever the worker's file lies. */
export function findThreadApplication(): Application {
  const own = findApplication(process.argv[1], process.cwd());
  const inherited: unknown = getEnvironmentData(KEY);
  return isInherited(inherited) ? { ...own, ...inherited } : own;
}

/** Lets the workers of this thread know whose they are. */
export function handDownApplication({ root, name }: Application): void {
  setEnvironmentData(KEY, { root, ...(name === undefined ? {} : { name }) });
}

/** What only another thread's guard sets is what it set. */
function isInherited(value: unknown): value is Pick<Application, 'root' | 'name'> {
  return typeof value === 'object' && value !== null && 'root' in value;
}
