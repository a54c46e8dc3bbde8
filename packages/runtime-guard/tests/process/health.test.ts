import type { HealthStatus } from '../../src/report/health-status.ts';
import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { runFixture } from '../support/run-fixture.ts';

const URL_LINE = /^loopguard: health page at (http:\S+)$/m;

describe.each(nodeBinaries)('the health page on $name', { retry: 2 }, ({ path: node }) => {
  it('answers while the loop never comes back, and says where it stands still', async () => {
    let seen: Promise<readonly [HealthStatus, string, string]> | undefined;
    const { signal } = await runFixture({
      fixture: 'wedge.mjs',
      args: ['never', 'Infinity'],
      node,
      env: { LOOPGUARD_HEALTH: '0' },
      onStderr: ({ pid }, text) => {
        const [, url] = URL_LINE.exec(text) ?? [];
        if (url === undefined || !text.includes('stood still for 2')) return;
        seen ??= readAll(url).finally(() => process.kill(pid, 'SIGKILL'));
      },
    });
    expect(signal).toBe('SIGKILL');
    const [status, metrics, page] = (await seen)!;
    expect(status.phase).toBe('ready');
    expect(status.stall?.durationMs).toBeGreaterThan(1900);
    expect(status.stall?.site).toMatchObject({ file: 'wedge.mjs', line: 16, function: 'spin' });
    expect(status.figures?.summary.phases.length).toBeGreaterThan(0);
    expect(metrics).toMatch(/^loopguard_event_loop_stalled_seconds [23]\.\d+$/m);
    expect(page).toContain('wedge.mjs:16');
  });
});

describe('the health page', () => {
  it('keeps no process alive and changes no exit code', async () => {
    const env = { LOOPGUARD_HEALTH: '0', LOOPGUARD_MODE: 'record' };
    const { code, stderr, stdout } = await runFixture({
      fixture: 'exits.mjs',
      args: ['natural'],
      env,
    });
    const bare = await runFixture({ fixture: 'exits.mjs', args: ['natural'], load: 'none' });
    expect({ code, stderr, stdout }).toEqual({
      code: bare.code,
      stderr: bare.stderr,
      stdout: bare.stdout,
    });
  });

  it('is one warning with a code where the port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => blocker.once('listening', resolve));
    const address = blocker.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const env = { LOOPGUARD_HEALTH: String(port) };
    const { code, stderr } = await runFixture({ fixture: 'wedge.mjs', args: ['exit', '200'], env });
    blocker.close();
    expect(code).toBe(3);
    expect(stderr.match(/ERR_LOOPGUARD_HEALTH/g)?.length).toBe(1);
    expect(stderr).toContain(`cannot be served at http://127.0.0.1:${port}/`);
  });

  it('serves nothing where it is not asked for', async () => {
    const { stderr } = await runFixture({ fixture: 'wedge.mjs', args: ['exit', '200'] });
    expect(stderr).not.toContain('health');
  });
});

async function readAll(url: string): Promise<readonly [HealthStatus, string, string]> {
  const read = async (path: string) => (await fetch(new URL(path, url))).text();
  const status: unknown = JSON.parse(await read('status.json'));
  return [status as HealthStatus, await read('metrics'), await read('')];
}
