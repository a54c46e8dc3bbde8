// What a process takes to start and end with the guard and without: a program that does nothing but say its CPU time.
// Usage: node benchmarks/guard/startup.js [--node 24] [--json]
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { median, printTable } from '../figures.js';
import { register } from './measured-server.js';
import { availableNodes } from './nodes.js';

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, node: { type: 'string' } },
});
const ROUNDS = 21;
const program = [
  '--eval',
  'process.on("exit", () => { const { user, system } = process.cpuUsage(); console.log(user + system); });',
];
const guarded = ['--import', register, ...program];
const variants = [
  { name: 'bare', args: program },
  { name: 'guarded', args: guarded },
  { name: 'mode off', args: guarded, mode: 'off' },
];

const rows = availableNodes(options.node).flatMap(measure);
if (options.json) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);

/** Lets the variants take turns, each first as often as any other. */
function measure(node) {
  console.error(`startup: Node ${node.version}`);
  const runs = new Map(variants.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = round % variants.length;
    for (const variant of [...variants.slice(start), ...variants.slice(0, start)]) {
      runs.get(variant.name).push(run(node, variant));
    }
  }
  return variants.map(({ name }) => ({
    node: node.version,
    process: name,
    cpuMs: median(runs.get(name).map(({ cpuMs }) => cpuMs)),
    wallMs: median(runs.get(name).map(({ wallMs }) => wallMs)),
    addedCpuMs: median(runs.get(name).map(({ cpuMs }, at) => cpuMs - runs.get('bare')[at].cpuMs)),
  }));
}

function run({ path: execPath }, { args, mode = 'record' }) {
  const startMs = performance.now();
  const { stdout } = spawnSync(execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, LOOPGUARD_MODE: mode },
  });
  return { wallMs: performance.now() - startMs, cpuMs: Number(stdout) / 1000 };
}
