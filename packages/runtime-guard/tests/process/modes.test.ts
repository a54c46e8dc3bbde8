import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import {
  createTemporaryFolder,
  eventsOfType,
  fixtureFolder,
  parseObject,
  runFixture,
} from '../support/run-fixture.ts';

const server = { fixture: 'server.mjs', args: ['/read', '/hash', '/clean'] } as const;

describe.each(nodeBinaries)('on $name', ({ path: node }) => {
  it.each(['--import', '--require'] as const)(
    '%s leaves the thread of module loader hooks alone',
    async (load) => {
      const result = await runFixture({ fixture: 'with-hooks.mjs', load, node });
      expect(result).toMatchObject({ code: 0, stdout: 'true\n', stderr: '' });
      expect(Object.keys(result.reports)).toEqual(['report.ndjson']);
    },
  );

  it('refuses blocking calls of the application in mode throw, once it serves', async () => {
    const env = { LOOPGUARD_MODE: 'throw' };
    const { stdout, events, code } = await runFixture({ fixture: 'refuse.mjs', node, env });
    expect(code).toBe(0);
    const outcomes = parseObject(stdout);
    expect(outcomes).toMatchObject({
      startup: 'ran',
      file: {
        name: 'BlockingCallError',
        code: 'ERR_LOOPGUARD_BLOCKING_CALL',
        message: '`fs.readFileSync` would block the event loop. Use fs/promises.readFile.',
        firstFrame: expect.stringContaining('refuse.mjs:12:') as string,
      },
      process: { code: 'ERR_LOOPGUARD_BLOCKING_CALL' },
      brief: 'ran',
      dependency: 'ran',
      allowed: 'ran',
      allowedLater: 'ran',
      lazy: 'ran',
      shutdown: 'ran',
    });
    const refused = eventsOfType(events, 'blocking-call').filter((call) => call.refused);
    expect(refused.map(({ api, site }) => `${api} ${site?.line ?? 0}`)).toEqual([
      'fs.readFileSync 12',
      'child_process.execFileSync 13',
    ]);
  });
});

describe('mode', () => {
  it('off installs nothing and writes nothing', async () => {
    const result = await runFixture({ ...server, env: { LOOPGUARD_MODE: 'off' } });
    expect(result).toMatchObject({ code: 0, stdout: '', stderr: '', reports: {} });
  });

  it('record writes the report file and nothing on stderr', async () => {
    const result = await runFixture({ ...server, env: { LOOPGUARD_MODE: 'record' } });
    expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(eventsOfType(result.events, 'meta')[0]?.mode).toBe('record');
    expect(eventsOfType(result.events, 'summary').at(-1)?.sites.length).toBe(2);
  });

  it('report prints what blocks, where, for whom and what to use instead', async () => {
    const { stdout, stderr } = await runFixture({ ...server, report: null });
    expect(stdout).toBe('');
    const [title = '', ...rest] = stderr
      .split('\n')
      .filter((line) => !line.startsWith('loopguard: crypto.pbkdf2Sync blocked the event loop'));
    expect(title).toContain('2 places blocked the event loop');
    const text = rest.join('\n');
    expect(text).toMatch(/crypto\.pbkdf2Sync +\S*server\.mjs:18:\d+ \(\/hash\)/);
    expect(text).toContain('GET /hash · Use util.promisify(crypto.pbkdf2).');
    expect(text).toMatch(/fs\.readFileSync +\S*server\.mjs:13:\d+/);
    expect(text).toContain('startup: 1 blocking call');
    expect(text).toMatch(/ready after [\d.]+ m?s \(first request\)/);
  });

  it('report prints nothing where nothing blocks', async () => {
    const result = await runFixture({ fixture: 'server.mjs', args: ['/clean', '/clean'] });
    expect(result).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it('only the first process of a tree prints, and each has a report file', async () => {
    const { stderr, reports } = await runFixture({ fixture: 'family.mjs' });
    expect(stderr.match(/blocked the event loop for .* while/g)?.length).toBe(1);
    expect(Object.keys(reports).length).toBe(2);
    expect(Object.keys(reports)).toContain('report.ndjson');
  });

  it('workers are measured, allowed to block, and write a file of their own', async () => {
    const { reports, stderr, code } = await runFixture({ fixture: 'worker.mjs' });
    expect([code, stderr]).toEqual([0, '']);
    expect(Object.keys(reports)).toEqual(['report.ndjson', 'report.t1.ndjson']);
    const worker = reports['report.t1.ndjson'] ?? [];
    expect(eventsOfType(worker, 'meta')[0]?.thread).toBe(1);
    const summary = eventsOfType(worker, 'summary').at(-1);
    expect(summary?.sites).toEqual([]);
    expect(summary?.allowances[0]).toMatchObject({ reason: 'worker threads may block' });
    expect(summary?.allowances[0]?.calls).toBeGreaterThan(0);
  });

  it.each(['--import', '--require'] as const)(
    'workers belong to the program that starts them, wherever their file lies (%s)',
    async (load) => {
      const { reports } = await runFixture({ fixture: 'worker-of-package.mjs', load });
      expect(eventsOfType(reports['report.t1.ndjson'] ?? [], 'meta')).toMatchObject([
        { root: fixtureFolder, application: 'guard-fixtures', thread: 1 },
      ]);
    },
  );

  it('threads that a library has for itself are left alone', async () => {
    const { code, reports, stdout } = await runFixture({ fixture: 'thread-stream.mjs' });
    expect(code).toBe(0);
    expect(stdout).toContain('hello');
    expect(Object.keys(reports)).toEqual(['report.ndjson']);
  });

  it('what a tool of node_modules runs in its own process belongs to the working directory', async () => {
    const { events } = await runFixture({
      fixture: 'node_modules/blocking-package/run.mjs',
      args: ['run-by-package.mjs'],
      cwd: fixtureFolder,
    });
    expect(eventsOfType(events, 'meta')[0]?.root).toBe(fixtureFolder);
    const sites = eventsOfType(events, 'summary').at(-1)?.sites;
    expect(sites?.[0]?.site).toMatchObject({
      file: 'run-by-package.mjs',
      line: 5,
      package: 'guard-fixtures',
    });
  });

  it('tool processes that inherit the guard stay untouched', async () => {
    const folder = createTemporaryFolder();
    const report = join(folder, 'report.ndjson');
    const result = await runFixture({
      fixture: '../../../../node_modules/typescript/bin/tsc',
      args: ['--version'],
      report: null,
      env: { LOOPGUARD_REPORT: report },
    });
    expect(result).toMatchObject({ code: 0, stderr: '' });
    expect(existsSync(report)).toBe(false);
  });
});
