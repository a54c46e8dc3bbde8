import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const builtBin = fileURLToPath(new URL('../../bin/loopguard.js', import.meta.url));

export interface LoopguardResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface LoopguardRun {
  /** Another Node.js than this one. */
  readonly node?: string;
  /** Another copy of the command. */
  readonly bin?: string;
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Called with a function that sends the command a signal, once the program has written something. */
  readonly onOutput?: (kill: (signal: NodeJS.Signals) => void) => void;
}

/** Starts the built command as a user does. */
export async function runLoopguard(
  args: readonly string[],
  { node = process.execPath, bin = builtBin, cwd, env, onOutput }: LoopguardRun = {},
): Promise<LoopguardResult> {
  const child = spawn(node, [bin, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: { PATH: process.env.PATH, ...env },
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  if (onOutput !== undefined) {
    child.stdout.once('data', () => {
      onOutput((signal) => child.kill(signal));
    });
  }
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.once('close', (exitCode, exitSignal) => {
      resolve([exitCode, exitSignal]);
    });
  });
  return { code, signal, stdout, stderr };
}
