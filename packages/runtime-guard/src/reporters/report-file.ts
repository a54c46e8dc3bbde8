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
  let file = open();
  return { path, write, close };

  function open(): number | undefined {
    try {
      fileSystem.mkdirSync(dirname(path), { recursive: true });
      return openRegularFile(path);
    } catch (error) {
      fail('cannot be opened', error);
      return undefined;
    }
  }

  function write(event: ReportEvent): void {
    if (file === undefined) return;
    if (size > maxBytes && event.type !== 'summary') {
      onDrop();
      return;
    }
    const line = Buffer.from(`${JSON.stringify(event)}\n`);
    try {
      const written = fileSystem.writeSync(file, line);
      if (written < line.length) throw new Error('the disk is full');
      size += written;
    } catch (error) {
      cutHalfLine(file);
      close();
      fail('cannot be written', error);
    }
  }

  function cutHalfLine(descriptor: number): void {
    try {
      fileSystem.ftruncateSync(descriptor, size);
    } catch {
      // The file is beyond repair, and the failure to write is reported anyway.
    }
  }

  function close(): void {
    if (file === undefined) return;
    try {
      fileSystem.closeSync(file);
    } catch {
      // Closed by someone else: nothing is left to do.
    }
    file = undefined;
  }

  function fail(what: string, cause: unknown): void {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The report file ${path} ${what}: ${reason}. The program goes on without it.`;
    onFailure(new GuardError('ERR_LOOPGUARD_REPORT', message, { cause }));
  }
}

/** Refuses what is no file: a pipe could block the program, and a terminal is not the guard's to write to. */
function openRegularFile(path: string): number {
  const { O_APPEND, O_CREAT, O_NONBLOCK = 0, O_WRONLY } = fileSystem.constants;
  const file = fileSystem.openSync(path, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK, 0o644);
  const stats = fileSystem.fstatSync(file);
  if (stats.isFile() && !isStandardOutput(stats)) {
    fileSystem.ftruncateSync(file, 0);
    return file;
  }
  fileSystem.closeSync(file);
  throw new Error('it is no regular file of its own');
}

function isStandardOutput({ dev, ino }: { readonly dev: number; readonly ino: number }): boolean {
  try {
    const stdout = fileSystem.fstatSync(1);
    return stdout.isFile() && stdout.dev === dev && stdout.ino === ino;
  } catch {
    // The process has no stdout.
    return false;
  }
}
