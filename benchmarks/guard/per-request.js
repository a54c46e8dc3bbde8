// CPU time that a server takes for one HTTP request more with the guard, or with a peer, than without.
// Usage: node benchmarks/guard/per-request.js [--peers] [--node 24] [--json]
import { Agent, request } from 'node:http';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { median, printTable, ratioInterval } from '../figures.js';
import { installPeers } from '../install-peers.js';
import { startServer } from './measured-server.js';
import { availableNodes } from './nodes.js';
import { peerVariants, variants as guardVariants } from './variants.js';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean' },
    node: { type: 'string' },
    peers: { type: 'boolean', default: false },
  },
});
if (options.peers) installPeers(path.join(import.meta.dirname, 'peers'));
const variants = options.peers ? [...guardVariants, ...peerVariants] : guardVariants;
/** Each round starts the servers afresh: one process may be faster than another for as long as it lives. */
const ROUNDS = 3;
const PAIRS = 24;
const REQUESTS = 1500;
const CONNECTIONS = 16;

const rows = [];
for (const node of availableNodes(options.node)) {
  console.error(`per-request: Node ${node.version}`);
  const cpu = new Map(variants.map(({ name }) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) await measureRound(node, cpu);
  rows.push(...variants.map((variant) => describe(node, variant, cpu)));
}
if (options.json) console.log(JSON.stringify(rows, null, 2));
else printTable(rows);

function describe(node, { name, base = 'bare' }, cpu) {
  const ratios = cpu.get(name).map((value, pair) => value / cpu.get(base)[pair]);
  const { low, high } = ratioInterval(ratios);
  return {
    node: node.version,
    server: name,
    cpuMicrosecondsPerRequest: median(cpu.get(name)),
    ratio: median(ratios),
    low95: low,
    high95: high,
  };
}

/** Adds what the requests of one set of servers cost, by variant. */
async function measureRound({ path: execPath }, cpu) {
  const servers = await Promise.all(
    variants.map((variant) => startServer({ execPath, ...variant })),
  );
  const agents = servers.map(() => new Agent({ keepAlive: true, maxSockets: CONNECTIONS }));
  for (let pair = -2; pair < PAIRS; pair += 1) {
    for (const index of rotate([...servers.keys()], pair)) {
      const microseconds = await loadAndMeasure(servers[index], agents[index]);
      // The first two pairs only warm the servers up.
      if (pair >= 0) cpu.get(variants[index].name).push(microseconds);
    }
  }
  for (const { child } of servers) child.kill();
}

/** Lets each server come first as often as any other. */
function rotate(list, by) {
  const start = ((by % list.length) + list.length) % list.length;
  return [...list.slice(start), ...list.slice(0, start)];
}

/** CPU microseconds of the server per request. */
async function loadAndMeasure({ port, read }, agent) {
  const before = await read();
  let left = REQUESTS;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (left > 0) {
        left -= 1;
        await get(port, agent);
      }
    }),
  );
  return ((await read()).cpu - before.cpu) / REQUESTS;
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
