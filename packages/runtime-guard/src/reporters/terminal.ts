import type { FormatOptions, ProcessReport } from './format-report.ts';
import type { Degradation, StallEvent } from '../report/report-event.ts';
import { formatDegradations } from './format-degradations.ts';
import { formatCircumstances, formatMs } from './format-figures.ts';
import { formatReport } from './format-report.ts';
import { causeNames } from './stall-causes.ts';

const LIVE_INTERVAL_MS = 1000;

/** Prints for people: at most one line a second while the program runs, and the grouped report at the end. */
export interface TerminalReporter {
  /** Prints one line for all that does not work; what was printed before is not printed again. */
  readonly degraded: (degradations: readonly Degradation[]) => void;
  readonly stall: (event: StallEvent) => void;
  readonly finish: (report: ProcessReport) => void;
}

/** Creates a reporter that hands whole texts to `print`. */
export function createTerminalReporter(
  print: (text: string) => void,
  options: FormatOptions,
): TerminalReporter {
  const said = new Set<string>();
  let printedAtMs = -Infinity;
  return {
    degraded(degradations) {
      const unsaid = degradations.filter(({ id }) => !said.has(id));
      if (unsaid.length === 0) return;
      for (const { id } of unsaid) said.add(id);
      print(`loopguard: warning: ${formatDegradations(unsaid)}\n`);
    },
    stall(event) {
      const { atMs, durationMs, cause, api, site } = event;
      if (site === null && api === undefined) return;
      if (atMs - printedAtMs < LIVE_INTERVAL_MS) return;
      printedAtMs = atMs;
      const text = `${api ?? causeNames[cause]} blocked the event loop for ${formatMs(durationMs)}`;
      print(`loopguard: ${text}${formatCircumstances(event)}\n`);
    },
    finish(report) {
      const text = formatReport(report, options);
      if (text !== '') print(text);
    },
  };
}

/** Whether to colour: `FORCE_COLOR` and `NO_COLOR` decide, else whether stderr is a terminal. */
export function shouldColour(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0';
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  return isTerminal;
}
