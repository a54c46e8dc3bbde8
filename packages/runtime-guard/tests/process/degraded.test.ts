import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, runFixture } from '../support/run-fixture.ts';

describe.each(nodeBinaries)('on $name', ({ name, path: node }) => {
  const permission = [
    name.startsWith('Node 20') ? '--experimental-permission' : '--permission',
    '--allow-fs-read=*',
    '--allow-fs-write=*',
    ...(name === 'Node 26' ? ['--allow-net'] : []),
  ];

  it('does what is left under the permission model, and says once what is missing', async () => {
    const { code, events, stderr } = await runServer(node, permission);
    expect(code).toBe(0);
    expect(idsOf(events)).toEqual(['no-worker']);
    expect(warningsIn(stderr)).toEqual([
      expect.stringMatching(
        /^loopguard: warning: ERR_LOOPGUARD_DEGRADED: \(no-worker\) The permission model forbids worker threads\. .*--allow-worker too\.$/,
      ),
    ]);
    expect(eventsOfType(events, 'blocking-call').map(({ api }) => api)).toContain(
      'crypto.pbkdf2Sync',
    );
  });

  it('tells a forbidden inspector from a forbidden worker', async () => {
    const { events, stderr } = await runServer(node, [...permission, '--allow-worker']);
    expect(idsOf(events)).toEqual(['no-inspector']);
    expect(warningsIn(stderr).length).toBe(1);
  });

  it('says that calls have no place where intrinsics are frozen', async () => {
    const { events } = await runServer(node, ['--frozen-intrinsics']);
    expect(idsOf(events)).toEqual(['frozen-intrinsics']);
    const calls = eventsOfType(events, 'blocking-call').filter(({ phase }) => phase === 'ready');
    expect(calls).toMatchObject([{ api: 'crypto.pbkdf2Sync', site: null }]);
  });

  it('says that a debugger may be attached', async () => {
    const { events, stderr } = await runServer(node, ['--inspect=127.0.0.1:0']);
    expect(idsOf(events)).toEqual(['debugger']);
    expect(warningsIn(stderr).length).toBe(1);
  });
});

describe('what is missing', () => {
  it('is nothing where everything works', async () => {
    const { events, stderr } = await runServer(process.execPath, []);
    expect(eventsOfType(events, 'meta')[0]).not.toHaveProperty('degraded');
    expect(warningsIn(stderr)).toEqual([]);
  });

  it('stands in the report alone in mode `record`', async () => {
    const env = { LOOPGUARD_MODE: 'record' };
    const { events, stderr } = await runServer(process.execPath, ['--frozen-intrinsics'], env);
    expect(idsOf(events)).toEqual(['frozen-intrinsics']);
    expect(warningsIn(stderr)).toEqual([]);
  });

  it('is said by the first process of a tree alone', async () => {
    const env = { LOOPGUARD_ROOT_PID: '1' };
    const { events, stderr } = await runServer(process.execPath, ['--frozen-intrinsics'], env);
    expect(idsOf(events)).toEqual(['frozen-intrinsics']);
    expect(warningsIn(stderr)).toEqual([]);
  });

  it('is said later where the thread that watches the loop cannot start', async () => {
    const preload = ['--require', join(fixtureFolder, 'no-threads.cjs')];
    const { code, events, stderr } = await runServer(process.execPath, preload);
    expect(code).toBe(0);
    expect(idsOf(events)).toEqual([]);
    expect(eventsOfType(events, 'degraded')).toMatchObject([
      { id: 'no-worker', why: expect.stringContaining('no thread is left') as unknown },
    ]);
    expect(warningsIn(stderr)).toEqual([
      expect.stringMatching(/ERR_LOOPGUARD_DEGRADED: \(no-worker\) .*no thread is left/),
    ]);
  });

  it.each([
    ['early', []],
    ['late', ['late-install']],
  ])('is known of an install() that comes %s', async (when, ids) => {
    const { events } = await runFixture({
      fixture: 'late-install.cjs',
      args: [when],
      load: 'none',
    });
    expect(idsOf(events)).toEqual(ids);
  });
});

describe.each(nodeBinaries)('the guard on $name', ({ path: node }) => {
  it('does less when it costs more than it may, says so once, and still counts every call', async () => {
    const env = { LOOPGUARD_CALL_THRESHOLD_MS: '0', LOOPGUARD_MAX_COST_PERCENT: '1' };
    const { events, stdout, stderr } = await runFixture({ fixture: 'many-calls.mjs', node, env });
    const degraded = eventsOfType(events, 'degraded');
    expect(degraded.map(({ id, lost }) => [id, /less than \d+ ms/.exec(lost)?.[0]])).toEqual([
      ['own-cost', 'less than 5 ms'],
      ['own-cost', 'less than 20 ms'],
    ]);
    expect(warningsIn(stderr)).toEqual([
      expect.stringMatching(/\(own-cost\) The guard itself took more than 1 % of the time/),
    ]);
    const summary = eventsOfType(events, 'summary').at(-1);
    const counted = summary?.apis.filter(({ phase }) => phase === 'ready') ?? [];
    expect(counted).toMatchObject([{ api: 'fs.existsSync', calls: Number(stdout) }]);
    expect(eventsOfType(events, 'blocking-call').length).toBeLessThan(Number(stdout) / 2);
    expect(summary?.degraded).toMatchObject([{ id: 'own-cost' }]);
  });
});

function runServer(
  node: string,
  nodeArgs: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ReturnType<typeof runFixture> {
  return runFixture({
    fixture: 'server.mjs',
    args: ['/hash'],
    load: '--require',
    node,
    nodeArgs,
    env,
  });
}

function idsOf(events: Parameters<typeof eventsOfType>[0]): string[] {
  return (eventsOfType(events, 'meta')[0]?.degraded ?? []).map(({ id }) => id);
}

function warningsIn(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line.startsWith('loopguard: warning'));
}
