// CPU time that a server takes for one HTTP request more with the guard than without it.
// Usage: node benchmarks/guard/per-request.js [--json]
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import { median, printTable, ratioInterval } from '../figures.js';
import { availableNodes } from './nodes.js';

const server = fileURLToPath(new URL('per-request-server.js', import.meta.url));
const register = import.meta.resolve('@loopguard/runtime-guard/register');
const variants = [
  { name: 'bare', execArgv: [], env: {} },
  { name: 'attribution auto', env: {} },
  { name: 'attribution off', env: { LOOPGUARD_ATTRIBUTION: 'off' } },
  { name: 'attribution full', env: { LOOPGUARD_ATTRIBUTION: 'full' } },
];
/** Each round starts the servers afresh: one process may be faster than another for as long as it lives. */
const ROUNDS = 3;
const PAIRS = 24;
const REQUESTS = 1500;
const CONNECTIONS = 16;

const rows = [];
for (const node of availableNodes()) {
  console.error(`per-request: Node ${node.version}`);
  const cpu = variants.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) await measureRound(node, cpu);
  const [bare] = cpu;
  for (const [index, { name }] of variants.entries()) {
    const ratios = cpu[index].map((value, pair) => value / bare[pair]);
    const { low, high } = ratioInterval(ratios);
    rows.push({
      node: node.version,
      guard: name,
      cpuMicrosecondsPerRequest: median(cpu[index]),
      ratio: median(ratios),
      low95: low,
      high95: high,
    });
  }
}
if (process.argv.includes('--json')) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);

/** Adds what the requests of one set of servers cost, by variant. */
async function measureRound(node, cpu) {
  const servers = await Promise.all(variants.map((variant) => start(node.path, variant)));
  for (let pair = -2; pair < PAIRS; pair += 1) {
    for (const index of rotate([...servers.keys()], pair)) {
      const microseconds = await loadAndMeasure(servers[index]);
      // The first two pairs only warm the servers up.
      if (pair >= 0) cpu[index].push(microseconds);
    }
  }
  for (const running of servers) running.child.kill();
}

/** Lets each server come first as often as any other. */
function rotate(list, by) {
  const start = ((by % list.length) + list.length) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

async function start(execPath, { execArgv = ['--import', register], env }) {
  const child = fork(server, {
    execPath,
    execArgv,
    env: { ...process.env, ...env, LOOPGUARD_MODE: 'record' },
  });
  const [{ port }] = await once(child, 'message');
  return { child, port, agent: new Agent({ keepAlive: true, maxSockets: CONNECTIONS }) };
}

/** CPU microseconds of the server per request. */
async function loadAndMeasure({ child, port, agent }) {
  const before = await readCpu(child);
  let left = REQUESTS;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left > 0) {
        left -= 1;
        await get(port, agent);
      }
    }),
  );
  return ((await readCpu(child)) - before) / REQUESTS;
}

async function readCpu(child) {
  child.send('cpu');
  const [{ cpu }] = await once(child, 'message');
  return cpu;
}

function get(port, agent) {
  return new Promise((resolve, reject) => {
    request({ port, agent, path: '/items/1?full=yes' }, (response) => {
      response.resume();
      response.on('end', resolve);
    })
      .on('error', reject)
      .end();
  });
}
