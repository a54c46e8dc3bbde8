import type {
  MetaEvent,
  PhaseTotals,
  ReportFrame,
  ScopeTotals,
  SiteSummary,
  StallSummary,
  SummaryEvent,
  Totals,
  WaitingTotals,
} from '../report/report-event.ts';
import { isAbsolute, join, relative } from 'node:path';
import { stripVTControlCharacters, styleText } from 'node:util';
import { isFinding, isStallFinding } from '../findings/is-finding.ts';
import { addTally, byTotal, createTally } from '../findings/tally.ts';
import { formatCount, formatMs } from './format-figures.ts';
import { causeNames, excuses } from './stall-causes.ts';

/** What one process has to say: who it is and all that it saw. */
export interface ProcessReport {
  readonly meta: MetaEvent;
  readonly summary: SummaryEvent;
}

/** How a report is shown. */
export interface FormatOptions {
  readonly colour: boolean;
  /** Folder that paths are shown relative to. */
  readonly workingDirectory: string;
  /** Gives the advice for an API, as `Use fs/promises.readFile.`. */
  readonly advise: (api: string) => string | undefined;
  /** How many sites are shown. Default 10. */
  readonly maxSites?: number;
}

type Style = (format: 'bold' | 'dim' | 'red' | 'yellow' | 'cyan', text: string) => string;

const MAX_SITES = 10;
const MAX_ADVICE = 100;

/** Formats the grouped report for people, at most 40 lines; empty if there is no finding. */
export function formatReport(report: ProcessReport, options: FormatOptions): string {
  const findings = collectFindings(report.summary, options.advise);
  if (findings.length === 0) return '';
  const style: Style = (format, text) =>
    options.colour ? styleText(format, text, { validateStream: false }) : text;
  const shown = findings.slice(0, options.maxSites ?? MAX_SITES);
  const lines = [
    formatTitle(report, findings, style),
    '',
    ...formatTable(shown, report.meta, { ...options, style }),
    ...formatRest(findings.slice(shown.length)),
    '',
    ...formatFooter(report),
  ];
  return `${lines.join('\n')}\n`;
}

/** One row of the report: a blocking call or a stall at one place. */
interface Finding extends Totals {
  /** What blocked: an API, or the cause of a stall in words. */
  readonly what: string;
  readonly isStall: boolean;
  readonly isSevere: boolean;
  readonly site: ReportFrame | null;
  readonly details: string;
}

function collectFindings(summary: SummaryEvent, advise: FormatOptions['advise']): Finding[] {
  const calls = summary.sites.filter(isFinding).map((site): Finding => ({
    ...site,
    what: site.api,
    isStall: false,
    isSevere: site.stalls > 0 || site.refused > 0,
    details: formatDetails(site, [
      site.refused > 0 ? `${site.refused} refused` : '',
      shorten(advise(site.api) ?? ''),
    ]),
  }));
  const stalls = summary.stalls.filter(isStallFinding).map((stall): Finding => ({
    ...stall,
    what: `(${causeNames[stall.cause]})`,
    isStall: true,
    isSevere: true,
    details: formatDetails(stall, []),
  }));
  return [...calls, ...stalls].sort(byTotal);
}

function formatTitle({ meta }: ProcessReport, findings: readonly Finding[], style: Style): string {
  const count = (chosen: readonly Finding[]) => chosen.reduce((sum, { calls }) => sum + calls, 0);
  const calls = count(findings.filter(({ isStall }) => !isStall));
  const stalls = count(findings.filter(({ isStall }) => isStall));
  const parts = [
    ...(calls > 0 ? [formatCount(calls, 'call')] : []),
    ...(stalls > 0 ? [formatCount(stalls, 'stall')] : []),
  ];
  const totalMs = findings.reduce((sum, finding) => sum + finding.totalMs, 0);
  const who = `${meta.application ?? 'program'} (pid ${meta.pid}, Node ${meta.node})`;
  const what = `${formatCount(findings.length, 'place')} blocked the event loop for ${formatMs(totalMs)} in ${parts.join(' and ')}`;
  return `${style('bold', 'loopguard:')} ${what} while ${who} was serving`;
}

function formatTable(
  findings: readonly Finding[],
  meta: MetaEvent,
  options: FormatOptions & { readonly style: Style },
): string[] {
  const { style } = options;
  const header = ['', 'total', 'longest', 'count', 'what', 'where'];
  const rows = findings.map(({ totalMs, maxMs, calls, what, isSevere, site }, index) => [
    String(index + 1),
    formatMs(totalMs),
    formatMs(maxMs),
    String(calls),
    style(isSevere ? 'red' : 'yellow', what),
    style('cyan', formatPlace(site, meta.root, options.workingDirectory)),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => visibleLength(row[column] ?? ''))),
  );
  const align = (row: readonly string[]) =>
    ` ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column < 4)).join('  ')}`.trimEnd();
  const indent = ' '.repeat(1 + widths.slice(0, 4).reduce((sum, width) => sum + width + 2, 0));
  return [
    style('dim', align(header)),
    ...findings.flatMap(({ details }, index) => [
      align(rows[index] ?? []),
      style('dim', `${indent}${details}`),
    ]),
  ];
}

function formatPlace(site: ReportFrame | null, root: string, workingDirectory: string): string {
  if (site === null) return '(place unknown)';
  const path = isAbsolute(site.file) ? site.file : join(root, site.file);
  const shown = relative(workingDirectory, path);
  const file = shown.startsWith('..') || isAbsolute(shown) ? path : shown;
  const inside = site.function === '' ? '' : ` (${site.function})`;
  return `${file}:${site.line}:${site.column}${inside}`;
}

function formatDetails(place: SiteSummary | StallSummary, more: readonly string[]): string {
  const { scopes, calls, via, waiting } = place;
  const phase = 'phase' in place ? place.phase : undefined;
  const parts = [
    phase === undefined ? formatScopes(scopes, calls) : `during ${phase}`,
    via === undefined ? '' : `via ${via}`,
    waiting === undefined ? '' : formatWaiting(waiting),
    ...more,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Who waited, and for how long on average. */
function formatWaiting({ requests, delayMs }: WaitingTotals): string {
  return `${formatCount(requests, 'request')} waited, ${formatMs(delayMs / requests)} on average`;
}

function formatScopes(scopes: readonly ScopeTotals[], calls: number): string {
  const [first, ...others] = scopes;
  if (first === undefined) return 'no request';
  const times = first.calls === calls ? '' : ` (${first.calls} of ${calls})`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${first.name}${times}${more}`;
}

function formatRest(findings: readonly Finding[]): string[] {
  if (findings.length === 0) return [];
  const totalMs = findings.reduce((sum, finding) => sum + finding.totalMs, 0);
  const places = formatCount(findings.length, 'more place', 'more places');
  return [` and ${places} with ${formatMs(totalMs)}: see the report file`];
}

function formatFooter({ summary }: ProcessReport): string[] {
  const { phases, allowances, dropped } = summary;
  const expired = allowances.filter((allowance) => allowance.expired);
  const droppedCount = dropped.sites + dropped.stalls + dropped.events;
  return [
    ` ${phases.map(formatPhase).join('; ')}.`,
    ...formatOtherStalls(summary),
    ...expired
      .slice(0, 3)
      .map(
        ({ api, file, until }) =>
          ` The allowance for ${api} in ${file ?? 'any file'} ended on ${until ?? ''}.`,
      ),
    ...(droppedCount === 0
      ? []
      : [` ${formatCount(droppedCount, 'observation')} did not fit and were dropped.`]),
  ];
}

/** Stalls that say nothing of a line of the program. */
function formatOtherStalls({ stalls }: SummaryEvent): string[] {
  return (['gc', 'unknown', 'suspended', 'debugger'] as const).flatMap((cause) => {
    const tally = createTally();
    for (const stall of stalls) {
      if (stall.cause === cause && !isStallFinding(stall)) addTally(tally, stall);
    }
    if (tally.calls === 0) return [];
    const times = `${formatCount(tally.calls, 'time')}, up to ${formatMs(tally.maxMs)}`;
    return [` The loop also stood still ${times}, ${excuses[cause]}.`];
  });
}

function formatPhase({ phase, atMs, reason, calls, totalMs }: PhaseTotals): string {
  const blocked = `${formatCount(calls, 'blocking call')}, ${formatMs(totalMs)}`;
  if (phase === 'ready') return `ready after ${formatMs(atMs)} (${reason})`;
  return `${phase}: ${blocked}`;
}

function shorten(text: string): string {
  return text.length <= MAX_ADVICE ? text : `${text.slice(0, MAX_ADVICE - 1)}…`;
}

function pad(text: string, width: number, isNumber: boolean): string {
  const space = ' '.repeat(Math.max(0, width - visibleLength(text)));
  return isNumber ? `${space}${text}` : `${text}${space}`;
}

function visibleLength(text: string): number {
  return stripVTControlCharacters(text).length;
}
