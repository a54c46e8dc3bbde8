import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  lintExample,
  locateExample,
  normaliseGuardOutput,
  startExample,
  type RunningExample,
} from './run-example.ts';

type Request = readonly [method: string, url: string, body?: string];

const shopRequests: readonly Request[] = [
  ['GET', '/'],
  ['GET', '/products/cup'],
  ['POST', '/images', 'picture'],
  ['GET', '/reports/stock.csv'],
  ['GET', '/health'],
];
const examples = [
  { name: 'express-shop', main: 'src/server.js', requests: shopRequests },
  { name: 'express-shop-fixed', main: 'src/server.js', requests: shopRequests },
  { name: 'hello-nonblocking', main: 'server.js', requests: [['GET', '/']] as const },
];
const canStopInOrder = process.platform !== 'win32';
const running: RunningExample[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map(({ stop }) => stop()));
});

describe.each(examples)('$name', ({ name, main, requests }) => {
  const folder = locateExample(name);

  it('is linted as its expected output says', async () => {
    const { linter } = await readExpectedOutput(folder);
    expect(await lintExample(folder)).toBe(linter);
  });

  it.runIf(canStopInOrder)('runs under the guard as its expected output says', async () => {
    const { guard } = await readExpectedOutput(folder);
    const example = await start(folder, main);
    for (let round = 0; round < 3; round++) {
      for (const request of requests) await send(example.port, request);
    }
    const { stderr, code } = await example.stop();
    expect(normaliseGuardOutput(stderr)).toBe(guard);
    expect(code).toBe(0);
  });
});

it('gives the same answers in both shops', async () => {
  const bodies = async (name: string) => {
    const { port } = await start(locateExample(name), 'src/server.js');
    return Promise.all(shopRequests.map((request) => send(port, request)));
  };
  expect(await bodies('express-shop-fixed')).toEqual(await bodies('express-shop'));
});

describe('hello-nonblocking with one synchronous read in its handler', () => {
  it.runIf(canStopInOrder)('is found by both tools', async () => {
    const original = locateExample('hello-nonblocking');
    const copy = await mkdtemp(path.join(tmpdir(), 'loopguard-example-'));
    try {
      await cp(original, copy, { recursive: true });
      await addRead(path.join(copy, 'server.js'));
      expect(await lintExample(copy, original)).toMatch(
        /^server\.js:6:3 {2}`fs\.readFileSync` blocks the event loop inside .*no-sync-in-handler$/,
      );
      const example = await start(copy, 'server.js');
      await send(example.port, ['GET', '/']);
      const { stderr } = await example.stop();
      expect(stderr).toContain('1 place blocked the event loop');
      expect(normaliseGuardOutput(stderr)).toContain('1  fs.readFileSync  server.js:6:3');
    } finally {
      await rm(copy, { recursive: true, force: true });
    }
  });
});

describe('hello-nonblocking', () => {
  it('answers 2,000 requests at a time in well under a tenth of their sum', async () => {
    const { port } = await start(locateExample('hello-nonblocking'), 'server.js');
    await send(port, ['GET', '/']);
    const startedAt = performance.now();
    const answers = await Promise.all(
      Array.from({ length: 2_000 }, () => send(port, ['GET', '/'])),
    );
    expect(performance.now() - startedAt).toBeLessThan((2_000 * 100) / 10);
    expect(new Set(answers)).toEqual(new Set(['hello\n']));
  });
});

async function start(folder: string, main: string): Promise<RunningExample> {
  const example = await startExample(folder, main);
  running.push(example);
  return example;
}

async function send(port: number, [method, url, body]: Request): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}${url}`, {
    method,
    ...(body === undefined ? {} : { body }),
  });
  expect(response.ok).toBe(true);
  return response.text();
}

async function addRead(file: string): Promise<void> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  const handler = lines.findIndex((line) => line.startsWith('const server = createServer('));
  lines.splice(handler + 1, 0, '  readFileSync(import.meta.filename);');
  await writeFile(file, ["import { readFileSync } from 'node:fs';", ...lines].join('\n'));
}

/** An expected output has two parts, with a title each. */
async function readExpectedOutput(folder: string): Promise<{ linter: string; guard: string }> {
  const text = await readFile(path.join(folder, 'expected-output.txt'), 'utf8');
  const [, linter = '', guard = ''] = text.split(/^# .*\n/m).map((part) => part.trim());
  const toOutput = (part: string) => (part === '(nothing)' ? '' : part);
  return { linter: toOutput(linter), guard: toOutput(guard) };
}
