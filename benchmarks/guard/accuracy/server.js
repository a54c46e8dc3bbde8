// Answers `/fast` at once and `/block/<kind>` after it has blocked; tells its parent when and for how long.
import { createServer } from 'node:http';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { kinds } from './kinds.js';

const server = createServer(async (request, response) => {
  const kind = /^\/block\/(\w+)/.exec(request.url)?.[1];
  // The block comes after an `await`, as in most handlers: attribution has to follow it.
  await sleep(1);
  if (kind !== undefined) block(kind);
  response.end('done');
});
server.listen(0, () => {
  const names = Object.keys(kinds).filter((name) => kinds[name] !== undefined);
  process.send({ port: server.address().port, kinds: names });
});
process.on('message', () => process.disconnect());
process.on('disconnect', () => {
  server.closeAllConnections();
  server.close();
});

function block(kind) {
  const before = performance.now();
  const result = kinds[kind]();
  const startMs = kind === 'lateRequire' ? result : before;
  const atMs = performance.timeOrigin + startMs;
  process.send({ kind, atMs, durationMs: performance.now() - startMs });
}
