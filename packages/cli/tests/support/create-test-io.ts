import type { CommandIo } from '../../src/command-io.ts';
import { EventEmitter } from 'node:events';

interface TestIo {
  readonly io: CommandIo;
  readonly output: () => { readonly stdout: string; readonly stderr: string };
  /** Signals that were sent, in order. */
  readonly killed: () => readonly NodeJS.Signals[];
  /** Lets the process get a signal. */
  readonly emit: (signal: NodeJS.Signals) => void;
  readonly hasListeners: () => boolean;
}

/** An `io` that keeps what is written and which signals were sent. */
export function createTestIo({
  isTTY = false,
  columns,
}: { readonly isTTY?: boolean; readonly columns?: number } = {}): TestIo {
  let stdout = '';
  let stderr = '';
  const killed: NodeJS.Signals[] = [];
  const signals = new EventEmitter();
  const io: CommandIo = {
    stdout: { write: (text) => (stdout += text), columns },
    stderr: { write: (text) => (stderr += text) },
    stdin: { isTTY },
    env: process.env,
    pid: process.pid,
    execPath: process.execPath,
    platform: process.platform,
    versions: process.versions,
    cwd: () => process.cwd(),
    on: (signal, listener) => signals.on(signal, listener),
    off: (signal, listener) => signals.off(signal, listener),
    kill: (_pid, signal) => killed.push(signal),
  };
  return {
    io,
    output: () => ({ stdout, stderr }),
    killed: () => killed,
    emit: (signal) => signals.emit(signal),
    hasListeners: () => signals.eventNames().length > 0,
  };
}
