import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MAX_COST_PERCENT: '100' };

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it('attributes to timers what no request or job does, up to the first await', async () => {
    const { events } = await runFixture({ fixture: 'timers.mjs', node, env });
    const calls = eventsOfType(events, 'blocking-call').filter(
      ({ api }) => api === 'crypto.pbkdf2Sync',
    );
    expect(calls.map(({ scope }) => scope?.name ?? null)).toEqual([
      null,
      expect.stringMatching(/^timer refresh \(.*timers\.mjs\)$/),
      expect.stringMatching(/^timer [^ ]*timers\.mjs$/),
      null,
    ]);
  });

  it('leaves timers that are late in the order in which they were due', async () => {
    const { stdout } = await runFixture({
      fixture: 'timer-order.mjs',
      node,
      report: null,
      env: { LOOPGUARD_MODE: 'record' },
    });
    expect(stdout).toBe('0\n');
  });
});
