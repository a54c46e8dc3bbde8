import type { Frame } from '../src/decide/locate-call.ts';
import type { StallSample } from '../src/decide/explain-stall.ts';
import { describe, expect, it } from 'vitest';
import { createFileClassifier } from '../src/decide/classify-file.ts';
import { estimateStallMs } from '../src/decide/estimate-stall.ts';
import { explainStall, locateSample } from '../src/decide/explain-stall.ts';

const classify = createFileClassifier({ root: '/app', guardFolder: '/guard' });

describe('explainStall', () => {
  it('names the innermost application function that half of the time was spent below', () => {
    const samples = [
      at(10, ['app/inner.js:5', 'app/outer.js:20']),
      at(21, ['app/inner.js:6', 'app/outer.js:20']),
      at(39, ['app/other.js:9', 'app/outer.js:21']),
    ];
    expect(explainStall(samples, 0).site).toMatchObject({ line: 6 });
    expect(explainStall([...samples, at(44, ['app/outer.js:22'])], 0).site).toMatchObject({
      file: { name: 'outer.js' },
      line: 20,
    });
  });

  it('takes the line of a function on which most of its time was spent', () => {
    const samples = [
      at(10, ['app/loop.js:5']),
      at(30, ['app/loop.js:6']),
      at(35, ['app/loop.js:5']),
    ];
    expect(explainStall(samples, 0).site?.line).toBe(6);
  });

  it('blames the application for what it calls in a package, and names the package', () => {
    const explained = explainStall(
      [at(10, ['app/node_modules/lib/index.js:1', 'app/page.js:3'])],
      0,
    );
    expect(explained).toMatchObject({ site: { line: 3 }, via: 'lib' });
    expect(explained.stack.map(({ line }) => line)).toEqual([1, 3]);
  });

  it('takes the innermost code where no frame is the application’s', () => {
    const explained = explainStall([at(10, ['node:fs:1', 'app/node_modules/lib/index.js:7'])], 0);
    expect(explained).toMatchObject({ site: { line: 7 }, via: 'lib' });
    expect(explainStall([at(10, ['node:fs:1'])], 0)).toMatchObject({ site: null, stack: [] });
  });

  it('takes a loop in which nobody’s code runs for one that waits', () => {
    const waiting = [at(10, ['node:internal/timers:1']), at(200, [])];
    expect(explainStall(waiting, 0)).toMatchObject({ jsMs: 0, nativeMs: 0, site: null });
  });

  it('takes what asked for a module as the place of loading it', () => {
    const loading = ['app/big.js:1', 'node:internal/modules/cjs/loader:5', 'app/page.js:3'];
    expect(explainStall([at(10, loading)], 0)).toMatchObject({
      moduleLoadMs: 10,
      site: { line: 3 },
    });
    expect(locateSample(frames(loading)).site?.line).toBe(3);
    expect(explainStall([at(10, loading), at(20.1, ['app/page.js:4'])], 0).site?.line).toBe(4);
  });

  it('counts as native what the process had to compute through before it answered', () => {
    const native: StallSample = { ...at(100, ['app/page.js:4']), askedAtMs: 40, cpuMs: 50 };
    expect(explainStall([native], 0)).toMatchObject({ jsMs: 0, nativeMs: 100 });
    // Without CPU time the thread was not running, whatever it would have answered.
    expect(explainStall([{ ...native, cpuMs: 4 }], 0)).toMatchObject({ jsMs: 100, nativeMs: 0 });
    expect(explainStall([{ ...native, askedAtMs: 90 }], 0)).toMatchObject({
      jsMs: 90,
      nativeMs: 10,
    });
  });

  it('says how much of the time somebody spoke for', () => {
    const silent: StallSample = { ...at(100, ['app/page.js:4']), askedAtMs: 40, cpuMs: 50 };
    const attested = (sample: StallSample) => explainStall([sample], 0).attestedMs;
    expect(attested(silent)).toBe(0);
    expect(attested({ ...silent, isTold: true })).toBe(100);
    expect(attested({ ...silent, askedAtMs: 90 })).toBe(0);
    expect(attested({ ...silent, askedAtMs: 99 })).toBe(100);
    expect(attested({ ...silent, askedAtMs: 99, frames: [] })).toBe(100);
  });

  it('takes over the request and the allowance of the samples it names', () => {
    const scope = { kind: 'request', name: 'GET /', id: 1 } as const;
    const sample = { ...at(10, ['app/page.js:4']), scope, allowed: 'once a day' };
    expect(explainStall([sample, at(11, ['app/tick.js:1'])], 0)).toMatchObject({
      scope,
      allowed: 'once a day',
    });
  });

  it('knows nothing without samples', () => {
    expect(explainStall([], 0)).toMatchObject({ site: null, scope: null, jsMs: 0, nativeMs: 0 });
  });
});

describe('estimateStallMs', () => {
  it.each([
    [{ delayMs: 100, activeMs: 112 }, 112],
    [{ delayMs: 100, activeMs: 90 }, 100],
    [{ delayMs: 100, activeMs: 120 }, 110],
  ])('estimates %j', (turn, ms) => {
    expect(estimateStallMs({ ...turn, intervalMs: 20 })).toBe(ms);
  });
});

function at(atMs: number, stack: readonly string[]): StallSample {
  return { askedAtMs: atMs, atMs, cpuMs: 0, isTold: false, frames: frames(stack), scope: null };
}

/** Frames from `file:line`, innermost first; each file has one function. */
function frames(stack: readonly string[]): Frame[] {
  return stack.map((text) => {
    const [, file = '', line] = /(.*):(\d+)$/.exec(text) ?? [];
    const path = file.startsWith('node:') ? file : `/${file}`;
    return { file: classify(path), line: Number(line), column: 1, function: 'f', functionLine: 1 };
  });
}
