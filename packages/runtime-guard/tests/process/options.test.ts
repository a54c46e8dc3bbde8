import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { createTemporaryFolder, eventsOfType, runFixture } from '../support/run-fixture.ts';

describe('install()', () => {
  it.each([
    [{ mode: 'loud' }, "`mode` is 'loud', but accepted is 'off', 'record', 'report', 'throw'."],
    [{ stallThresholdMs: 0 }, '`stallThresholdMs` is 0, but accepted is a number, 1 or more.'],
    [{ callThresholdMs: '5' }, "`callThresholdMs` is '5', but accepted is a number, 0 or more."],
    [{ treshold: 5 }, '`treshold` is 5, but accepted is none of that name, only `mode`'],
    [{ allow: [{ api: 'fs.*' }] }, '`allow[0].reason` is missing, but accepted is a text'],
    [[], '`options` is [], but accepted is an object.'],
  ])(
    'refuses %j with one error that names key, value and what is accepted',
    async (options, text) => {
      const { stdout } = await runInstall(options);
      expect(stdout).toMatchObject({ name: 'GuardError', code: 'ERR_LOOPGUARD_OPTION' });
      expect(stdout).toHaveProperty('message', expect.stringContaining(`install(): ${text}`));
    },
  );

  it('gives the guard that runs already', async () => {
    const { stdout, stderr } = await runInstall({ mode: 'record' });
    expect(stdout).toEqual({ same: true, calls: 1 });
    expect(stderr).toBe('');
  });

  it('wins over the environment, which wins over the defaults', async () => {
    const result = await runInstall({ mode: 'record' }, { LOOPGUARD_MODE: 'throw' });
    expect(result.stdout).toHaveProperty('calls', 1);
    const fromEnv = await runInstall({}, { LOOPGUARD_MODE: 'throw' });
    expect(fromEnv.stdout).toHaveProperty('code', 'ERR_LOOPGUARD_BLOCKING_CALL');
  });
});

describe('register', () => {
  it('warns of a bad environment variable and goes on with the default', async () => {
    const env = { LOOPGUARD_MODE: 'loud', LOOPGUARD_STALL_THRESHOLD_MS: 'soon' };
    const result = await runFixture({ fixture: 'server.mjs', args: ['/clean'], env });
    expect(result).toMatchObject({ code: 0, stdout: '' });
    expect(result.stderr.trim().split('\n')).toEqual([
      "loopguard: warning: LOOPGUARD_MODE: `mode` is 'loud', but accepted is 'off', 'record', 'report', 'throw'. " +
        "LOOPGUARD_STALL_THRESHOLD_MS: `stallThresholdMs` is 'soon', but accepted is a number, 1 or more. " +
        'The guard goes on without it.',
    ]);
    expect(eventsOfType(result.events, 'meta')[0]?.mode).toBe('report');
  });

  it('goes on without a report file that cannot be written, after one warning', async () => {
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, 'taken'));
    const env = { LOOPGUARD_REPORT: join(folder, 'taken') };
    const run = { fixture: 'server.mjs', args: ['/read'], report: null, env };
    const { code, stderr } = await runFixture(run);
    expect(code).toBe(0);
    expect(stderr.match(/warning/g)?.length).toBe(1);
    expect(stderr).toContain('fs.readFileSync');
  });
});

describe.each(nodeBinaries)('a policy on $name', ({ path: node }) => {
  it.each(['js', 'esm', 'cjs'])('is read from loopguard.config.* (%s)', async (kind) => {
    const { events, stderr } = await runPolicy(kind, node);
    expect(stderr).not.toContain('warning');
    expect(eventsOfType(events, 'blocking-call')).toMatchObject([
      { api: 'fs.readFileSync', allowed: 'read once' },
      { api: 'fs.readdirSync' },
    ]);
    const summary = eventsOfType(events, 'summary').at(-1);
    expect(summary?.sites.map(({ api }) => api)).toEqual(['fs.readdirSync']);
    expect(summary?.allowances).toMatchObject([{ reason: 'read once', calls: 1, expired: false }]);
  });
});

describe('a policy', () => {
  it('lets an allowance end with its date, and says so', async () => {
    const { events, stderr } = await runPolicy('json');
    const summary = eventsOfType(events, 'summary').at(-1);
    expect(summary?.sites.map(({ api }) => api)).toEqual(['fs.readdirSync']);
    expect(stderr).toContain('The allowance for fs.readdirSync in any file ended on 2020-01-31.');
  });

  it('that cannot be loaded is one warning', async () => {
    const { events, stderr, code } = await runPolicy('broken');
    expect(code).toBe(0);
    expect(stderr.match(/warning/g)?.length).toBe(1);
    expect(stderr).toMatch(/loopguard\.config\.js cannot be loaded/);
    expect(eventsOfType(events, 'summary').at(-1)?.sites.length).toBe(2);
  });

  it('that is wrong in parts is one warning that names them, and holds in the others', async () => {
    const { events, stderr } = await runPolicy('wrong');
    expect(stderr.match(/warning/g)?.length).toBe(1);
    expect(stderr).toContain('`allow[0].reason` is missing, but accepted is a text that says why.');
    expect(stderr).toContain("`mode` is 'loud', but accepted is 'off'");
    expect(eventsOfType(events, 'blocking-call').length).toBe(2);
  });
});

async function runInstall(
  options: unknown,
  env: Readonly<Record<string, string>> = {},
): Promise<{ readonly stdout: unknown; readonly stderr: string }> {
  const { stdout, stderr } = await runFixture({
    fixture: 'install.mjs',
    args: [JSON.stringify(options)],
    load: 'none',
    report: null,
    env,
  });
  return { stdout: JSON.parse(stdout), stderr };
}

function runPolicy(kind: string, node = process.execPath): ReturnType<typeof runFixture> {
  return runFixture({ fixture: `policies/${kind}/src/main.cjs`, node });
}
