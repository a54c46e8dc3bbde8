// The longest pauses in a program that has a large heap, with the guard and without it. The target is that the guard makes none of
// more than 5 ms. Compare with bare: the machine makes pauses, too.
// Usage: node benchmarks/guard/pause.js [--node MAJOR] [--seconds N] [--rounds N] [--json]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, printTable } from '../figures.js';
import { register } from './measured-server.js';
import { availableNodes } from './nodes.js';

const { values } = parseArgs({
  options: {
    node: { type: 'string' },
    seconds: { type: 'string', default: '30' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'boolean', default: false },
  },
});
const program = new URL('pause-program.js', import.meta.url);
const variants = [
  { guard: 'bare', execArgv: [] },
  { guard: 'record', execArgv: ['--import', register] },
];
const TARGET_MS = 5;

const rows = [];
for (const node of availableNodes(values.node)) {
  const runs = new Map(variants.map(({ guard }) => [guard, []]));
  for (let round = 0; round < Number(values.rounds); round += 1) {
    console.error(`pause: Node ${node.version}, round ${round + 1}`);
    for (const { guard, execArgv } of variants) runs.get(guard).push(await run(node, execArgv));
  }
  for (const [guard, results] of runs) rows.push(summarise(node.version, guard, results));
}
if (values.json) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);

async function run({ path: execPath }, execArgv) {
  const folder = mkdtempSync(path.join(tmpdir(), 'loopguard-pause-'));
  const report = path.join(folder, 'report.ndjson');
  try {
    const child = fork(program, [folder, values.seconds], {
      execPath,
      execArgv: [...execArgv, '--max-old-space-size=2048'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        LOOPGUARD_MODE: 'record',
        LOOPGUARD_REPORT: report,
        LOOPGUARD_ROOT: folder,
      },
    });
    const [[result]] = await Promise.all([once(child, 'message'), once(child, 'exit')]);
    return { ...result, ...(execArgv.length === 0 ? {} : readSummary(report)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How much there was to do for the guard. */
function readSummary(report) {
  const events = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const { sites, cost } = events.findLast(({ type }) => type === 'summary');
  return {
    maxPauseMs: cost.maxPauseMs,
    sites: sites.length,
    stalls: events.filter(({ type }) => type === 'stall').length,
  };
}

/** Medians over the rounds. */
function summarise(node, guard, results) {
  const middle = (read) => median(results.map(read));
  const longest = (pauses) => Math.max(0, ...pauses.map(({ fromMs, toMs }) => toMs - fromMs));
  const others = (pauses) => pauses.filter(({ collects }) => !collects);
  return {
    node,
    guard,
    heapMb: middle(({ heapMb }) => heapMb),
    sites: middle(({ sites = 0 }) => sites),
    stalls: middle(({ stalls = 0 }) => stalls),
    longestMs: middle(({ pauses }) => longest(pauses)),
    'without gc, ms': middle(({ pauses }) => longest(others(pauses))),
    [`over ${TARGET_MS} ms without gc`]: middle(
      ({ pauses }) => others(pauses).filter(({ fromMs, toMs }) => toMs - fromMs > TARGET_MS).length,
    ),
    'said by the guard, ms': middle(({ maxPauseMs = 0 }) => maxPauseMs),
  };
}
