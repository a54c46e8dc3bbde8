import { formatReport } from '@loopguard/runtime-guard/report';
import { wrapText } from './wrap-text.js';

const MAX_FINDINGS = 6;
const remarks = {
  guard: 'only seen while it ran',
  linter: 'not seen in this run',
};

/** Formats what both tools say about one server, in lines of at most `width` columns. */
export function formatServer({ title, about, lint, run, meetings }, width) {
  const blocks = [
    [title, `  ${about}`],
    formatLint(lint),
    formatRun(run),
    formatMeetings(meetings),
  ];
  const text = blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
  return wrapText(text, width);
}

function formatLint({ fileCount, findings, seconds }) {
  const shown = findings.slice(0, MAX_FINDINGS);
  const rest = findings.length - shown.length;
  return [
    `  The linter read ${count(fileCount, 'file')} in ${seconds} s and reports ${count(findings.length, 'call')}`,
    ...shown.map(({ file, line, message }) => `    ${file}:${line}  ${message}`),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ];
}

function formatRun({ requests, report, seconds }) {
  const text = formatReport(report, {
    colour: false,
    workingDirectory: report.meta.root,
    advise: () => undefined,
  });
  const lines = (text === '' ? 'nothing that blocks' : text.trimEnd()).split('\n');
  return [
    `  The guard watched ${count(requests, 'request')} in ${seconds} s and reports`,
    ...lines.map((line) => (line === '' ? '' : `    ${line}`)),
  ];
}

function formatMeetings(meetings) {
  if (meetings.length === 0) return [];
  const rows = meetings.map((meeting) => [
    meeting.seenBy,
    meeting.place,
    meeting.site?.api ?? meeting.api,
    describeSite(meeting),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.flatMap((row, index) => [
    `    ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`.trimEnd(),
    ...formatReportedAt(meetings[index], widths[0]),
  ]);
  return ['  Side by side', ...lines];
}

function describeSite({ seenBy, site }) {
  if (site === undefined) return remarks[seenBy];
  const figures = `${count(site.calls, 'call')}, ${site.totalMs.toFixed(1)} ms`;
  return seenBy === 'both' ? figures : `${figures}, ${remarks[seenBy]}`;
}

function formatReportedAt({ place, reportedAt = [] }, indent) {
  const elsewhere = [...new Set(reportedAt)].filter((other) => other !== place);
  if (elsewhere.length === 0) return [];
  return [`${' '.repeat(indent + 6)}the linter reports ${elsewhere.join(', ')}`];
}

function count(number, noun) {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
