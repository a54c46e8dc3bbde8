import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it('joins a stall with the call that caused it, and knows that others have another cause', async () => {
    const { events } = await runFixture({ fixture: 'stalls.mjs', node });
    const ready = eventsOfType(events, 'stall').filter(({ phase }) => phase === 'ready');
    const [call] = eventsOfType(events, 'blocking-call');
    const caused = ready.filter(({ cause }) => cause === 'sync-call');
    expect(caused).toMatchObject([
      { api: 'crypto.pbkdf2Sync', site: { file: 'stalls.mjs', line: 7 }, state: 'ended' },
    ]);
    expect(caused[0]?.durationMs).toBeGreaterThanOrEqual(call?.durationMs ?? Infinity);
    // Where this machine had no time for the loop, it says so: the loop was suspended rather than busy.
    const others = ready.filter(({ cause }) => cause === 'unknown' || cause === 'suspended');
    expect(Math.max(...others.map(({ durationMs }) => durationMs))).toBeGreaterThan(150);
    expect(others.every(({ api, site }) => api === undefined && site === null)).toBe(true);
    const summary = eventsOfType(events, 'summary').at(-1);
    expect(summary?.sites[0]).toMatchObject({ api: 'crypto.pbkdf2Sync', stalls: 1 });
  });

  it('measures delay and utilisation of the loop', async () => {
    const { events } = await runFixture({ fixture: 'stalls.mjs', node });
    const windows = eventsOfType(events, 'loop').filter(({ phase }) => phase === 'ready');
    expect(Math.max(...windows.map(({ delayMs }) => delayMs.max))).toBeGreaterThan(150);
    expect(windows[0]?.utilization).toBeGreaterThan(0.3);
    expect(eventsOfType(events, 'summary').at(-1)?.loop?.delayMs.p99).toBeGreaterThan(150);
  });
});
