import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it('attributes blocking calls to method and path over one kept-alive connection', async () => {
    const paths = ['/read?id=1', '/clean', '/hash?token=secret', '/read-later', '/run', '/zip'];
    const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MAX_COST_PERCENT: '100' };
    const result = await runFixture({ fixture: 'server.mjs', args: paths, node, env });
    expect(result.code).toBe(0);
    const calls = eventsOfType(result.events, 'blocking-call')
      .filter(({ phase, site }) => phase === 'ready' && site?.file === 'server.mjs')
      .map(({ api, scope, site }) => `${api} in ${scope?.name ?? 'none'} at ${site?.line ?? 0}`);
    expect(calls).toEqual([
      'fs.readFileSync in GET /read at 13',
      'crypto.pbkdf2Sync in GET /hash at 18',
      'fs.readFileSync in GET /read-later at 16',
      'child_process.execSync in GET /run at 19',
      'zlib.gzipSync in GET /zip at 20',
    ]);
    expect(JSON.stringify(result.events)).not.toContain('token=');
  });

  it('lets responses be collected while their connection lives on', async () => {
    const nodeArgs = ['--expose-gc'];
    const { stdout } = await runFixture({ fixture: 'collected.mjs', node, nodeArgs });
    expect(stdout).toBe('collected\n');
  });
});

describe('scopes', () => {
  it('are absent with attribution off', async () => {
    const { events } = await runFixture({
      fixture: 'server.mjs',
      args: ['/read'],
      env: {
        LOOPGUARD_CALL_THRESHOLD_MS: '0',
        LOOPGUARD_MAX_COST_PERCENT: '100',
        LOOPGUARD_ATTRIBUTION: 'off',
      },
    });
    const [call] = eventsOfType(events, 'blocking-call').filter(({ phase }) => phase === 'ready');
    expect(call?.scope).toBeNull();
  });

  it('stay bounded in the summary however many paths are requested', async () => {
    const { events } = await runFixture({
      fixture: 'many-paths.mjs',
      args: ['30'],
      env: { LOOPGUARD_MAX_ROUTES: '5' },
    });
    const summary = eventsOfType(events, 'summary').at(-1);
    const names = summary?.sites.flatMap(({ scopes }) => scopes.map(({ name }) => name));
    expect(names?.length).toBe(6);
    expect(names).toContain('(other)');
    expect(summary?.dropped.routes).toBe(25);
  });
});
