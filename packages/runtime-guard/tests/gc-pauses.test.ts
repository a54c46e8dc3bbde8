import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import v8 from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it, onTestFinished } from 'vitest';
import { estimateGcMs } from '../src/decide/estimate-gc.ts';
import { createGcPauses } from '../src/sources/loop/gc-pauses.ts';

describe('the pauses of the garbage collector', () => {
  it('are told while something blocks, and for a second after the loop has turned', async () => {
    const collect = findCollector();
    const pauses = createGcPauses({ enter: (fn) => fn });
    onTestFinished(pauses.stop);
    expect(await msOf(pauses, collect)).toBe(0);
    pauses.watch();
    pauses.turn({ atMs: 0, delayMs: 0 });
    pauses.turn({ atMs: 1000, delayMs: 0 });
    expect(await msOf(pauses, collect)).toBeGreaterThan(0);
    pauses.turn({ atMs: 1001, delayMs: 100 });
    expect(await msOf(pauses, collect)).toBeGreaterThan(0);
    pauses.turn({ atMs: 2002, delayMs: 0 });
    expect(await msOf(pauses, collect)).toBe(0);
    pauses.watch();
    expect(await msOf(pauses, collect)).toBeGreaterThan(0);
  });

  it('are what a silent stall was, when the whole heap was collected in it', async () => {
    const collect = findCollector();
    const pauses = createGcPauses({ enter: (fn) => fn });
    onTestFinished(pauses.stop);
    const silentMs = 1000;
    const collectYoung = () => {
      for (let round = 0; round < 10; round += 1) collect({ type: 'minor' });
    };
    expect(await msOf(pauses, collectYoung, silentMs)).toBe(0);
    expect(await msOf(pauses, collect, silentMs)).toBeGreaterThan(0);
    expect(await msOf(pauses, collect, silentMs)).toBeGreaterThan(0);
  });

  it('are told for good where nothing tells of a stall', async () => {
    const collect = findCollector();
    const pauses = createGcPauses({ enter: (fn) => fn });
    onTestFinished(pauses.stop);
    pauses.watchAlways();
    pauses.turn({ atMs: 0, delayMs: 0 });
    pauses.turn({ atMs: 5000, delayMs: 0 });
    expect(await msOf(pauses, collect)).toBeGreaterThan(0);
  });
});

describe('estimateGcMs', () => {
  const span = { startMs: 0, endMs: 100, silentMs: 80 };
  const pauses = [{ startMs: 60, endMs: 90 }];
  const heapMegabytes = 100;
  const none = { pauses: [], sinceMs: Infinity, heapMegabytes };

  it.each([
    ['all of it was watched', 0, 30],
    ['most of it was', 40, 50],
    ['little of it was', 55, 30],
  ])('of a stall of 100 ms, of which %s', (_, sinceMs, ms) => {
    expect(estimateGcMs({ pauses, sinceMs, collectedAtMs: [], heapMegabytes }, span)).toBe(ms);
  });

  it.each([
    ['before it', -1, 0],
    ['in it', 50, 80],
    ['when the loop had turned', 110, 80],
    ['a turn later', 130, 0],
    ['long after it', 300, 0],
  ])('of a stall that nothing watched, where a collection was told of %s', (_, atMs, ms) => {
    expect(estimateGcMs({ ...none, collectedAtMs: [atMs] }, span)).toBe(ms);
  });

  it('takes what was watched for more than that something was collected', () => {
    expect(estimateGcMs({ pauses, sinceMs: 0, collectedAtMs: [50], heapMegabytes }, span)).toBe(30);
  });

  it('takes a small heap for collected before long', () => {
    expect(estimateGcMs({ ...none, collectedAtMs: [50], heapMegabytes: 10 }, span)).toBe(15);
  });
});

async function msOf(
  pauses: ReturnType<typeof createGcPauses>,
  collect: () => void,
  silentMs = 0,
): Promise<number> {
  const startMs = performance.now();
  collect();
  // Node.js tells of it a turn of the loop later.
  await setTimeout(50);
  return pauses.within({ startMs, endMs: performance.now(), silentMs });
}

function findCollector(): (options?: { readonly type: 'minor' }) => void {
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  v8.setFlagsFromString('--no-expose-gc');
  if (typeof collect !== 'function') throw new Error('V8 gives no collector.');
  return (...options) => {
    Reflect.apply(collect, undefined, options);
  };
}
