// Compares what a soaked server did with what the guard says of it.
import { linesOfGuard } from './start-program.js';

/** What the guard may take beside the program, in MB: the target of memory. */
const MAX_HEAP_MB = 30;
/** Between the middle and the end of a run, in MB: what garbage collection leaves differs by so much. */
const MAX_GROWTH_MB = 3;
/** What the last summary may take above `maxReportMb`. */
const MAX_SUMMARY_MB = 10;
/** Part of what was certainly there that may be missing where a busy machine measures differently. */
const TOLERANCE = 0.01;
const PERIODIC_EVENTS = 10;
/** Beside one line a second: the report at the end, and a line for each long stall in an hour. */
const OTHER_LINES = 100;

/** Gives rows of what was seen, what was expected, and what is wrong. */
export function judgeSoak({ bare, guarded, limits, minutes, load }) {
  const summary = guarded.report.events.findLast(({ type }) => type === 'summary');
  if (summary === undefined) return [['a summary', 'none', 'one', 'missing']];
  const run = { bare, guarded, limits, minutes, load, summary };
  return [...judgeLoad(run), ...judgeCounts(run), ...judgeEvents(run), ...judgeBounds(run)];
}

function judgeLoad({ guarded: { did, failures, code, signal, report }, load, summary }) {
  return [
    atLeast('URLs that were answered', did.urls, Math.floor(load.urls * (1 - TOLERANCE))),
    ['questions that failed', JSON.stringify(failures), '', ''],
    atLeast('call sites', did.sites, Math.min(load.sites, did.urls)),
    exactly('exit code', signal ?? code, 0),
    exactly('half lines', report.broken, 0),
    exactly('the last line is the final summary', summary === report.events.at(-1), true),
    exactly('the summary is final', summary.final, true),
  ];
}

/** Every call is in the totals; at a site, unattributed or dropped; and of one of the names of its site. Stalls are, too. */
function judgeCounts({ guarded: { did }, summary }) {
  const { apis, sites, stalls, unattributed, dropped } = summary;
  const callsOf = (name) =>
    sumOf(
      apis.filter(({ api, phase }) => api === name && phase === 'ready'),
      ({ calls }) => calls,
    );
  const booked = sumOf(sites, ({ calls }) => calls);
  const named = sumOf(sites, ({ scopes }) => sumOf(scopes, ({ calls }) => calls));
  const stalled = sumOf(stalls, ({ calls }) => calls);
  return [
    exactly('fs.readFileSync', callsOf('fs.readFileSync'), did.reads),
    exactly('crypto.pbkdf2Sync', callsOf('crypto.pbkdf2Sync'), did.hashes),
    exactly(
      `calls at ${sites.length} sites ${booked} + unattributed ${unattributed.calls} + dropped ${dropped.sites}`,
      booked + unattributed.calls + dropped.sites,
      did.reads + did.hashes,
    ),
    exactly('of the calls at sites, those that have a name or are of "(other)"', named, booked),
    atLeast(
      `stalls at ${stalls.length} sites ${stalled} + dropped ${dropped.stalls}`,
      stalled + dropped.stalls,
      Math.floor(did.stalls * (1 - TOLERANCE)),
    ),
    ['names that did not fit, counted each time', dropped.routes, '', ''],
  ];
}

function judgeEvents({ guarded: { did, report }, minutes, summary: { dropped, stalls } }) {
  const written = report.events.filter(({ type }) => type === 'blocking-call').length;
  const others =
    2 * (sumOf(stalls, ({ calls }) => calls) + dropped.stalls) + minutes * 6 + PERIODIC_EVENTS;
  const total = written + dropped.events;
  const least = Math.floor(did.surelyEvents * (1 - TOLERANCE));
  const most = did.maybeEvents + others;
  const isWithin = total >= least && total <= most;
  return [
    [
      `calls that are events: written ${written} + events of all types that were dropped ${dropped.events}`,
      total,
      `${least} to ${most}`,
      isWithin ? '' : 'wrong',
    ],
  ];
}

function judgeBounds({ bare, guarded, limits, minutes, summary }) {
  const { memory, report, stderr } = guarded;
  const last = memory.at(-1);
  const middle = memory[Math.floor(memory.length / 2)];
  const lines = linesOfGuard(stderr).length;
  return [
    atMost('report, MB', report.bytes / 1e6, limits.maxReportMb + MAX_SUMMARY_MB),
    ['the last summary in it, MB', (JSON.stringify(summary).length / 1e6).toFixed(1), '', ''],
    atMost('heap more than bare, MB', last.heapMb - bare.memory.at(-1).heapMb, MAX_HEAP_MB),
    atMost('heap more than in the middle, MB', last.heapMb - middle.heapMb, MAX_GROWTH_MB),
    ['resident memory, MB, bare', bare.memory.at(-1).rssMb.toFixed(1), '', ''],
    [
      'resident memory, MB, in the middle and at the end',
      `${middle.rssMb.toFixed(1)}, ${last.rssMb.toFixed(1)}`,
      '',
      '',
    ],
    atMost('lines on stderr', lines, minutes * 60 + OTHER_LINES),
    ['time of its own, s', (summary.cost.cpuMs / 1000).toFixed(1), '', ''],
    ['longest pause of its own, ms', summary.cost.maxPauseMs.toFixed(1), '', ''],
  ];
}

function exactly(what, seen, expected) {
  return [what, seen, expected, seen === expected ? '' : 'wrong'];
}

function atLeast(what, seen, least) {
  return [what, seen, `${least} or more`, seen >= least ? '' : 'too few'];
}

function atMost(what, seen, most) {
  const shown = Number.isInteger(seen) ? seen : seen.toFixed(1);
  return [what, shown, `${most} or less`, seen <= most ? '' : 'too much'];
}

function sumOf(list, read) {
  return list.reduce((sum, one) => sum + read(one), 0);
}
