// Has a heap of 500 MB and a call tree of 5,000 nodes, and all that makes a guard work: blocking calls at 3,000 places, some of
// them events, and a stall of 120 ms every half second. Looks at the clock every fraction of a millisecond, and tells how long the
// looks were apart: a longer pause is nobody's but that of the guard, of the machine, or of garbage collection, which is told apart.
// Usage: node pause-program.js FOLDER SECONDS
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { performance, PerformanceObserver } from 'node:perf_hooks';
import { setImmediate, setInterval, setTimeout, clearInterval } from 'node:timers';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

const [folder, seconds] = process.argv.slice(2);
const HEAP_BYTES = 500e6;
const PLACES = 3000;
/** Places of calls that read so much that they are events. */
const EVENT_EVERY = 10;
const BRANCHES = 50;
const LEAVES = 99;
const STALL_MS = 120;
const STALL_EVERY_MS = 500;
const WARM_UP_MS = 3000;

const { calls, branches } = await import(pathToFileURL(writeModule()).href);
const heap = fillHeap();
const pauses = [];
const collections = [];
const observer = new PerformanceObserver((list) => collections.push(...list.getEntries()));
observer.observe({ entryTypes: ['gc'] });
let isMeasuring = false;
let last = 0;

const server = createServer().listen(0, '127.0.0.1', () => {
  process[Symbol.for('loopguard.guard')]?.ready();
  setTimeout(measure, WARM_UP_MS);
});

function measure() {
  isMeasuring = true;
  last = performance.now();
  const endMs = performance.now() + Number(seconds) * 1000;
  let nextStallMs = performance.now() + STALL_EVERY_MS;
  let turn = 0;
  const interval = setInterval(() => undefined, 1);
  takeTurn();

  function takeTurn() {
    mark();
    const atMs = performance.now();
    if (atMs > endMs) {
      clearInterval(interval);
      void end();
      return;
    }
    // Work that the program itself is to blame for is not between two looks.
    if (turn % 50 === 0) calls[(turn / 50) % PLACES]();
    last = performance.now();
    if (atMs >= nextStallMs) {
      nextStallMs = atMs + STALL_EVERY_MS;
      stall();
    }
    turn += 1;
    setImmediate(takeTurn);
  }
}

/** In ever different nodes of the call tree. */
function stall() {
  const endMs = performance.now() + STALL_MS;
  for (let round = 0; performance.now() < endMs; round += 1) {
    branches[round % BRANCHES]((round * 7) % LEAVES, mark);
  }
}

/** Notes how far this look and the last are apart, where that is much. */
function mark() {
  const now = performance.now();
  if (isMeasuring && now - last >= 1) pauses.push({ fromMs: last, toMs: now });
  last = now;
}

async function end() {
  server.close();
  await nextTurn(); // The last collections are told.
  observer.disconnect();
  for (const pause of pauses) pause.collects = collections.some((one) => overlaps(one, pause));
  process.send({ pauses, heapMb: process.memoryUsage().heapUsed / 1e6, kept: heap.length });
  process.disconnect();
}

function overlaps({ startTime, duration }, { fromMs, toMs }) {
  return startTime < toMs && startTime + duration > fromMs;
}

function fillHeap() {
  const kept = [];
  while (kept.length % 100_000 !== 0 || process.memoryUsage().heapUsed < HEAP_BYTES) {
    kept.push({ id: kept.length, name: `object ${kept.length}`, next: kept.at(-1) });
  }
  return kept;
}

/** Each call has a line of its own, and so has each node of the call tree. */
function writeModule() {
  const file = path.join(folder, 'places', 'places.mjs');
  const places = Array.from({ length: PLACES }, (_, index) =>
    index % EVENT_EVERY === 0
      ? "  () => pbkdf2Sync('password', 'salt', 3000, 32, 'sha512'),"
      : '  () => existsSync(import.meta.filename),',
  );
  const tree = Array.from({ length: BRANCHES }, (_, branch) => [
    `  function branch${branch}(leaf, mark) { leaves${branch}[leaf](mark); },`,
  ]);
  const leaves = Array.from({ length: BRANCHES }, (_, branch) => [
    `const leaves${branch} = [`,
    ...Array.from(
      { length: LEAVES },
      (_, leaf) => `  function leaf${branch}x${leaf}(mark) { mark(); },`,
    ),
    '];',
  ]);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(
    file,
    [
      "import { pbkdf2Sync } from 'node:crypto';",
      "import { existsSync } from 'node:fs';",
      ...leaves.flat(),
      'export const calls = [',
      ...places,
      '];',
      'export const branches = [',
      ...tree.flat(),
      '];',
      '',
    ].join('\n'),
  );
  return file;
}
