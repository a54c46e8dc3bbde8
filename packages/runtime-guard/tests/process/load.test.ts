import type { ReportEvent } from '../../src/report/report-event.ts';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

const threshold = { LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MAX_COST_PERCENT: '100' };

describe.each(nodeBinaries)('on $name', { retry: 2 }, ({ path: node }) => {
  it.each(['full', 'auto'])(
    'attributes what blocks to the right request under load (%s)',
    async (attribution) => {
      const env = { ...threshold, LOOPGUARD_ATTRIBUTION: attribution };
      const { events } = await runFixture({ fixture: 'under-load.mjs', args: ['400'], node, env });
      const calls = readAttributions(events, 'blocking-call');
      expect(calls.length).toBe(350);
      expect(calls.filter(({ name, route }) => name !== undefined && name !== route)).toEqual([]);
      const known = calls.filter(({ name }) => name !== undefined).length / calls.length;
      expect(known).toBeGreaterThanOrEqual(attribution === 'full' ? 1 : 0.9);
      const stalls = readAttributions(events, 'stall').filter(
        ({ route }) => route === 'POST /spinning',
      );
      expect(stalls.length).toBeGreaterThanOrEqual(9);
      expect(stalls.filter(({ name, route }) => name !== route)).toEqual([]);
    },
  );

  it('counts the requests that waited while the loop stood still', async () => {
    const env = { LOOPGUARD_ATTRIBUTION: 'full' };
    const { events, stderr } = await runFixture({ fixture: 'waiting.mjs', node, env });
    const stall = eventsOfType(events, 'stall').find(({ scope }) => scope?.name === 'GET /block');
    expect(stall?.waiting).toEqual({
      requests: 10,
      arrived: 5,
      delayMs: Math.round(7.5 * (stall?.durationMs ?? 0)),
    });
    const summary = eventsOfType(events, 'summary').at(-1);
    expect(summary?.stalls[0]?.waiting?.requests).toBe(10);
    expect(stderr).toMatch(/GET \/block · 10 requests waited, \d{3} ms on average/);
  });
});

/** What the guard attributed, and the route that it belongs to: the function is called as that. */
function readAttributions(events: readonly ReportEvent[], type: 'blocking-call' | 'stall') {
  return eventsOfType(events, type)
    .filter(({ phase, site }) => phase === 'ready' && site?.file === 'under-load.mjs')
    .map(({ scope, site, stack }) => {
      const caller = site?.function === 'spin' ? stack[1]?.function : site?.function;
      const route = `POST /${caller ?? ''}`;
      return scope === null ? { route } : { name: scope.name, route };
    });
}
