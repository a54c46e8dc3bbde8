import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

/** What a framework is asked for, and how the guard names it. */
const asked = {
  express: [
    ['/users?token=secret', 'GET /users'],
    ['/users/42', 'GET /users/:user'],
    ['/users/42/posts/7', 'GET /users/:user/posts/:post'],
    ['/two', 'GET /one|/two'],
    ['/missing/42', 'GET /missing/42'],
  ],
  fastify: [
    ['/users/?token=secret', 'GET /users'],
    ['/users/42', 'GET /users/:user'],
    ['/users/42/posts/7', 'GET /users/:user/posts/:post'],
    ['/missing/42', 'GET /missing/42'],
  ],
  koa: [
    ['/users?token=secret', 'GET /users'],
    ['/users/42', 'GET /users/:user'],
    ['/missing/42', 'GET /missing/42'],
  ],
  hapi: [
    ['/users?token=secret', 'GET /users'],
    ['/users/42', 'GET /users/{user}'],
    ['/missing/42', 'GET /{any*}'],
  ],
  nest: [
    ['/api/users?token=secret', 'GET /api/users'],
    ['/api/users/42', 'GET /api/users/:user'],
  ],
} as const;

const frameworks = [
  ['express', asked.express],
  ['express4', asked.express],
  ['fastify', asked.fastify],
  ['koa', asked.koa],
  ['hapi', asked.hapi],
  ['nest-express', asked.nest],
  ['nest-fastify', asked.nest],
] as const;

const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MAX_COST_PERCENT: '100' };

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it.each(frameworks)('names the requests of %s by their routes', async (framework, requests) => {
    const args = [framework, ...requests.map(([path]) => path)];
    const result = await runFixture({ fixture: 'routes.mjs', args, node, env });
    expect(result.stderr).not.toContain('Error');
    const calls = eventsOfType(result.events, 'blocking-call').filter(
      ({ phase, site }) => phase === 'ready' && site?.file === 'routes.mjs',
    );
    expect(calls.map(({ scope }) => scope?.name)).toEqual(requests.map(([, name]) => name));
    const summary = eventsOfType(result.events, 'summary').at(-1);
    const served = summary?.sites.find(({ site }) => site?.file === 'routes.mjs');
    const names = served?.scopes.map(({ name }) => name);
    expect(names?.toSorted()).toEqual(requests.map(([, name]) => name).toSorted());
    expect(JSON.stringify(result.events)).not.toContain('secret');
  });
});

const early = [
  ['express', 'GET /early/:id'],
  ['express4', 'GET /early/:id'],
  ['fastify', 'GET /early/:id'],
  ['koa', 'GET /early/:id'],
  ['hapi', 'GET /early/{id}'],
] as const;

describe.each(frameworks)('%s', (framework, requests) => {
  it('names its requests where the guard was installed after it was loaded', async () => {
    const args = [framework, ...requests.map(([path]) => path)];
    const { events } = await runFixture({
      fixture: 'routes.mjs',
      args,
      load: 'none',
      env: { ...env, INSTALL_LATE: '1' },
    });
    const summary = eventsOfType(events, 'summary').at(-1);
    const served = summary?.sites.find(({ site }) => site?.function === '' && site.line === 11);
    const names = served?.scopes.map(({ name }) => name);
    expect(names?.toSorted()).toEqual(requests.map(([, name]) => name).toSorted());
  });
});

describe.each(early)('%s', (framework, name) => {
  it('names what blocks before routing by its path, and in the summary by its route', async () => {
    const args = [framework, '/early/1', '/early/2'];
    const { events } = await runFixture({ fixture: 'routes.mjs', args, env });
    const summary = eventsOfType(events, 'summary').at(-1);
    expect(summary?.sites.map(({ scopes }) => scopes)).toMatchObject([[{ name, calls: 2 }]]);
  });
});
