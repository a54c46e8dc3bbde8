import type { OpenReport } from '../environment/append-line.ts';
import type { StallEvent } from '../report/report-event.ts';
import { appendLine, isSameFile, statOpenFile } from '../environment/append-line.ts';
import { fileSystem } from '../environment/file-system.ts';
import { writeToStderr } from '../environment/stderr.ts';
import { formatCircumstances, formatMs } from './format-figures.ts';

/** Where ongoing stalls are reported: the report file to append to, and whether on stderr. */
export interface AnnouncementTargets {
  readonly report: OpenReport | null;
  readonly prints: boolean;
}

/** Reports a stall while it lasts: a line of the report file, and one on stderr once the process serves. */
export function announceStall(targets: AnnouncementTargets, stall: StallEvent): void {
  const { report, prints } = targets;
  if (report !== null) appendToReport(report, JSON.stringify(stall));
  if (!prints || stall.phase !== 'ready' || stall.allowed !== undefined) return;
  const text = `the event loop has stood still for ${formatMs(stall.durationMs)}`;
  writeToStderr(`loopguard: ${text}${formatCircumstances(stall)}\n`);
}

/** Appends a line while there is room; a report that cannot be written is the main thread's to warn about. */
function appendToReport(report: OpenReport, line: string): void {
  const { O_APPEND, O_WRONLY, O_NONBLOCK } = fileSystem.constants;
  try {
    const file = fileSystem.openSync(report.path, O_WRONLY | O_APPEND | O_NONBLOCK);
    try {
      const stats = statOpenFile(file);
      // Another file may have taken its place.
      if (isSameFile(stats, report) && stats.size <= report.maxBytes) appendLine(file, line);
    } finally {
      fileSystem.closeSync(file);
    }
  } catch {
    // Removed or full meanwhile.
  }
}
