import type { HealthStatus } from '../../report/health-status.ts';
import type { ReportFrame, SummaryEvent } from '../../report/report-event.ts';
import { isFinding, isStallFinding } from '../../findings/is-finding.ts';
import { byTotal } from '../../findings/tally.ts';
import { formatCount, formatMs } from '../format-figures.ts';
import { causeNames } from '../stall-causes.ts';

const REFRESH_S = 5;
const MAX_ROWS = 10;
const style = `
  :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.3rem; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
  .state { margin: 1rem 0; padding: .6rem 1rem; border-left: .4rem solid #2a7; background: #2a72; }
  .state.stalled { border-color: #d33; background: #d332; }
  dl { display: flex; flex-wrap: wrap; gap: .5rem 2rem; } dt { opacity: .7; font-size: .85rem; } dd { margin: 0; font-size: 1.15rem; }
  table { border-collapse: collapse; width: 100%; } th { text-align: left; opacity: .7; font-weight: normal; }
  th, td { padding: .2rem .8rem .2rem 0; vertical-align: top; } .n { text-align: right; font-variant-numeric: tabular-nums; }
  code { font: .9em ui-monospace, monospace; overflow-wrap: anywhere; } footer { margin-top: 2rem; opacity: .7; font-size: .85rem; }`;

/** Writes a status as a page for people, which loads itself again every few seconds. */
export function formatPage(status: HealthStatus): string {
  const { process, stall, figures } = status;
  const name = escapeHtml(process.application ?? 'program');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${REFRESH_S}">
<title>${stall === null ? '' : 'stalled: '}${name} · Loopguard</title>
<style>${style}
</style>
<h1>${name}</h1>
<div>pid ${process.pid}, Node.js ${escapeHtml(process.node)}, phase ${status.phase}, started ${formatMs(status.uptimeMs)} ago</div>
${formatState(status)}
${figures === null ? '<p>The main thread has told nothing of itself yet.</p>' : formatFigures(status)}
${figures === null ? '' : formatFindings(figures.summary)}
${formatDegradations(status)}
<footer><a href="/status.json">JSON</a> · <a href="/metrics">Prometheus</a>${
    status.figuresAgeMs === null ? '' : ` · figures are ${formatMs(status.figuresAgeMs)} old`
  }</footer>
</html>
`;
}

function formatState({ stall }: HealthStatus): string {
  if (stall === null) return '<p class="state">The event loop turns.</p>';
  const where = stall.site === null ? '' : ` at <code>${formatPlace(stall.site)}</code>`;
  const scope = stall.scope === null ? '' : ` during <code>${escapeHtml(stall.scope.name)}</code>`;
  return `<p class="state stalled">The event loop has stood still for ${formatMs(stall.durationMs)}${where}${scope}.</p>`;
}

function formatFigures({ figures }: HealthStatus): string {
  if (figures === null) return '';
  const { loop, summary } = figures;
  const ready = summary.phases.find(({ phase }) => phase === 'ready');
  const entries = [
    ...(loop === null
      ? []
      : [
          ['delay, median', formatMs(loop.delayMs.p50)],
          ['delay, 99 %', formatMs(loop.delayMs.p99)],
          ['longest delay', formatMs(loop.delayMs.max)],
          ['utilisation', `${(loop.utilization * 100).toFixed(0)} %`],
        ]),
    ['blocking calls', `${ready?.calls ?? 0} (${formatMs(ready?.totalMs ?? 0)})`],
    ['the guard’s own cost', formatMs(summary.cost.cpuMs)],
  ];
  return `<dl>${entries.map(([term, value]) => `<div><dt>${term}</dt><dd>${value}</dd></div>`).join('')}</dl>`;
}

function formatFindings({ sites, stalls }: SummaryEvent): string {
  const findings = [
    ...sites.filter(isFinding).map((site) => ({ ...site, what: site.api })),
    ...stalls.filter(isStallFinding).map((stall) => ({ ...stall, what: causeNames[stall.cause] })),
  ].sort(byTotal);
  if (findings.length === 0) return '<p>Nothing has blocked it while it served.</p>';
  const rows = findings
    .slice(0, MAX_ROWS)
    .map(
      ({ totalMs, maxMs, calls, what, site, scopes }) =>
        `<tr><td class="n">${formatMs(totalMs)}<td class="n">${formatMs(maxMs)}<td class="n">${calls}<td><code>${escapeHtml(what)}</code><td>` +
        `<code>${site === null ? '(place unknown)' : formatPlace(site)}</code><br>${escapeHtml(scopes[0]?.name ?? '')}`,
    );
  return `<h2>What blocked it most (${formatCount(findings.length, 'place')})</h2>
<table><tr><th class="n">total<th class="n">longest<th class="n">count<th>what<th>where
${rows.join('\n')}
</table>`;
}

function formatDegradations({ degraded }: HealthStatus): string {
  if (degraded.length === 0) return '';
  const items = degraded.map(
    ({ id, why, lost, advice = '' }) =>
      `<li><code>${id}</code> ${escapeHtml(`${why} ${lost} ${advice}`.trimEnd())}`,
  );
  return `<h2>What does not work here</h2>\n<ul>${items.join('\n')}</ul>`;
}

function formatPlace({ file, line, column, function: name }: ReportFrame): string {
  return escapeHtml(`${file}:${line}:${column}${name === '' ? '' : ` (${name})`}`);
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
