import type { BigIntStats } from 'node:fs';
import { fileSystem } from './file-system.ts';

/** Which file something is, whatever is at its path by now. */
export interface FileIdentity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/** A report file that was opened: what another thread needs to know to append to it. */
export interface OpenReport extends FileIdentity {
  readonly path: string;
  readonly maxBytes: number;
}

/** Appends one whole line or nothing, also where other threads append to the file, and gives the number of bytes. */
export function appendLine(file: number, text: string): number {
  const line = Buffer.from(`${text}\n`);
  const written = fileSystem.writeSync(file, line);
  if (written === line.length) return written;
  fileSystem.ftruncateSync(file, Number(statOpenFile(file).size) - written);
  throw new Error('there is no room for a whole line');
}

/** Whether both are the same file. */
export function isSameFile(left: FileIdentity, right: FileIdentity): boolean {
  return left.dev === right.dev && left.ino === right.ino;
}

/**
 * Not with plain numbers: those stay behind in a place from which Node's `realpathSync` on 20 and 22 takes them for the file that
 * it looks at, so that it does not follow links once a pipe or a socket was asked for.
 */
export function statOpenFile(file: number): BigIntStats {
  return fileSystem.fstatSync(file, { bigint: true });
}
