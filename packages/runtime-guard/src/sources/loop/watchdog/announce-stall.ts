import type { StallEvent } from '../../../report/report-event.ts';
import type { WatchdogSettings } from './watchdog-settings.ts';
import { fileSystem } from '../../../environment/file-system.ts';
import { writeToStderr } from '../../../environment/stderr.ts';
import { roundMs } from '../../../findings/tally.ts';

/** Reports a stall while it lasts: a line of the report file, and one on stderr once the process serves. */
export function announceStall(
  { reportPath, prints }: Pick<WatchdogSettings, 'reportPath' | 'prints'>,
  event: StallEvent,
  answer: string | undefined,
): void {
  const known: StallEvent = {
    ...event,
    ...readAnswer(answer),
    atMs: roundMs(event.atMs),
    durationMs: roundMs(event.durationMs),
  };
  if (reportPath !== null) appendLine(reportPath, `${JSON.stringify(known)}\n`);
  if (!prints || known.phase !== 'ready' || known.allowed !== undefined) return;
  const { site, scope, durationMs } = known;
  const where = site === null ? '' : ` at ${site.file}:${site.line}:${site.column}`;
  const during = scope === null ? '' : ` during ${scope.name}`;
  writeToStderr(
    `loopguard: the event loop has stood still for ${(durationMs / 1000).toFixed(1)} s${where}${during}\n`,
  );
}

/** What the blocked thread said of itself: a part of a stall event that the guard in that thread wrote. */
function readAnswer(answer: string | undefined): Partial<StallEvent> {
  if (answer === undefined) return {};
  const known: unknown = JSON.parse(answer);
  return typeof known === 'object' && known !== null ? known : {};
}

/** Appends a whole line or nothing; a report that cannot be written is the main thread's to warn about. */
function appendLine(path: string, line: string): void {
  const { O_APPEND, O_WRONLY, O_NONBLOCK } = fileSystem.constants;
  try {
    const file = fileSystem.openSync(path, O_WRONLY | O_APPEND | O_NONBLOCK);
    try {
      fileSystem.writeSync(file, line);
    } finally {
      fileSystem.closeSync(file);
    }
  } catch {
    // Removed or full meanwhile.
  }
}
