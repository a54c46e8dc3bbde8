// How right the guard is about blocks: seen, duration, cause, line, request, for each kind and Node.js version.
// Usage: node benchmarks/guard/accuracy.js [--json] [--rounds 10] [--node 20]
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { median, printTable } from '../figures.js';
import { availableNodes } from './nodes.js';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean' },
    rounds: { type: 'string', default: '10' },
    node: { type: 'string' },
  },
});
const rounds = Number(options.rounds);
const register = import.meta.resolve('@loopguard/runtime-guard/register');
const folder = fileURLToPath(new URL('accuracy/', import.meta.url));
const blame = readBlame(join(folder, 'kinds.js'));
const SUSPENDED_MS = 300;
/** What each kind may be called. */
const causes = {
  atomics: ['sync-call'],
  exec: ['sync-call'],
  garbage: ['gc', 'js'],
  gzip: ['sync-call'],
  json: ['native', 'gc'],
  lateRequire: ['module-load'],
  manyReads: ['sync-call'],
  pbkdf2: ['sync-call'],
  readFile: ['sync-call'],
  regexp: ['js', 'native'],
  sort: ['js', 'native'],
  sqlite: ['sync-call'],
  suspended: ['suspended'],
};

const rows = [];
for (const node of availableNodes(options.node)) {
  console.error(`accuracy: Node ${node.version}`);
  rows.push(...(await measure(node)));
}
if (options.json) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);

async function measure(node) {
  const temporary = mkdtempSync(join(tmpdir(), 'loopguard-accuracy-report-'));
  const report = join(temporary, 'report.ndjson');
  const server = fork(join(folder, 'server.js'), {
    execPath: node.path,
    execArgv: ['--no-warnings', '--import', register],
    env: {
      ...process.env,
      LOOPGUARD_MODE: 'record',
      LOOPGUARD_REPORT: report,
      LOOPGUARD_ATTRIBUTION: 'full',
    },
  });
  const [{ port, kinds }] = await once(server, 'message');
  const load = spawn(process.execPath, [join(folder, 'load.js'), String(port)]);
  await sleep(2000);
  const truths = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of kinds) truths.push(await blockOnce({ server, port, kind }));
    truths.push(await suspend(server));
  }
  await sleep(1000);
  load.kill();
  server.send('end');
  await once(server, 'exit');
  const stalls = readStalls(report);
  rmSync(temporary, { recursive: true });
  return [...kinds, 'suspended'].map((kind) =>
    judge({ node, kind, truths: truths.filter((truth) => truth.kind === kind), stalls }),
  );
}

async function blockOnce({ server, port, kind }) {
  const told = once(server, 'message');
  await new Promise((resolve, reject) => {
    get({ port, path: `/block/${kind}?secret=1` }, (response) =>
      response.resume().on('end', resolve),
    ).on('error', reject);
  });
  const [truth] = await told;
  await sleep(200);
  return truth;
}

/** Nobody blocks: the whole process stands still. */
async function suspend(server) {
  const atMs = performance.timeOrigin + performance.now();
  server.kill('SIGSTOP');
  await sleep(SUSPENDED_MS);
  server.kill('SIGCONT');
  const durationMs = performance.timeOrigin + performance.now() - atMs;
  await sleep(200);
  return { kind: 'suspended', atMs, durationMs };
}

/** The ended stalls of a report, with the wall clock time that they began at. */
function readStalls(report) {
  const events = readFileSync(report, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const startedAt = Date.parse(events[0].startedAt);
  return events
    .filter(({ type, state }) => type === 'stall' && state === 'ended')
    .map((stall) => ({ ...stall, startMs: startedAt + stall.atMs }));
}

function judge({ node, kind, truths, stalls }) {
  const matched = truths.map((truth) => {
    const stall = findStall(truth, stalls);
    if (stall === undefined) return { truth };
    return { truth, stall, difference: stall.durationMs - truth.durationMs };
  });
  const seen = matched.filter(({ stall }) => stall !== undefined);
  const share = (test) => `${seen.filter(test).length}/${truths.length}`;
  const isSuspension = kind === 'suspended';
  return {
    node: node.version,
    kind,
    blockedMs: Math.round(median(truths.map(({ durationMs }) => durationMs))),
    seen: share(() => true),
    duration: share(
      ({ truth, difference }) => Math.abs(difference) <= Math.max(10, truth.durationMs * 0.05),
    ),
    cause: share(({ stall }) => (causes[kind] ?? ['js']).includes(stall.cause)),
    line: isSuspension ? '' : share(({ stall }) => stall.site?.line === blame.get(kind)),
    request: isSuspension ? '' : share(({ stall }) => stall.scope?.name === `GET /block/${kind}`),
    causes: [...new Set(seen.map(({ stall }) => stall.cause))].join(' '),
    lines: isSuspension
      ? ''
      : [...new Set(seen.map(({ stall }) => stall.site?.line - blame.get(kind)))].join(' '),
  };
}

/** The stall that has most in common with a block. */
function findStall({ atMs, durationMs }, stalls) {
  const overlaps = stalls
    .map((stall) => ({
      stall,
      ms:
        Math.min(stall.startMs + stall.durationMs, atMs + durationMs) -
        Math.max(stall.startMs, atMs),
    }))
    .filter(({ ms }) => ms >= durationMs / 2)
    .sort((a, b) => b.ms - a.ms);
  return overlaps[0]?.stall;
}

function readBlame(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return new Map(
    lines.flatMap((line, index) => {
      const kind = /\/\/ block: (\w+)$/.exec(line)?.[1];
      return kind === undefined ? [] : [[kind, index + 1]];
    }),
  );
}
