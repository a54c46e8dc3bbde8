import type { ReportEvent } from '../../src/report/report-event.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, parseObject, runFixture } from '../support/run-fixture.ts';

const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MODE: 'record' };
const guard = fileURLToPath(new URL('../../dist/register-required.cjs', import.meta.url));
const tracer = join(fixtureFolder, 'coexistence/opentelemetry.cjs');
const sides = ['guard', 'spy'];
const orders = sides.flatMap((first) => sides.map((firstOff) => [first, firstOff]));

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  describe.each(['sinon', 'jest'])('a spy of %s', (tool) => {
    it.each(orders)('works with the guard: %s first on, %s first off', async (...order) => {
      const fixture = 'coexistence/spies.mjs';
      const result = await runFixture({ fixture, args: [tool, ...order], load: 'none', node, env });
      expect(result.code).toBe(0);
      expect(parseObject(result.stdout)).toEqual({ spied: 1, works: true });
      expect(seenCalls(result.events).slice(0, 1)).toEqual(expectedCalls(fixture));
    });
  });

  it.each([
    { first: 'the guard', nodeArgs: ['--require', guard, '--require', tracer] },
    { first: 'the tracer', nodeArgs: ['--require', tracer, '--require', guard] },
  ])('sees what OpenTelemetry traces, and the other way round ($first first)', async (run) => {
    const fixture = 'coexistence/application.cjs';
    const result = await runFixture({ fixture, nodeArgs: run.nodeArgs, load: 'none', node, env });
    const spans = ['fs readFileSync', 'fs statSync'];
    expect(result.code).toBe(0);
    expect(parseObject(result.stdout)).toEqual({ works: true, spans });
    expect(seenCalls(result.events)).toEqual(expectedCalls(fixture));
  });

  it.each(['graceful-fs.cjs', 'fake-timers.mjs'])('sees the caller in %s', async (name) => {
    const fixture = `coexistence/${name}`;
    const result = await runFixture({ fixture, node, env });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(parseObject(result.stdout)).toEqual({ works: true });
    expect(seenCalls(result.events)).toEqual(expectedCalls(fixture));
  });

  it('adds nothing to the plugins and hooks that Fastify tells of', async () => {
    const run = { fixture: 'coexistence/fastify-prints.mjs', node, env };
    const bare = await runFixture({ ...run, load: 'none' });
    const guarded = await runFixture(run);
    expect(bare.stdout).toContain('authorize()');
    expect(guarded.stdout).toBe(bare.stdout);
  });

  it.each([
    { first: 'the guard', nodeArgs: ['--require', guard, '--import', 'tsx'] },
    { first: 'tsx', nodeArgs: ['--import', 'tsx', '--require', guard] },
  ])('names the line of a TypeScript file that tsx compiles ($first first)', async (run) => {
    const fixture = 'coexistence/typescript.ts';
    const result = await runFixture({ fixture, nodeArgs: run.nodeArgs, load: 'none', node, env });
    expect(parseObject(result.stdout)).toEqual({ works: true });
    expect(mappedSites(result.events)).toEqual(expectedSites(fixture));
  });

  it('names the line of a module that Vite compiles for the server', async () => {
    const nodeArgs = ['--enable-source-maps'];
    const result = await runFixture({ fixture: 'coexistence/vite-ssr.mjs', nodeArgs, node, env });
    expect(parseObject(result.stdout)).toEqual({ works: true });
    expect(mappedSites(result.events)).toEqual(expectedSites('coexistence/vite/handler.ts'));
  });
});

it('lets a test of vitest mock fs and spy on it', async () => {
  const fixture = 'coexistence/run-vitest.mjs';
  const inherited = { ...env, NODE_OPTIONS: `--require ${guard}` };
  const result = await runFixture({ fixture, load: 'none', env: inherited });
  expect(result.stderr).toBe('');
  expect(parseObject(result.stdout)).toMatchObject({ success: true, numPassedTests: 2 });
});

/** Calls once the process was ready, by line; a call through another package says so. */
function seenCalls(events: readonly ReportEvent[]): string[] {
  return eventsOfType(events, 'blocking-call')
    .filter(({ phase }) => phase === 'ready')
    .map(
      ({ api, site, via }) => `${site?.line ?? 0} ${api}${via === undefined ? '' : ` via ${via}`}`,
    );
}

function mappedSites(events: readonly ReportEvent[]): string[] {
  const sites = eventsOfType(events, 'summary').at(-1)?.sites ?? [];
  return sites.map(
    ({ api, site, mapped }) => `${site?.file ?? ''}:${site?.line ?? 0} ${api} ${mapped}`,
  );
}

function expectedCalls(file: string): string[] {
  const lines = readFileSync(join(fixtureFolder, file), 'utf8').split('\n');
  return lines.flatMap((line, index) => {
    const api = /\/\/ seen: (\S+)/.exec(line)?.[1];
    return api === undefined ? [] : [`${index + 1} ${api}`];
  });
}

function expectedSites(file: string): string[] {
  return expectedCalls(file).map((call) => `${file}:${call} true`);
}
