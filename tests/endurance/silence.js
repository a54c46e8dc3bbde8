// Has clean servers do what servers do, and stops them as debuggers and terminals do: the guard must not say a word.
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  isFinding,
  isStallFinding,
} from '../../packages/runtime-guard/dist/findings/is-finding.js';
import { buildServers } from './build-servers.js';
import { printTable } from './print-table.js';
import { fixture, linesOfGuard, preload, readReport, start, withFolder } from './start-program.js';

const SERVERS = ['express', 'fastify', 'nest'];
const IDLE_SECONDS = 20;
const SUSPENDED_MS = 3000;
const PAUSED_MS = 3000;
/** Requests that go on while a server is suspended or paused. */
const MEANWHILE_SECONDS = 8;
const SETTLE_MS = 1000;
/** How long an inspector takes to listen. */
const INSPECTOR_MS = 5000;

/** Prints what the guard said of each server; gives the number of those of which it said anything. */
export async function checkSilence({ node, minutes = '10' }) {
  const rows = await withFolder(async (folder) => {
    const built = buildServers(folder);
    const done = [];
    // One at a time: a server that gets no processor does stand still.
    for (const name of SERVERS) {
      done.push(await runServer(node, { name, built, minutes: Number(minutes) }));
    }
    return done;
  });
  printTable(
    `Silence: ${minutes} minutes of load, ${IDLE_SECONDS} s idle, suspended, paused by a debugger, ended by SIGTERM`,
    ['server', 'ended with', 'answers', 'findings', 'lines', 'stalls that are none', ''],
    rows.map(formatRow),
  );
  for (const { said } of rows) for (const line of said) console.log(`  ${line}`);
  return rows.filter(({ failures }) => failures.length > 0).length;
}

async function runServer(node, { name, built, minutes }) {
  const file = path.join(path.dirname(built), `${name}.ndjson`);
  const server = start(
    node,
    ['--enable-source-maps', '--inspect-port=0', path.join(built, `${name}.js`)],
    { stdout: 'ignore', env: { NODE_OPTIONS: preload, LOOPGUARD_REPORT: file } },
  );
  const { port } = await new Promise((resolve) => server.child.once('message', resolve));
  const answers = await load(port, minutes * 60);
  await sleep(IDLE_SECONDS * 1000);
  for (const stop of [suspend, pause]) {
    const meanwhile = load(port, MEANWHILE_SECONDS);
    await sleep(SETTLE_MS);
    await stop(server, node);
    await meanwhile;
    // And once while nothing is to be done.
    await stop(server, node);
    await sleep(SETTLE_MS);
  }
  server.child.kill('SIGTERM');
  return judge(name, { answers, ended: await server.ended, report: readReport(file) });
}

async function load(port, seconds) {
  const { stdout } = await start(
    process.execPath,
    [fixture('silence-load.mjs'), port, seconds].map(String),
  ).ended;
  return Number(stdout);
}

async function suspend({ child }) {
  child.kill('SIGSTOP');
  await sleep(SUSPENDED_MS);
  child.kill('SIGCONT');
}

/** Attaches a debugger from another process, which pauses and goes on. */
async function pause({ child, output }, node) {
  const port = await openInspector(child, output);
  const debug = start(node, ['inspect', `127.0.0.1:${port}`], { stdin: 'pipe' });
  await debug.seen('debug>');
  debug.child.stdin.write('pause\n');
  await debug.seen('break in');
  await sleep(PAUSED_MS);
  debug.child.stdin.write('cont\n');
  await sleep(SETTLE_MS);
  debug.child.stdin.end('.exit\n');
  await debug.ended;
}

/** The inspector listens on from the first time; some versions end it when a debugger leaves, and take another port then. */
async function openInspector(child, output) {
  const list = () => [...output().stderr.matchAll(/listening on ws:\/\/127\.0\.0\.1:(\d+)/g)];
  const before = list().length;
  child.kill('SIGUSR1');
  const deadline = performance.now() + (before === 0 ? Infinity : INSPECTOR_MS);
  while (list().length === before && performance.now() < deadline) await sleep(100);
  return list().at(-1)[1];
}

function judge(name, { answers, ended, report }) {
  const { events } = report;
  const summary = events.findLast(({ type }) => type === 'summary');
  const stalls = summary?.stalls ?? [];
  const findings = [...(summary?.sites ?? []).filter(isFinding), ...stalls.filter(isStallFinding)];
  const said = linesOfGuard(ended.stderr);
  const others = stalls.filter((stall) => !isStallFinding(stall));
  const failures = [
    ...(ended.code === 0 ? [] : ['does not end by itself']),
    ...(answers > 0 ? [] : ['no answers']),
    ...(summary?.final === true ? [] : ['no final summary']),
    ...(findings.length === 0 ? [] : ['findings']),
    ...(said.length === 0 ? [] : ['not silent']),
  ];
  return {
    name,
    ended,
    answers,
    findings,
    said: [...said, ...findings.map(describe)],
    others,
    failures,
  };
}

function describe({ api, cause, calls, maxMs, site, stack }) {
  const frame = site ?? stack[0];
  return `finding: ${api ?? cause}, ${calls} times, up to ${maxMs} ms, at ${frame?.file}:${frame?.line}`;
}

function formatRow({ name, ended, answers, findings, said, others, failures }) {
  return [
    name,
    ended.signal ?? ended.code,
    answers,
    findings.length,
    said.length - findings.length,
    formatStalls(others),
    failures.join(', '),
  ];
}

function formatStalls(stalls) {
  const byCause = Object.groupBy?.(stalls, ({ cause }) => cause) ?? { stall: stalls };
  return Object.entries(byCause)
    .map(([cause, list]) => {
      const calls = list.reduce((sum, one) => sum + one.calls, 0);
      const maxMs = Math.max(...list.map((one) => one.maxMs));
      return `${calls} ${cause}, up to ${Math.round(maxMs)} ms`;
    })
    .join('; ');
}
