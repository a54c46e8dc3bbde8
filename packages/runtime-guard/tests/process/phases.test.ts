import type { FixtureResult } from '../support/run-fixture.ts';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0' };

describe.concurrent.each(nodeBinaries)('on $name', ({ path: node }) => {
  it.concurrent(
    'startup goes on while a program connects, though a server listens',
    async ({ expect }) => {
      const result = await runFixture({ fixture: 'phases/boot.cjs', node, env });
      expect(phasesOf(result)).toEqual([
        'ready: a server listens and startup is quiet',
        'shutdown: beforeExit',
      ]);
      expect(readsOf(result)).toEqual(['startup']);
    },
  );

  it.concurrent.each(['--import', '--require'] as const)(
    'startup goes on while the main module awaits at its top level (%s)',
    async (load) => {
      const run = { fixture: 'phases/top-level-await.mjs', node, env, load };
      const result = await runFixture(run);
      expect(readsOf(result)).toEqual(['startup']);
      expect(phasesOf(result)[0]).toBe('ready: a server listens and startup is quiet');
    },
  );

  it.concurrent('shutdown begins when nothing is left to do', async ({ expect }) => {
    const result = await runFixture({ fixture: 'phases/last-turn.cjs', node, env });
    expect(phasesOf(result)).toEqual(['ready: guard.ready()', 'shutdown: beforeExit']);
    expect(readsOf(result)).toEqual(['shutdown']);
  });
});

describe.concurrent('a process that no one asks', () => {
  it.concurrent.each([
    ['consumer.cjs', '10 s after the main module'],
    ['consumer.mjs', '10 s were quiet while the main module awaits'],
  ])('is ready in the end where it waits for messages (%s)', async (name, reason) => {
    const result = await runConsumer(name);
    expect(phasesOf(result)[0]).toBe(`ready: ${reason}`);
    expect(readsOf(result)).toEqual(['ready']);
  });

  it.concurrent('is never ready where it works through something that ends', async ({ expect }) => {
    const result = await runFixture({ fixture: 'phases/task.cjs', env });
    expect(phasesOf(result)).toEqual(['shutdown: beforeExit']);
    expect(readsOf(result)).toEqual(['startup']);
    expect(result.stderr).toBe('');
  });
});

/** Runs a fixture that connects to a server, which answers what it says with a message and hangs up. */
async function runConsumer(name: string): Promise<FixtureResult> {
  const server = createServer((socket) => {
    socket.once('data', () => socket.end('message'));
  }).listen(0);
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? String(address?.port) : '';
  const result = await runFixture({ fixture: `phases/${name}`, args: [port], env });
  server.close();
  return result;
}

function phasesOf({ events }: FixtureResult): string[] {
  return eventsOfType(events, 'phase').map(({ phase, reason }) => `${phase}: ${reason}`);
}

function readsOf({ events }: FixtureResult): string[] {
  return eventsOfType(events, 'blocking-call')
    .filter(({ api }) => api === 'fs.readdirSync')
    .map(({ phase }) => phase);
}
