// Measures one kind of call in this process: blocks of bare and of patched calls take turns, so that noise meets both.
import crypto from 'node:crypto';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { install } from '@loopguard/runtime-guard';
import { median } from '../figures.js';

const kind = process.argv[2];
const bareExists = fs.existsSync;
const bareRandom = crypto.randomBytes;
const report = join(tmpdir(), `loopguard-per-call-${process.pid}.ndjson`);
// It shall not do less because it costs more than it may.
const limits = { maxCostPercent: 100, callThresholdMs: kind === 'event' ? 0 : 1000 };
const options = { mode: 'record', report, ...limits };
const guard = install(options);
guard.ready();

const file = import.meta.filename;
const calls = {
  ignored: { bare: () => bareRandom(16), patched: () => crypto.randomBytes(16) },
  counted: { bare: () => bareExists(file), patched: () => fs.existsSync(file) },
};
const { bare, patched } = kind === 'ignored' ? calls.ignored : calls.counted;
// The guard looks up the sites of the first 10,000 short calls and of 2,000 a second after that.
const size = kind === 'ignored' ? 20_000 : kind === 'over-budget' ? 5000 : 200;
const blocks = kind === 'over-budget' ? 200 : 40;
if (kind === 'over-budget') run(patched, 20_000);

const bareTimes = [];
const addedTimes = [];
for (let block = 0; block < blocks; block += 1) {
  const bareTime = run(bare, size);
  const patchedTime = run(patched, size);
  bareTimes.push(bareTime);
  addedTimes.push(patchedTime - bareTime);
}
await guard.stop();
fs.rmSync(report, { force: true });
console.log(JSON.stringify({ bare: median(bareTimes), added: median(addedTimes) }));

/** Microseconds that one call takes. */
function run(call, count) {
  const start = performance.now();
  for (let index = 0; index < count; index += 1) call();
  return ((performance.now() - start) / count) * 1000;
}
