import type { CommandIo } from './command-io.ts';
import { constants } from 'node:os';
import spawn from 'cross-spawn';

const FORWARDED_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies NodeJS.Signals[];
const SIGNAL_EXIT_BASE = 128;

/** How a program ended. */
export interface ChildEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** Runs a program on this process's terminal and hands signals on to it; rejects if it cannot be started. */
export async function runChild(
  command: readonly [string, ...string[]],
  { io, env }: { readonly io: CommandIo; readonly env: NodeJS.ProcessEnv },
): Promise<ChildEnd> {
  const [file, ...args] = command;
  // The first listener replaces the signal's default, so none that comes now can leave the child alone.
  let kill: ((signal: NodeJS.Signals) => void) | undefined;
  const stopForwarding = forwardSignals(io, (signal) => kill?.(signal));
  try {
    const child = spawn(file, args, { stdio: 'inherit', env });
    kill = (signal) => child.kill(signal);
    return await new Promise<ChildEnd>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        resolve({ code, signal });
      });
    });
  } finally {
    stopForwarding();
  }
}

/** Ends this process as the program ended, and gives the exit code that stands for it. */
export function passOn({ code, signal }: ChildEnd, io: CommandIo): number {
  if (signal === null) return code ?? 0;
  // SIGUSR1 does not end a Node.js process: it starts the inspector.
  if (io.platform !== 'win32' && signal !== 'SIGUSR1') io.kill(io.pid, signal);
  return SIGNAL_EXIT_BASE + constants.signals[signal];
}

function forwardSignals(io: CommandIo, send: (signal: NodeJS.Signals) => void): () => void {
  const listeners = FORWARDED_SIGNALS.map((signal) => {
    const listener = (): void => {
      if (!reachesChildAnyway(signal, io)) send(signal);
    };
    io.on(signal, listener);
    return { signal, listener };
  });
  return () => {
    for (const { signal, listener } of listeners) io.off(signal, listener);
  };
}

/** Whether the terminal gives the signal to the child too: a second Ctrl+C makes many programs give up at once. */
function reachesChildAnyway(signal: NodeJS.Signals, io: CommandIo): boolean {
  return io.platform === 'win32' || (signal === 'SIGINT' && io.stdin.isTTY === true);
}
