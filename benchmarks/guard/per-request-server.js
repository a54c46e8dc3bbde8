// A server that does what an API does without blocking: parse, await a few things, answer with JSON.
import { createServer } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';

const AWAITS = 20;

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  let sum = 0;
  for (let index = 0; index < AWAITS; index += 1) sum += await Promise.resolve(index);
  await nextTurn();
  const items = Array.from({ length: 20 }, (_, id) => ({
    id,
    sum,
    full: url.searchParams.get('full'),
  }));
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(items));
});
server.listen(0, () => process.send({ port: server.address().port }));
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send({ cpu: user + system, rss: process.memoryUsage.rss() });
});
