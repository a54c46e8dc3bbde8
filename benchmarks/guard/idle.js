// CPU time that an idle HTTP server takes with the guard and without it, in percent of a core, and the memory that the guard adds.
// Usage: node benchmarks/guard/idle.js [--json]
import { setTimeout as wait } from 'node:timers/promises';
import { printTable } from '../figures.js';
import { register, startServer } from './measured-server.js';
import { availableNodes } from './nodes.js';

const variants = [
  { guard: 'bare', execArgv: [] },
  { guard: 'record', execArgv: ['--import', register] },
];
/** Until the server is ready and its heartbeat slow. */
const SETTLE_MS = 3000;
const MEASURE_MS = 20_000;
const MEBIBYTE = 2 ** 20;

const rows = [];
for (const node of availableNodes()) {
  console.error(`idle: Node ${node.version}`);
  for (const { guard, execArgv } of variants) {
    rows.push({ node: node.version, guard, ...(await measure(node.path, execArgv)) });
  }
}
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);

async function measure(execPath, execArgv) {
  const { child, read } = await startServer({ execPath, execArgv });
  await wait(SETTLE_MS);
  const before = await read();
  await wait(MEASURE_MS);
  const after = await read();
  child.kill();
  const cpuMs = (after.cpu - before.cpu) / 1000;
  return { corePercent: (cpuMs / MEASURE_MS) * 100, rssMebibytes: after.rss / MEBIBYTE };
}
