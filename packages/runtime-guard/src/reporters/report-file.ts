import type { FileIdentity, OpenReport } from '../environment/append-line.ts';
import type { ReportEvent } from '../report/report-event.ts';
import { dirname, extname } from 'node:path';
import { appendLine, isSameFile, statOpenFile } from '../environment/append-line.ts';
import { fileSystem } from '../environment/file-system.ts';
import { GuardError } from '../errors.ts';

/** Writes a report, one whole line for each event, in the file when the call returns. */
export interface ReportFile {
  /** Null where the file could not be opened. */
  readonly opened: OpenReport | null;
  readonly write: (event: ReportEvent) => void;
  readonly close: () => void;
}

/** Written every 10 s: often enough to look after the file. */
const periodicTypes: ReadonlySet<ReportEvent['type']> = new Set(['loop', 'summary']);

/** A descriptor, and the file that it was opened for. */
interface OpenFile extends FileIdentity {
  readonly descriptor: number;
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

/**
 * Opens the file anew; if that fails, `onFailure` is told and writing does nothing. Once the file has its size only summaries
 * are written, each in the place of the one before.
 */
export function openReportFile({
  path,
  maxBytes,
  onFailure,
  onDrop,
}: ReportFileOptions): ReportFile {
  let size = 0;
  let fullSize: number | undefined;
  let file: OpenFile | undefined;
  attempt('cannot be opened', () => {
    fileSystem.mkdirSync(dirname(path), { recursive: true });
    file = openRegularFile(path);
  });
  const opened = file === undefined ? null : { path, maxBytes, dev: file.dev, ino: file.ino };
  return { opened, write, close };

  function write(event: ReportEvent): void {
    const open = file;
    if (open === undefined) return;
    const isFull = size > maxBytes;
    if (isFull && event.type !== 'summary') {
      onDrop();
      return;
    }
    attempt('cannot be written', () => {
      refuseIfLost(open, periodicTypes.has(event.type));
      if (isFull) makeRoom(open);
      const bytes = appendLine(open.descriptor, JSON.stringify(event));
      if (!isFull) size += bytes;
    });
  }

  function makeRoom({ descriptor }: OpenFile): void {
    fullSize ??= Number(statOpenFile(descriptor).size);
    fileSystem.ftruncateSync(descriptor, fullSize);
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
function openRegularFile(path: string): OpenFile {
  // Windows has no O_NONBLOCK: there it adds nothing.
  const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = fileSystem.constants;
  const file = fileSystem.openSync(path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK, 0o644);
  const stats = statOpenFile(file);
  if (stats.isFile() && !isStandardOutput(stats)) {
    fileSystem.ftruncateSync(file, 0);
    return { descriptor: file, dev: stats.dev, ino: stats.ino };
  }
  fileSystem.closeSync(file);
  throw new Error('it is no regular file of its own');
}

/**
 * A program may close descriptors that are not its own: the number is that of a file of the program then. Nor would anybody ever
 * see what is written to a file without a name.
 */
function refuseIfLost(file: OpenFile, needsName: boolean): void {
  const stats = statOpenFile(file.descriptor);
  if (!isSameFile(stats, file)) throw new Error('the program has closed it');
  if (needsName && stats.nlink === 0n) throw new Error('it was removed');
}

function closeQuietly(file: OpenFile): void {
  try {
    if (isSameFile(statOpenFile(file.descriptor), file)) fileSystem.closeSync(file.descriptor);
  } catch {
    // Closed by someone else: nothing is left to do.
  }
}

function isStandardOutput(file: FileIdentity): boolean {
  try {
    const stdout = statOpenFile(1);
    return stdout.isFile() && isSameFile(stdout, file);
  } catch {
    // The process has no stdout.
    return false;
  }
}
