const MARKER = 'LOOPGUARD_ROOT_PID';

/** Whether this process is the first of its tree that runs a guard: only that one prints. */
export function isTreeRoot(env: NodeJS.ProcessEnv, pid: number): boolean {
  return env[MARKER] === undefined || env[MARKER] === String(pid);
}

/** Lets child processes know that a guard above them prints. */
export function markTreeRoot(env: NodeJS.ProcessEnv, pid: number): void {
  env[MARKER] = String(pid);
}
