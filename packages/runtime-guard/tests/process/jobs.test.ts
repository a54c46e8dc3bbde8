import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MAX_COST_PERCENT: '100' };

describe.each(nodeBinaries)('on $name', ({ name, path: node }) => {
  it.each([
    ['node-schedule', ['sendMails']],
    ['cron', ['onTick', 'cleanUp']],
    ['cron with options of a class', ['onTick', 'onTick']],
    ['node-cron', ['* * * * * *']],
  ])('attributes to the jobs of %s, which end startup', async (fixture, names) => {
    const args = [fixture];
    const { code, events } = await runFixture({ fixture: 'jobs.mjs', args, node, env });
    expect(code).toBe(0);
    const calls = eventsOfType(events, 'blocking-call').filter(
      ({ site }) => site?.function === 'read',
    );
    const jobs = calls.map(({ phase, scope }) => ({ phase, kind: scope?.kind, name: scope?.name }));
    const expected = names.map((job) => ({ phase: 'ready', kind: 'job', name: job }));
    expect(jobs).toEqual(expected);
  });

  // Node.js 20 has no hooks that run where the modules do.
  it.skipIf(/^Node 20\b/.test(name))(
    'attributes to the jobs of a package that is imported',
    async () => {
      const { events } = await runFixture({ fixture: 'es-jobs/main.js', node, env });
      const scopes = eventsOfType(events, 'blocking-call')
        .filter(({ site }) => site?.function === 'read')
        .map(({ scope }) => ({ kind: scope?.kind, name: scope?.name }));
      expect(scopes).toEqual([
        { kind: 'job', name: '* * * * * *' },
        { kind: 'job', name: 'cleanUp' },
      ]);
    },
  );

  it('lets a package export a class that has no name', async () => {
    const { code, stdout } = await runFixture({ fixture: 'es-jobs/unnamed.js', node, env });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '2\n' });
  });

  it("attributes to the tests of Node's own runner", async () => {
    const { events } = await runFixture({ fixture: 'node-tests.mjs', node, env });
    const scopes = eventsOfType(events, 'blocking-call')
      .filter(({ site }) => site?.function === 'read')
      .map(({ scope }) => ({ kind: scope?.kind, name: scope?.name }));
    expect(scopes).toEqual([
      { kind: 'test', name: 'outer' },
      { kind: 'test', name: 'outer > inner' },
      { kind: 'test', name: 'outer' },
      { kind: 'test', name: 'shop' },
      { kind: 'test', name: 'shop > sells' },
    ]);
  });
});
