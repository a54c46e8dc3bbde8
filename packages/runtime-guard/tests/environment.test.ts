import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readDate } from '../src/environment/clock.ts';
import { findApplication } from '../src/environment/find-application.ts';
import { isToolProcess } from '../src/environment/is-tool-process.ts';
import { queueMicrotask, setImmediate, setInterval } from '../src/environment/timers.ts';
import { expandReportPath } from '../src/reporters/report-file.ts';
import { shouldColour } from '../src/reporters/terminal.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'loopguard-unit-')));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('findApplication', () => {
  it('finds the nearest package with a name, through links and nameless manifests', () => {
    const dist = join(folder, 'app', 'dist');
    mkdirSync(dist, { recursive: true });
    writeFileSync(join(folder, 'app', 'package.json'), '{"name": "my-app"}');
    writeFileSync(join(dist, 'package.json'), '{"type": "module"}');
    writeFileSync(join(dist, 'main.js'), '');
    symlinkSync(join(dist, 'main.js'), join(folder, 'linked.js'));
    const expected = {
      root: join(folder, 'app'),
      name: 'my-app',
      main: join(dist, 'main.js'),
      isEsModule: true,
    };
    expect(findApplication(join(dist, 'main'), '/')).toEqual(expected);
    expect(findApplication(join(folder, 'linked.js'), '/')).toEqual(expected);
  });

  it('takes the working directory where there is no main module', () => {
    expect(findApplication(undefined, join(folder, 'app', 'dist'))).toEqual({
      root: join(folder, 'app'),
      name: 'my-app',
      isEsModule: false,
    });
  });

  it.each([
    { main: 'main.mjs', isEsModule: true },
    { main: 'main.cjs', isEsModule: false },
    { main: 'main.js', isEsModule: false },
    { main: 'dist/main.mts', isEsModule: true },
    { main: 'dist/deep/main.ts', isEsModule: true },
  ])('says of $main whether it is an ES module: $isEsModule', ({ main, isEsModule }) => {
    mkdirSync(join(folder, 'app', 'dist', 'deep'), { recursive: true });
    writeFileSync(join(folder, 'app', main), '');
    expect(findApplication(join(folder, 'app', main), '/').isEsModule).toBe(isEsModule);
  });
});

describe('findApplication of a tool that the working directory has installed', () => {
  it.each([
    ['shop', 'node_modules/mocha/bin/mocha.js', 'shop', 'shop'],
    ['mono', 'node_modules/.pnpm/next@1/node_modules/next/bin/next.js', 'mono/packages/web', 'web'],
    ['global', 'lib/node_modules/verdaccio/bin/verdaccio.js', 'elsewhere', 'verdaccio'],
  ])('%s: %s run in %s belongs to %s', (host, main, workingDirectory, name) => {
    const path = join(folder, host, main);
    mkdirSync(join(path, '..'), { recursive: true });
    mkdirSync(join(folder, workingDirectory), { recursive: true });
    const packageFolder = join(path, '..', '..');
    writeFileSync(join(packageFolder, 'package.json'), `{"name": "${basename(packageFolder)}"}`);
    writeFileSync(
      join(folder, workingDirectory, 'package.json'),
      `{"name": "${basename(workingDirectory)}"}`,
    );
    writeFileSync(path, '');
    expect(findApplication(path, join(folder, workingDirectory)).name).toBe(name);
  });
});

describe('isToolProcess', () => {
  it.each([
    '/app/node_modules/tsx/dist/cli.mjs',
    '/app/node_modules/nodemon/bin/nodemon.js',
    '/app/node_modules/ts-node-dev/lib/bin.js',
    '/app/node_modules/pino/node_modules/thread-stream/lib/worker.js',
    '/usr/lib/node_modules/npm/bin/npm-cli.js',
    '/app/node_modules/typescript/bin/tsc',
    'C:\\app\\node_modules\\eslint\\bin\\eslint.js',
    '/root/.cache/node/corepack/v1/pnpm/9.1.0/bin/pnpm.cjs',
    '/usr/share/yarn-v1.22.22/bin/yarn.js',
    '/app/.yarn/releases/yarn-4.5.0.cjs',
  ])('knows %s', (main) => {
    expect(isToolProcess(main)).toBe(true);
  });

  it.each([
    undefined,
    '/app/server.js',
    '/app/eslint.js',
    '/app/node_modules/verdaccio/bin/v.js',
    '/app/node_modules/ts-node-dev/lib/wrap.js',
    '/app/node_modules/tsx-like/cli.js',
    '/app/node_modules/mocha/bin/mocha.js',
  ])('leaves %s alone', (main) => {
    expect(isToolProcess(main)).toBe(false);
  });
});

describe('expandReportPath', () => {
  const root = { pid: 7, thread: 0, isRoot: true };
  it.each([
    ['r.ndjson', root, 'r.ndjson'],
    ['r.ndjson', { ...root, isRoot: false }, 'r.7.ndjson'],
    ['r.ndjson', { ...root, thread: 2 }, 'r.t2.ndjson'],
    ['r.ndjson', { pid: 7, thread: 2, isRoot: false }, 'r.7.t2.ndjson'],
    ['r-%p-%t.ndjson', { pid: 7, thread: 2, isRoot: false }, 'r-7-2.ndjson'],
    ['%p/r', root, '7/r'],
  ])('gives %s of %j the name %s', (template, owner, name) => {
    expect(expandReportPath(template, owner)).toBe(name);
  });
});

describe('shouldColour', () => {
  it('follows FORCE_COLOR, then NO_COLOR, then the terminal', () => {
    expect(shouldColour({}, true)).toBe(true);
    expect(shouldColour({}, false)).toBe(false);
    expect(shouldColour({ NO_COLOR: '1' }, true)).toBe(false);
    expect(shouldColour({ NO_COLOR: '1', FORCE_COLOR: '1' }, false)).toBe(true);
    expect(shouldColour({ FORCE_COLOR: '0' }, true)).toBe(false);
  });
});

/** The part of sinon that is used. */
interface FakeTimers {
  readonly useFakeTimers: (options: { readonly now: number }) => {
    readonly countTimers: () => number;
    readonly restore: () => void;
  };
}

describe('timers and dates', () => {
  it('are those of Node.js while sinon has put others in their place', async () => {
    // As a CommonJS module it replaces those of `node:timers`, too.
    const load: (id: string) => FakeTimers = createRequire(import.meta.url);
    const clock = load('sinon').useFakeTimers({ now: 0 });
    try {
      await new Promise<void>((resolve) => {
        queueMicrotask(() => {
          setImmediate(() => {
            const timer = setInterval(() => {
              timer.close();
              resolve();
            }, 1);
          });
        });
      });
      expect(clock.countTimers()).toBe(0);
      expect(readDate().getFullYear()).toBeGreaterThan(2000);
    } finally {
      clock.restore();
    }
  });
});
