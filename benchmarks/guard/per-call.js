// What one call of a patched function costs more than the bare one: ignored, counted, and as an event.
// Usage: node benchmarks/guard/per-call.js [--json]
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { availableNodes } from './nodes.js';
import { median, printTable } from '../figures.js';

const worker = fileURLToPath(new URL('per-call-worker.js', import.meta.url));
const kinds = ['ignored', 'counted', 'over-budget', 'event'];
const targets = { ignored: 0.3, counted: 6, 'over-budget': 6, event: 40 };
const ROUNDS = 5;

const rows = [];
for (const node of availableNodes()) {
  for (const kind of kinds) {
    console.error(`per-call: Node ${node.version}, ${kind}`);
    const rounds = Array.from({ length: ROUNDS }, () => measure(node.path, kind));
    rows.push({
      node: node.version,
      kind,
      bareMicroseconds: median(rounds.map(({ bare }) => bare)),
      addedMicroseconds: median(rounds.map(({ added }) => added)),
      target: targets[kind],
    });
  }
}
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);

function measure(node, kind) {
  const { status, stdout, stderr } = spawnSync(node, [worker, kind], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${node} ${worker} ${kind} failed:\n${stderr}`);
  return JSON.parse(stdout);
}
