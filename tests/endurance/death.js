// Ends a program in many ways, and looks whether everything that it did until 50 ms before is in its report.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { printTable } from './print-table.js';
import { fixture, preload, readReport, start, withFolder } from './start-program.js';

const DEADLINE_MS = 50;
const MIN_READS = 10;
/** Where the reads are made. */
const ours = /(?:dying|reads\.test)\.mjs$/;
const vitest = path.resolve(import.meta.dirname, '../../node_modules/vitest/vitest.mjs');
const vitestArgs = [vitest, 'run', '--root', fixture('vitest'), '--pool', 'forks'];

/** How the program dies, and what its parent sends once it says that it is about to. */
const deaths = [
  ...['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGHUP'].map((signal) => ({ how: signal, signal })),
  { how: 'SIGKILL by itself' },
  { how: 'SIGTERM by itself' },
  { how: 'process.exit' },
  { how: 'process.abort' },
  { how: 'uncaught exception' },
  { how: 'unhandled rejection' },
  { how: 'out of memory', args: ['--max-old-space-size=40'] },
  { how: 'worker.terminate', where: 'worker' },
  { how: 'process.exit', where: 'worker' },
  { how: 'uncaught exception', where: 'worker' },
];

/** Prints what became of each death; gives the number of those that lost something. */
export async function checkDeaths({ node }) {
  const rows = [];
  for (const death of deaths) rows.push(await runDeath(node, death));
  rows.push(await runVitest(node));
  printTable(
    `Death: what the report has of a program that ended (what is older than ${DEADLINE_MS} ms must be there)`,
    ['how', 'ended with', 'as bare', 'reads', 'older', 'in report', 'stall', 'half lines', ''],
    rows.map(formatRow),
  );
  return rows.filter(({ failures }) => failures.length > 0).length;
}

async function runDeath(node, { how, ...death }) {
  const bare = await end(node, { how, ...death }, {});
  return withFolder(async (folder) => {
    const ended = await end(node, { how, ...death }, guard(folder));
    const at = (what) => readTimes(ended.stdout, what);
    const diedAt = Math.max(...at('dies'), ...at('read'));
    return judge(folder, {
      how: death.where === undefined ? how : `${how} (${death.where})`,
      bare,
      ended,
      reads: at('read').length,
      older: at('read').filter((readAt) => readAt < diedAt - DEADLINE_MS).length,
      stalls: 1,
    });
  });
}

/** Vitest ends the processes of its tests by a signal, and those by none that leave nothing behind. */
function runVitest(node) {
  return withFolder(async (folder) => {
    const file = path.join(folder, 'reads.txt');
    const run = async (env) => {
      writeFileSync(file, '0');
      const options = { cwd: fixture('vitest'), env: { ...env, READS_FILE: file } };
      return start(node, vitestArgs, options).ended;
    };
    const bare = await run({});
    const ended = await run(guard(folder));
    const reads = Number(readFileSync(file, 'utf8'));
    return judge(folder, { how: 'the end of vitest', bare, ended, reads, older: reads, stalls: 0 });
  });
}

function guard(folder) {
  return {
    NODE_OPTIONS: preload,
    LOOPGUARD_MODE: 'record',
    LOOPGUARD_REPORT: path.join(folder, 'report-%p-%t.ndjson'),
    LOOPGUARD_CALL_THRESHOLD_MS: '0',
    LOOPGUARD_WORKERS: 'judge',
    LOOPGUARD_MAX_COST_PERCENT: '100',
  };
}

async function end(node, { how, where = 'main', args = [], signal }, env) {
  const { child, ended, seen } = start(node, [...args, fixture('dying.mjs'), how, where], { env });
  if (signal !== undefined) {
    await seen('dies at');
    child.kill(signal);
  }
  return ended;
}

function readTimes(text, what) {
  return [...text.matchAll(new RegExp(`${what} at ([\\d.]+)`, 'g'))].map(([, at]) => Number(at));
}

/** Compares what the program said with what its reports say. */
function judge(folder, { how, bare, ended, reads, older, stalls }) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.ndjson'));
  const reports = names.map((name) => readReport(path.join(folder, name)));
  const events = reports.flatMap((report) => report.events);
  const inReport = events.filter(({ type, site }) => {
    return type === 'blocking-call' && site?.function === 'read' && ours.test(site.file);
  }).length;
  const hasStall = events.some(({ type, state, durationMs }) => {
    return type === 'stall' && state === 'ended' && durationMs > 100;
  });
  const broken = reports.reduce((sum, report) => sum + report.broken, 0);
  const isSame = bare.code === ended.code && bare.signal === ended.signal;
  const failures = [
    ...(isSame ? [] : [`ends with ${bare.signal ?? bare.code} bare`]),
    ...(reads >= MIN_READS ? [] : ['the program did too little']),
    ...(inReport >= older ? [] : [`${older - inReport} reads are missing`]),
    ...(hasStall || stalls === 0 ? [] : ['the stall is missing']),
    ...(broken === 0 ? [] : ['half lines']),
  ];
  return { how, ended, isSame, reads, older, inReport, hasStall, broken, failures };
}

function formatRow({ how, ended, isSame, reads, older, inReport, hasStall, broken, failures }) {
  return [
    how,
    ended.signal ?? ended.code,
    isSame ? 'yes' : 'no',
    reads,
    older,
    inReport,
    hasStall ? 'yes' : 'none',
    broken,
    failures.join(', '),
  ];
}
