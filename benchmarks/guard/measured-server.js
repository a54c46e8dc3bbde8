// Starts the servers that benchmarks measure from outside.
import { fork } from 'node:child_process';
import { once } from 'node:events';

export const register = import.meta.resolve('@loopguard/runtime-guard/register');
/** Answers without a framework, and does what an API does without blocking. */
export const plainServer = new URL('plain-server.js', import.meta.url);

/** Forks a server, and gives its process, its port, and a way to ask for the CPU time (µs) and the memory (bytes) it has used. */
export async function startServer({
  server = plainServer,
  execPath,
  execArgv,
  env = {},
  stderr = 'inherit',
}) {
  const child = fork(server, {
    execPath,
    execArgv,
    stdio: ['ignore', 'ignore', stderr, 'ipc'],
    env: { ...process.env, ...env, LOOPGUARD_MODE: 'record' },
  });
  const [{ port }] = await once(child, 'message');
  return { child, port, read };

  async function read() {
    child.send('figures');
    const [figures] = await once(child, 'message');
    return figures;
  }
}
