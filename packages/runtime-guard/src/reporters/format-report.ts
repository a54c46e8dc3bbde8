import type {
  MetaEvent,
  PhaseTotals,
  ReportFrame,
  ScopeTotals,
  SiteSummary,
  SummaryEvent,
} from '../report/report-event.ts';
import { isAbsolute, join, relative } from 'node:path';
import { stripVTControlCharacters, styleText } from 'node:util';
import { isFinding } from '../findings/is-finding.ts';
import { formatCount, formatMs } from './format-figures.ts';

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
  const sites = report.summary.sites.filter(isFinding);
  if (sites.length === 0) return '';
  const style: Style = (format, text) =>
    options.colour ? styleText(format, text, { validateStream: false }) : text;
  const shown = sites.slice(0, options.maxSites ?? MAX_SITES);
  const lines = [
    formatTitle(report, sites, style),
    '',
    ...formatTable(shown, report.meta, { ...options, style }),
    ...formatRest(sites.slice(shown.length)),
    '',
    ...formatFooter(report),
  ];
  return `${lines.join('\n')}\n`;
}

function formatTitle({ meta }: ProcessReport, sites: readonly SiteSummary[], style: Style): string {
  const calls = sites.reduce((sum, site) => sum + site.calls, 0);
  const totalMs = sites.reduce((sum, site) => sum + site.totalMs, 0);
  const who = `${meta.application ?? 'program'} (pid ${meta.pid}, Node ${meta.node})`;
  const what = `${formatCount(sites.length, 'place')} blocked the event loop for ${formatMs(totalMs)} in ${formatCount(calls, 'call')}`;
  return `${style('bold', 'loopguard:')} ${what} while ${who} was serving`;
}

function formatTable(
  sites: readonly SiteSummary[],
  meta: MetaEvent,
  options: FormatOptions & { readonly style: Style },
): string[] {
  const { style } = options;
  const header = ['', 'total', 'longest', 'calls', 'API', 'called at'];
  const rows = sites.map((site, index) => [
    String(index + 1),
    formatMs(site.totalMs),
    formatMs(site.maxMs),
    String(site.calls),
    style(site.stalls > 0 || site.refused > 0 ? 'red' : 'yellow', site.api),
    style('cyan', formatPlace(site.site, meta.root, options.workingDirectory)),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => visibleLength(row[column] ?? ''))),
  );
  const align = (row: readonly string[]) =>
    ` ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column < 4)).join('  ')}`.trimEnd();
  const indent = ' '.repeat(1 + widths.slice(0, 4).reduce((sum, width) => sum + width + 2, 0));
  return [
    style('dim', align(header)),
    ...sites.flatMap((site, index) => [
      align(rows[index] ?? []),
      style('dim', `${indent}${formatDetails(site, options.advise(site.api))}`),
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

function formatDetails(site: SiteSummary, advice: string | undefined): string {
  const parts = [
    site.phase === undefined ? formatScopes(site.scopes, site.calls) : `during ${site.phase}`,
    site.via === undefined ? '' : `via ${site.via}`,
    site.refused > 0 ? `${site.refused} refused` : '',
    advice === undefined ? '' : shorten(advice),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function formatScopes(scopes: readonly ScopeTotals[], calls: number): string {
  const [first, ...others] = scopes;
  if (first === undefined) return 'no request';
  const times = first.calls === calls ? '' : ` (${first.calls} of ${calls})`;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${first.name}${times}${more}`;
}

function formatRest(sites: readonly SiteSummary[]): string[] {
  if (sites.length === 0) return [];
  const totalMs = sites.reduce((sum, site) => sum + site.totalMs, 0);
  const places = formatCount(sites.length, 'more place', 'more places');
  return [` and ${places} with ${formatMs(totalMs)}: see the report file`];
}

function formatFooter({ summary }: ProcessReport): string[] {
  const { phases, unknownStalls, allowances, dropped } = summary;
  const expired = allowances.filter((allowance) => allowance.expired);
  const droppedCount = dropped.sites + dropped.events;
  return [
    ` ${phases.map(formatPhase).join('; ')}.`,
    ...(unknownStalls.calls === 0
      ? []
      : [
          ` The loop also stood still ${formatCount(unknownStalls.calls, 'time')}, up to ${formatMs(unknownStalls.maxMs)}, for reasons that no patched call explains.`,
        ]),
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
