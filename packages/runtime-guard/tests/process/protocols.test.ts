import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, runFixture } from '../support/run-fixture.ts';

const env = {
  LOOPGUARD_CALL_THRESHOLD_MS: '0',
  LOOPGUARD_MAX_COST_PERCENT: '100',
  LOOPGUARD_ATTRIBUTION: 'full',
};

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it.each(['compat', 'stream', 'secure', 'fastify'])(
    'attributes to requests of HTTP/2 (%s)',
    async (kind) => {
      const args = [kind, '/users/1?token=secret', '/users/2', '/users/3'];
      const { code, events } = await runFixture({ fixture: 'http2.mjs', args, node, env });
      expect(code).toBe(0);
      const calls = eventsOfType(events, 'blocking-call').filter(
        ({ phase, site }) => phase === 'ready' && site?.function === 'answer',
      );
      const names = calls.map(({ scope }) => scope?.name);
      const expected =
        kind === 'fastify'
          ? ['GET /users/:user', 'GET /users/:user', 'GET /users/:user']
          : ['GET /users/1', 'GET /users/2', 'GET /users/3'];
      expect(names).toHaveLength(6);
      expect(names.slice(0, 3)).toEqual(expected);
      expect(names.slice(3).toSorted()).toEqual(expected);
      expect(JSON.stringify(events)).not.toContain('secret');
    },
  );

  it.each(['full', 'basic'])(
    'attributes to requests that begin a WebSocket, and leaves alone who knows of none (%s)',
    async (attribution) => {
      const { code, events, stdout } = await runFixture({
        fixture: 'upgrade.mjs',
        node,
        env: { ...env, LOOPGUARD_ATTRIBUTION: attribution },
      });
      expect(code).toBe(0);
      expect(stdout).toBe('Unexpected server response: 200\n');
      const names = eventsOfType(events, 'blocking-call')
        .filter(({ site }) => site?.function === 'read')
        .map(({ scope }) => scope?.name);
      expect(names).toEqual(['GET /chat', 'GET /beside']);
    },
  );
});
