import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseReport } from '@loopguard/runtime-guard/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeBinaries } from '../../../runtime-guard/tests/support/node-binaries.ts';
import { runLoopguard } from '../support/run-loopguard.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
const require = createRequire(import.meta.url);
const node = process.execPath;
let folder = '';

beforeAll(() => {
  // The real path, as the program's own `process.cwd()` gives it.
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'loopguard cli ')));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(nodeBinaries)('loopguard run under $name', ({ path }) => {
  it.each(['serve-once.cjs', 'serve-once.mjs'])('reports what blocks in %s', async (name) => {
    const { code, stdout, stderr } = await runLoopguard(['run', '--', path, fixture(name)]);
    expect(stderr).toMatch(/^loopguard: 1 place blocked the event loop/);
    expect(stderr).toMatch(new RegExp(`fs\\.readFileSync +\\S*${name}:\\d+`));
    expect(stdout).toBe('served\n');
    expect(code).toBe(0);
  });
});

describe('loopguard run', () => {
  it('guards a child in another folder, and writes a relative report where it was started', async () => {
    const { code, stdout } = await runLoopguard(
      ['run', '--report', 'report %p.ndjson', '--', node, fixture('start-child-elsewhere.cjs')],
      { cwd: folder },
    );
    expect(code).toBe(0);
    expect(stdout).toBe('served\n');
    const apis = readdirSync(folder)
      .filter((name) => name.endsWith('.ndjson'))
      .map((name) => {
        const { summary } = parseReport(readFileSync(join(folder, name), 'utf8'), name);
        return summary.sites.map(({ api }) => api);
      });
    expect(apis).toHaveLength(2);
    expect(apis.flat()).toContain('fs.readFileSync');
  });

  it('passes options as environment variables, arguments untouched, and keeps NODE_OPTIONS', async () => {
    const { stdout } = await runLoopguard(
      [
        'run',
        ...['--mode', 'throw', '--report', 'a b.ndjson', '--root=.'],
        ...['--call-threshold-ms', '2.5', '--stall-threshold-ms', '80'],
        ...['--', node, fixture('show-environment.cjs'), '--mode', 'x y', '--', '', '"$HOME"'],
      ],
      { cwd: folder, env: { NODE_OPTIONS: '--stack-trace-limit=7 --title="a title"' } },
    );
    const seen: unknown = JSON.parse(stdout);
    expect(seen).toEqual({
      NODE_OPTIONS: expect.stringMatching(
        /^--require ".+" --stack-trace-limit=7 --title="a title"$/,
      ) as unknown,
      guard: {
        LOOPGUARD_MODE: 'throw',
        LOOPGUARD_REPORT: join(folder, 'a b.ndjson'),
        LOOPGUARD_ROOT: folder,
        LOOPGUARD_CALL_THRESHOLD_MS: '2.5',
        LOOPGUARD_STALL_THRESHOLD_MS: '80',
      },
      arguments: ['--mode', 'x y', '--', '', '"$HOME"'],
    });
  });

  it('takes the program also without `--`', async () => {
    const { stdout } = await runLoopguard(['run', node, fixture('show-environment.cjs'), '-h']);
    expect(JSON.parse(stdout)).toMatchObject({ arguments: ['-h'] });
  });

  it('preloads nothing in mode off', async () => {
    const { stdout, stderr } = await runLoopguard([
      ...['run', '--mode', 'off', '--', node, fixture('show-environment.cjs')],
    ]);
    expect(JSON.parse(stdout)).toEqual({ guard: { LOOPGUARD_MODE: 'off' }, arguments: [] });
    expect(stderr).toBe('');
  });

  it.each([0, 1, 7, 255])('exits with %i as the program does', async (code) => {
    const result = await runLoopguard(['run', '--', node, '-e', `process.exit(${code})`]);
    expect(result).toEqual({ code, signal: null, stdout: '', stderr: '' });
  });

  it('guards what an npm script starts', async () => {
    const { code, stdout, stderr } = await runLoopguard(['run', '--', 'npm', '--silent', 'start'], {
      cwd: fixture('elsewhere'),
    });
    expect(stderr).toMatch(/^loopguard: 1 place blocked the event loop/m);
    expect(stdout).toBe('served\n');
    expect(code).toBe(0);
  });

  it('exits with 3 where the guard is not installed', async () => {
    const copy = join(folder, 'without guard');
    for (const part of ['bin', 'dist', 'package.json']) {
      cpSync(fileURLToPath(new URL(`../../${part}`, import.meta.url)), join(copy, part), {
        recursive: true,
      });
    }
    mkdirSync(join(copy, 'node_modules'));
    for (const name of ['commander', 'cross-spawn', 'semver']) {
      const installed = /^.*[\\/]node_modules[\\/][^\\/]+/.exec(require.resolve(name))?.[0] ?? '';
      symlinkSync(installed, join(copy, 'node_modules', name), 'junction');
    }
    const bin = join(copy, 'bin', 'loopguard.js');
    const { code, stderr } = await runLoopguard(['run', '--', node, '-e', ''], { bin });
    expect(stderr).toMatch(/^loopguard: could not start: .*'@loopguard\//);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(3);
  });

  it('exits with 3 and names a program that cannot be started', async () => {
    const { code, stdout, stderr } = await runLoopguard(['run', '--', 'no-such-program']);
    expect(stderr).toContain('cannot start `no-such-program`: ');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });

  it.skipIf(process.platform === 'win32')(
    'exits with 3 for a file that is no program',
    async () => {
      const { code, stderr } = await runLoopguard(['run', '--', fixture('serve-once.cjs')]);
      expect(stderr).toContain('EACCES');
      expect(code).toBe(3);
    },
  );
});

describe.skipIf(process.platform === 'win32')('signals', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s reaches the program', async (signal) => {
    const { code, stdout } = await runLoopguard(['run', '--', node, fixture('end-on-signal.cjs')], {
      onOutput: (kill) => {
        kill(signal);
      },
    });
    expect(stdout).toBe(`waiting\ngot ${signal}\n`);
    expect(code).toBe(42);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGKILL'] as const)(
    'ends by %s where the program did',
    async (signal) => {
      const program = `process.kill(process.pid, '${signal}'); setTimeout(() => {}, 20_000)`;
      const result = await runLoopguard(['run', '--', node, '-e', program]);
      expect(result).toEqual({ code: null, signal, stdout: '', stderr: '' });
    },
  );
});
