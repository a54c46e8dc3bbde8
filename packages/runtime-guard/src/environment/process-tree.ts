import { resolve } from 'node:path';

const MARKER = 'LOOPGUARD_ROOT_PID';

/** Whether this process is the first of its tree that runs a guard: only that one prints. */
export function isTreeRoot(env: NodeJS.ProcessEnv, pid: number): boolean {
  return env[MARKER] === undefined || env[MARKER] === String(pid);
}

/** Lets child processes know that a guard above them prints, and where reports go if they start in another folder. */
export function markTreeRoot(env: NodeJS.ProcessEnv, pid: number): void {
  env[MARKER] = String(pid);
  const report = env.LOOPGUARD_REPORT;
  if (report !== undefined && report !== '') env.LOOPGUARD_REPORT = resolve(report);
}
