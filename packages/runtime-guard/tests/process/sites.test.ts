import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, runFixture } from '../support/run-fixture.ts';

const everyCall = { LOOPGUARD_CALL_THRESHOLD_MS: '0' };

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it('counts only outermost calls, and none that is brief by its size or goes to stderr', async () => {
    const { events, stderr } = await runFixture({ fixture: 'nested.mjs', node, env: everyCall });
    const seen = eventsOfType(events, 'blocking-call')
      .filter(({ phase }) => phase === 'ready')
      .map(({ api, site }) => `${site?.line ?? 0} ${api}`);
    expect(seen).toEqual(expectedCalls('nested.mjs'));
    expect(stderr).not.toContain('warning');
  });

  it('does not take output for blocking calls, nor what it prints for output', async () => {
    const { events, stdout } = await runFixture({ fixture: 'console.mjs', node, env: everyCall });
    expect(stdout).toBe('printed\n');
    const calls = eventsOfType(events, 'blocking-call').filter(({ phase }) => phase === 'ready');
    expect(calls).toEqual([]);
  });

  it('reports what the application loads late as one call, with its line', async () => {
    const { events, stderr } = await runFixture({ fixture: 'lazy.cjs', node, env: everyCall });
    const calls = eventsOfType(events, 'blocking-call').filter(({ phase }) => phase === 'ready');
    expect(calls).toMatchObject([
      { api: 'require', site: { file: 'lazy.cjs', line: 4, function: 'load' } },
      { api: 'require', site: { file: 'lazy.cjs', line: 7 } },
    ]);
    expect(stderr).toContain('Load it at startup');
    expect(eventsOfType(events, 'summary').at(-1)?.moduleLoads.calls).toBeGreaterThan(3);
  });

  it.each([
    { how: 'as events', env: everyCall },
    { how: 'counted', env: { LOOPGUARD_CALL_THRESHOLD_MS: '1000' } },
  ])('finds the application line behind a package ($how)', async ({ env }) => {
    const { events } = await runFixture({ fixture: 'via.cjs', node, env });
    const sites = eventsOfType(events, 'summary').at(-1)?.sites ?? [];
    const found = sites.map(({ site, via }) => ({ ...site, via }));
    const byLine = found.sort((left, right) => (left.line ?? 0) - (right.line ?? 0));
    expect(byLine).toMatchObject([
      { file: 'node_modules/blocking-package/index.js', line: 4, via: 'blocking-package' },
      { file: 'via.cjs', line: 6, column: 3, function: 'loadSettings', via: 'blocking-package' },
    ]);
  });

  it('maps positions to the sources', async () => {
    const { events, stderr } = await runFixture({ fixture: 'mapped/built/app.js', node });
    const [site] = eventsOfType(events, 'summary').at(-1)?.sites ?? [];
    expect(site).toMatchObject({
      mapped: true,
      site: { file: 'src/app.ts', line: 10, column: 13 },
      generated: { file: 'built/app.js' },
    });
    expect(stderr).toMatch(/src\/app\.ts:10:13/);
  });
});

/** The calls that comments in a fixture announce. */
function expectedCalls(file: string): string[] {
  const lines = readFileSync(join(fixtureFolder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const api = /\/\/ seen: (\S+)/.exec(line)?.[1];
    return api === undefined ? [] : [`${index + 1} ${api}`];
  });
}
