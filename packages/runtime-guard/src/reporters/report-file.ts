import type { BigIntStats } from 'node:fs';
import type { ReportEvent } from '../report/report-event.ts';
import { dirname, extname } from 'node:path';
import { fileSystem } from '../environment/file-system.ts';
import { GuardError } from '../errors.ts';

/** Writes a report, one whole line for each event, in the file when the call returns. */
export interface ReportFile {
  readonly path: string;
  readonly write: (event: ReportEvent) => void;
  readonly close: () => void;
}

/** What a report file needs to know; `onFailure` is told once, after that nothing is written any more. */
export interface ReportFileOptions {
  readonly path: string;
  readonly maxBytes: number;
  readonly onFailure: (error: GuardError) => void;
  /** Told of each event that no longer fits. */
  readonly onDrop: () => void;
}

/** Which process and thread a report belongs to. */
export interface ReportOwner {
  readonly pid: number;
  readonly thread: number;
  /** Whether it is the first process of its tree: its main thread gets the name as it is. */
  readonly isRoot: boolean;
}

/** The file name for one thread: `%p` and `%t` replaced, or a suffix added where the name would be shared. */
export function expandReportPath(template: string, { pid, thread, isRoot }: ReportOwner): string {
  const suffix =
    (template.includes('%p') || isRoot ? '' : `.${pid}`) +
    (template.includes('%t') || thread === 0 ? '' : `.t${thread}`);
  const extension = extname(template);
  const base = template.slice(0, template.length - extension.length);
  return `${base}${suffix}${extension}`
    .replaceAll('%p', String(pid))
    .replaceAll('%t', String(thread));
}

/** Opens the file anew; if that fails, `onFailure` is told and writing does nothing. */
export function openReportFile({
  path,
  maxBytes,
  onFailure,
  onDrop,
}: ReportFileOptions): ReportFile {
  let size = 0;
  let file: number | undefined;
  attempt('cannot be opened', () => {
    fileSystem.mkdirSync(dirname(path), { recursive: true });
    file = openRegularFile(path);
  });
  return { path, write, close };

  function write(event: ReportEvent): void {
    const open = file;
    if (open === undefined) return;
    if (size > maxBytes && event.type !== 'summary') {
      onDrop();
      return;
    }
    attempt('cannot be written', () => {
      size += appendLine(open, size, JSON.stringify(event));
    });
  }

  function close(): void {
    if (file !== undefined) closeQuietly(file);
    file = undefined;
  }

  function attempt(what: string, action: () => void): void {
    try {
      action();
    } catch (cause) {
      close();
      const reason = cause instanceof Error ? cause.message : String(cause);
      const message = `The report file ${path} ${what} (${reason}). The program goes on without it.`;
      onFailure(new GuardError('ERR_LOOPGUARD_REPORT', message, { cause }));
    }
  }
}

/** Refuses what is no file: a pipe could block the program, and a terminal is not the guard's to write to. */
function openRegularFile(path: string): number {
  // Windows has no O_NONBLOCK: there it adds nothing.
  const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = fileSystem.constants;
  const file = fileSystem.openSync(path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK, 0o644);
  const stats = statOpenFile(file);
  if (stats.isFile() && !isStandardOutput(stats)) {
    fileSystem.ftruncateSync(file, 0);
    return file;
  }
  fileSystem.closeSync(file);
  throw new Error('it is no regular file of its own');
}

/** Appends one whole line or nothing, and gives the number of bytes. */
function appendLine(file: number, size: number, text: string): number {
  const line = Buffer.from(`${text}\n`);
  const written = fileSystem.writeSync(file, line);
  if (written === line.length) return written;
  fileSystem.ftruncateSync(file, size);
  throw new Error('the disk is full');
}

function closeQuietly(file: number): void {
  try {
    fileSystem.closeSync(file);
  } catch {
    // Closed by someone else: nothing is left to do.
  }
}

function isStandardOutput({ dev, ino }: { readonly dev: bigint; readonly ino: bigint }): boolean {
  try {
    const stdout = statOpenFile(1);
    return stdout.isFile() && stdout.dev === dev && stdout.ino === ino;
  } catch {
    // The process has no stdout.
    return false;
  }
}

/**
 * Not with plain numbers: those stay behind in a place from which Node's `realpathSync` on 20 and 22 takes them for the file that
 * it looks at, so that it does not follow links once a pipe or a socket was asked for.
 */
function statOpenFile(file: number): BigIntStats {
  return fileSystem.fstatSync(file, { bigint: true });
}
