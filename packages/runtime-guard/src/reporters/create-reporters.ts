import type { OpenReport } from '../environment/append-line.ts';
import type {
  MetaEvent,
  Mode,
  ReportEvent,
  StallEvent,
  SummaryEvent,
} from '../report/report-event.ts';
import type { ReportFile } from './report-file.ts';
import type { TerminalReporter } from './terminal.ts';
import { isStallFinding } from '../findings/is-finding.ts';

/** Hands what was seen to the report file and to the terminal, where there are such. */
export interface Reporters {
  /** The report file, where one is written. */
  readonly report: OpenReport | null;
  /** Whether anything is printed for people. */
  readonly prints: boolean;
  /** Whether anyone reads the final summary. */
  readonly hasReader: boolean;
  readonly emit: (event: ReportEvent) => void;
  readonly finish: (summary: SummaryEvent) => void;
}

/** Joins the reporters of one guard. */
export function createReporters({
  meta,
  file,
  terminal,
}: {
  readonly meta: MetaEvent;
  readonly file: ReportFile | undefined;
  readonly terminal: TerminalReporter | undefined;
}): Reporters {
  file?.write(meta);
  if (meta.degraded !== undefined) terminal?.degraded(meta.degraded);
  return {
    report: file?.opened ?? null,
    prints: terminal !== undefined,
    hasReader: file !== undefined || terminal !== undefined,
    emit(event) {
      file?.write(event);
      if (event.type === 'degraded' && event.isOver === undefined) terminal?.degraded([event]);
      if (event.type === 'stall' && isPrinted(event, meta.mode)) terminal?.stall(event);
    },
    finish(summary) {
      file?.write(summary);
      file?.close();
      const sites = summary.sites.filter(({ mode = meta.mode }) => mode !== 'record');
      terminal?.finish({ meta, summary: { ...summary, sites } });
    },
  };
}

function isPrinted(stall: StallEvent, defaultMode: Mode): boolean {
  const { allowed, cause, durationMs, mode, phase } = stall;
  const isJudged = phase === 'ready' || mode !== undefined;
  const isPlace = cause === 'sync-call' || isStallFinding({ ...stall, totalMs: durationMs });
  return isJudged && isPlace && allowed === undefined && (mode ?? defaultMode) !== 'record';
}
