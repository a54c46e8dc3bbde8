import type { ReportEvent, StallEvent } from '../../src/report/report-event.ts';
import { describe, expect, it } from 'vitest';
import { availableProcessor } from '../support/available-processor.ts';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

// Samples are taken every 10 ms by a thread that must get a processor: a crowded machine may need another try.
describe.each(nodeBinaries)('on $name', { retry: 3 }, ({ path: node }) => {
  it('joins a stall with the call that caused it', async () => {
    const { events } = await runFixture({ fixture: 'stalls.mjs', args: ['call'], node });
    const [call] = eventsOfType(events, 'blocking-call');
    const caused = eventsOfType(events, 'stall').filter(({ cause }) => cause === 'sync-call');
    expect(caused).toMatchObject([
      { api: 'crypto.pbkdf2Sync', site: { file: 'stalls.mjs', line: 13 }, state: 'ended' },
    ]);
    expect(caused[0]?.durationMs).toBeGreaterThanOrEqual(call?.durationMs ?? Infinity);
    const summary = eventsOfType(events, 'summary').at(-1);
    expect(summary?.sites[0]).toMatchObject({ api: 'crypto.pbkdf2Sync', stalls: 1 });
    expect(summary?.stalls.filter(({ cause }) => cause === 'sync-call')).toEqual([]);
  });

  it('names the line, the function and the request of a busy loop', async () => {
    const { events, stderr } = await runFixture({ fixture: 'stalls.mjs', args: ['loop'], node });
    const stall = locatedStall(events);
    expect(stall).toMatchObject({
      cause: 'js',
      state: 'ended',
      scope: { kind: 'request', name: 'GET /loop' },
      site: { file: 'stalls.mjs', line: 17, function: 'loop' },
    });
    expect(stall?.stack.map(({ line }) => line)).toEqual([17, 47]);
    expect(stall?.durationMs).toBeGreaterThan(185);
    const summary = eventsOfType(events, 'summary').at(-1);
    expect(summary?.stalls.filter(({ site }) => site !== null)).toMatchObject([
      { cause: 'js', calls: 1, site: { line: 17 }, scopes: [{ name: 'GET /loop', calls: 1 }] },
    ]);
    expect(stderr).toContain('(JavaScript)  packages/runtime-guard/tests/fixtures/stalls.mjs:17');
    expect(stderr).toContain('GET /loop');
  });

  it('blames the innermost function of the application that most of the time was spent in', async () => {
    const { events } = await runFixture({ fixture: 'stalls.mjs', args: ['helper'], node });
    const stall = locatedStall(events);
    expect(stall).toMatchObject({ cause: 'js', site: { line: 40, function: 'digest' } });
  });

  it.each([['garbage'], ['collection', 'collection']])(
    'knows the garbage collector, which is watched only once a stall goes on: %s',
    async (...kinds) => {
      const nodeArgs = ['--expose-gc'];
      const { events } = await runFixture({ fixture: 'stalls.mjs', args: kinds, node, nodeArgs });
      const stalls = eventsOfType(events, 'stall').filter(({ scope }) => scope !== null);
      const stall = stalls.at(-1);
      expect(stalls).toHaveLength(kinds.length);
      expect(stall?.site).toMatchObject({ file: 'stalls.mjs' });
      // On a machine whose processors others use, the threads that help the collector wait for one; unseen, it would be `native`.
      expect(['gc', 'suspended']).toContain(stall?.cause);
    },
  );

  it('names the line of many short calls that together are a stall', async () => {
    const { events } = await runFixture({ fixture: 'stalls.mjs', args: ['reads'], node });
    const stall = locatedStall(events);
    expect(stall).toMatchObject({
      cause: 'sync-call',
      site: { line: 25, function: 'reads' },
      scope: { name: 'GET /reads' },
    });
  });

  it('sees what a timer blocks in a process that has been idle', async () => {
    const { events } = await runFixture({ fixture: 'idle-stall.mjs', node });
    const stalls = eventsOfType(events, 'stall').filter(({ site }) => site?.line === 13);
    expect(stalls).toHaveLength(2);
    for (const { durationMs } of stalls) expect(Math.abs(durationMs - 120)).toBeLessThan(10);
    const timer = { kind: 'timer', name: 'timer block (idle-stall.mjs)', id: 0 };
    expect(stalls.map(({ scope }) => scope)).toEqual([timer, timer]);
  });

  // Only Linux tells how long a thread waited.
  it.skipIf(process.platform !== 'linux')('blames nothing for a lack of processors', async () => {
    const args = [availableProcessor()];
    const { events, stderr } = await runFixture({ fixture: 'starved.mjs', args, node });
    const stalls = eventsOfType(events, 'stall').filter(({ phase }) => phase === 'ready');
    expect(stalls.filter(({ cause }) => cause === 'suspended').length).toBeGreaterThan(5);
    expect(stalls.filter(({ cause }) => cause !== 'suspended')).toEqual([]);
    expect(stderr).toBe('');
  });

  it('takes a late require and the stall that it causes for one finding', async () => {
    const { events } = await runFixture({ fixture: 'late-require.cjs', node });
    const stall = locatedStall(events);
    expect(stall).toMatchObject({
      cause: 'module-load',
      api: 'require',
      site: { file: 'late-require.cjs', line: 4 },
    });
    const summary = eventsOfType(events, 'summary').at(-1);
    expect(summary?.sites).toMatchObject([{ api: 'require', stalls: 1 }]);
    expect(summary?.stalls).toEqual([]);
  });

  it.each([
    ['parse', 28],
    ['clone', 32],
  ])('knows native code by its silence, and where it was called: %s', async (kind, line) => {
    const { events } = await runFixture({ fixture: 'stalls.mjs', args: [kind], node });
    const stall = locatedStall(events);
    // What makes many objects may spend most of its time collecting others.
    expect(['native', 'gc']).toContain(stall?.cause);
    expect(stall).toMatchObject({
      site: { line, function: kind },
      scope: { name: `GET /${kind}` },
    });
  });

  it('reports a block that never ends while it lasts', async () => {
    const { events, stderr, signal } = await runFixture({
      fixture: 'wedge.mjs',
      args: ['never', 'Infinity'],
      node,
      onStderr: ({ pid }, text) => {
        if (text.includes('stood still')) process.kill(pid, 'SIGKILL');
      },
    });
    expect(signal).toBe('SIGKILL');
    expect(stderr).toMatch(/has stood still for 1\.\d s at wedge\.mjs:16:\d+\n/);
    expect(eventsOfType(events, 'stall').at(-1)).toMatchObject({
      state: 'ongoing',
      cause: 'js',
      phase: 'ready',
      site: { file: 'wedge.mjs', line: 16, function: 'spin' },
    });
  });

  it('adds nothing to the end of a process that stood still until it killed itself', async () => {
    const run = { fixture: 'wedge.mjs', args: ['kill', '300'], node };
    const { signal, stderr } = await runFixture({ ...run, env: { LOOPGUARD_MODE: 'record' } });
    expect([signal, stderr]).toEqual(['SIGKILL', '']);
  });

  it.each([
    ['exit', 3],
    ['throw', 1],
  ])('adds nothing to the end of a process that stood still until its %s', async (ending, code) => {
    const run = { fixture: 'wedge.mjs', args: [ending, '300'], node };
    const bare = await runFixture({ ...run, load: 'none' });
    const guarded = await runFixture({ ...run, env: { LOOPGUARD_MODE: 'record' } });
    expect(guarded.code).toBe(code);
    expect(withoutFrames(guarded.stderr)).toBe(withoutFrames(bare.stderr));
    expect(locatedStall(guarded.events)).toMatchObject({ cause: 'js', site: { line: 16 } });
  });

  it('measures delay and utilisation of the loop', async () => {
    const { events } = await runFixture({ fixture: 'stalls.mjs', args: ['loop', 'loop'], node });
    const windows = eventsOfType(events, 'loop').filter(({ phase }) => phase === 'ready');
    expect(Math.max(...windows.map(({ delayMs }) => delayMs.max))).toBeGreaterThan(150);
    expect(windows[0]?.utilization).toBeGreaterThan(0.3);
    expect(eventsOfType(events, 'summary').at(-1)?.loop?.delayMs.p99).toBeGreaterThan(150);
  });
});

/** The first that ended with a line while the program served: a busy machine adds some that have none. */
function locatedStall(events: readonly ReportEvent[]): StallEvent | undefined {
  return eventsOfType(events, 'stall').find(
    ({ cause, phase, site, state }) =>
      phase === 'ready' && state === 'ended' && site !== null && cause !== 'suspended',
  );
}

/** Without the stack of the error: it shows which timers Node ran together. */
function withoutFrames(text: string): string {
  return text.replaceAll(/^ {4}at .*\n/gm, '');
}
