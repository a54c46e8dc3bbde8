import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeBinaries } from '../support/node-binaries.ts';
import { eventsOfType, fixtureFolder, runFixture } from '../support/run-fixture.ts';

const entry = fileURLToPath(new URL('../../dist/register-required.cjs', import.meta.url));

describe.each(nodeBinaries)('a preload with --require on $name', ({ path: node, name }) => {
  it('works where ES modules cannot be required', async () => {
    const { code, stderr, events } = await runFixture({
      fixture: 'server.mjs',
      args: ['/read'],
      load: '--require',
      node,
      nodeArgs: ['--no-experimental-require-module'],
      env: { LOOPGUARD_MODE: 'record' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(eventsOfType(events, 'phase').map(({ phase }) => phase)).toContain('ready');
  });

  it('passes module hooks of the program by, and leaves its cache of modules empty', async () => {
    const { code, stdout, stderr } = await runFixture({
      fixture: 'module-cache.cjs',
      load: '--require',
      node,
      nodeArgs: [
        '--no-warnings',
        '--experimental-loader',
        join(fixtureFolder, 'loader-noticing.mjs'),
      ],
      report: null,
      env: { LOOPGUARD_MODE: 'record' },
    });
    expect({ code, stdout, stderr }).toEqual({ code: 0, stdout: '2 0\n', stderr: '' });
  });

  it('loads what it knows of a package past the loader of the program', async () => {
    const { code, stdout } = await runFixture({
      fixture: 'loader-mocks.cjs',
      load: '--require',
      node,
    });
    expect({ code, stdout }).toEqual({ code: 0, stdout: '[]\n["register-required.cjs"]\n' });
  });

  it('lets the program run where the guard may not be read, with one warning', async () => {
    const flag = name.startsWith('Node 20') ? '--experimental-permission' : '--permission';
    const { code, stderr } = await runFixture({
      fixture: 'allowed.cjs',
      load: '--require',
      node,
      nodeArgs: [flag, `--allow-fs-read=${entry}`, `--allow-fs-read=${fixtureFolder}/*`],
      report: null,
    });
    expect(code).toBe(0);
    expect(stderr.match(/loopguard: .*/g)).toEqual([
      expect.stringMatching(/^loopguard: warning: The guard could not start: /),
    ]);
  });

  it('loads modules of a program that breaks the iterators of arrays', async () => {
    const env = { LOOPGUARD_MODE: 'record' };
    const run = {
      fixture: 'broken-arrays.cjs',
      load: '--require',
      node,
      report: null,
      env,
    } as const;
    expect(await runFixture(run)).toMatchObject({ code: 0, stdout: 'runs\n' });
  });

  it('leaves no trace in what the language remembers of the last regular expression', async () => {
    const { stdout } = await runFixture({
      fixture: 'last-match.cjs',
      load: '--require',
      node,
      report: null,
      env: { LOOPGUARD_MODE: 'record' },
    });
    expect(JSON.parse(stdout)).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  it('leaves an uncaught error at the line that threw it', async () => {
    const run = { fixture: 'throws.cjs', node, report: null, env: { LOOPGUARD_MODE: 'record' } };
    const bare = await runFixture({ ...run, load: 'none' });
    const guarded = await runFixture({ ...run, load: '--require' });
    const place = (stderr: string) => stderr.split('\n').slice(0, 6);
    expect(place(bare.stderr)[0]).toMatch(/throws\.cjs:1$/);
    expect(place(guarded.stderr)).toEqual(place(bare.stderr));
  });

  it('lets a main module be found behind a link while stdout is a pipe', async () => {
    const folder = mkdtempSync(join(fixtureFolder, 'link-'));
    try {
      symlinkSync('../linked/main.mjs', join(folder, 'main.mjs'));
      const fixture = `${basename(folder)}/main.mjs`;
      const result = await runFixture({ fixture, load: '--require', node });
      expect(result).toMatchObject({ code: 0, stdout: 'linked', stderr: '' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
