import { constants } from 'node:os';
import { describe, expect, it, vi } from 'vitest';
import { main } from '../src/main.ts';
import { createTestIo } from './support/create-test-io.ts';

async function runMain(...argv: string[]) {
  const { io, output } = createTestIo();
  const code = await main(argv, io);
  return { code, ...output() };
}

describe('wrong arguments', () => {
  it.each([
    [['rnu'], ["unknown command 'rnu'", 'run, list, explain, doctor, policy']],
    [['--moed'], ["unknown option '--moed'", '--version']],
    [
      ['run', '--moed', 'x', '--', 'node'],
      ["unknown option '--moed'", '--mode, --report'],
    ],
    [
      ['run', '--mode', 'trhow', '--', 'node'],
      ['--mode', "'trhow'", "'report', 'throw'"],
    ],
    [
      ['run', '--mode'],
      ['--mode', 'missing'],
    ],
    [
      ['run', '--report', '', '--', 'node'],
      ['--report', 'a path'],
    ],
    [
      ['run', '--html', 'x.html', '--', 'node'],
      ['--html', 'not available yet'],
    ],
    [
      ['run', '--max-sites', '0', '--', 'node'],
      ['--max-sites', "'0'", 'a number, 1 or more'],
    ],
    [['run', '--max-sites', '1e3', '--', 'node'], ["'1e3'"]],
    [['run'], ["'command'"]],
    [['run', '--'], ["'command'"]],
    [
      ['list', 'fs'],
      ["unexpected argument 'fs'", '--json'],
    ],
    [['explain'], ["'file[:line]'"]],
    [
      ['doctor', '--jsno'],
      ["unknown option '--jsno'", '--json'],
    ],
    [['doctor', 'a.ndjson', '--', '--permission'], ['not both']],
    [
      ['policy', 'chekc'],
      ["unknown command 'chekc'", 'check'],
    ],
    [
      ['policy', 'check', '--jsno'],
      ["unknown option '--jsno'", '--report'],
    ],
    [
      ['explain', 'a.js', '--jsno'],
      ["unknown option '--jsno'", '--json'],
    ],
    [
      ['list', '--jsno'],
      ["unknown option '--jsno'", '--json'],
    ],
  ])('%j is refused, and what is accepted is named', async (argv, phrases) => {
    const { code, stdout, stderr } = await runMain(...argv);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^loopguard: /);
    for (const phrase of phrases) expect(stderr).toContain(phrase);
  });

  it('no command at all prints the help on stderr', async () => {
    const { code, stdout, stderr } = await runMain();
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('Usage: loopguard');
  });
});

describe('help and version', () => {
  it.each([
    [['--help'], 'Usage: loopguard [options] [command]'],
    [['-h'], 'Usage: loopguard [options] [command]'],
    [['run', '--help'], 'Usage: loopguard run [options] -- <command> [arguments...]'],
    [['list', '-h'], 'Usage: loopguard list [options]'],
    [['policy', 'check', '-h'], 'Usage: loopguard policy check [options]'],
    [['doctor', '-h'], 'Usage: loopguard doctor [options] [report...] [-- <flags of Node.js...>]'],
    [['explain', '-h'], 'Usage: loopguard explain [options] <file[:line]>'],
    [['--version'], '0.1.0'],
  ])('%j is answered on stdout', async (argv, start) => {
    const { code, stdout, stderr } = await runMain(...argv);
    expect(code).toBe(0);
    expect(stdout.startsWith(start)).toBe(true);
    expect(stderr).toBe('');
  });
});

describe('list', () => {
  it('prints aligned columns', async () => {
    const { code, stdout, stderr } = await runMain('list');
    const [head = '', ...rows] = stdout.trimEnd().split('\n');
    const column = head.indexOf('COST');
    expect(code).toBe(0);
    expect(stderr).toBe('');
    expect(rows).toContainEqual(
      expect.stringMatching(/^fs\.readFileSync +file +file-system +fs\/promises\.readFile$/),
    );
    for (const row of rows)
      expect(row.slice(column - 1)).toMatch(/^ (brief|file|compute|process|wait) /);
  });

  it('fits a terminal of 120 columns', async () => {
    const { io, output } = createTestIo({ columns: 120 });
    await main(['list'], io);
    const { stdout: unlimited } = await runMain('list');
    const longest = (table: string) => Math.max(...table.split('\n').map(({ length }) => length));
    expect(longest(output().stdout)).toBeLessThanOrEqual(120);
    expect(longest(unlimited)).toBeGreaterThan(120);
  });

  it('prints the same as JSON', async () => {
    const { stdout } = await runMain('list', '--json');
    const { stdout: table } = await runMain('list');
    const apis: unknown = JSON.parse(stdout);
    expect(apis).toHaveLength(table.trimEnd().split('\n').length - 1);
    expect(apis).toContainEqual({
      id: 'zlib.gzipSync',
      cost: 'compute',
      kind: 'compression',
      useInstead: 'util.promisify(zlib.gzip)',
      note: null,
    });
  });
});

describe.skipIf(process.platform === 'win32')('run', () => {
  const wait = 'setTimeout(() => {}, 20_000)';

  it('gives 128 and the number of the signal where it cannot end by it', async () => {
    const { io, killed } = createTestIo();
    const program = "process.kill(process.pid, 'SIGTERM')";
    expect(await main(['run', '--', process.execPath, '-e', program], io)).toBe(
      128 + constants.signals.SIGTERM,
    );
    expect(killed()).toEqual(['SIGTERM']);
  });

  it.each([
    { isTTY: false, signals: ['SIGINT'], endsBy: 'SIGINT' },
    { isTTY: true, signals: ['SIGINT', 'SIGTERM'], endsBy: 'SIGTERM' },
  ] as const)(
    'hands on Ctrl+C where the terminal does not: $endsBy',
    async ({ isTTY, signals, endsBy }) => {
      const { io, killed, emit, hasListeners } = createTestIo({ isTTY });
      const end = main(['run', '--', process.execPath, '-e', wait], io);
      await vi.waitUntil(hasListeners);
      for (const signal of signals) emit(signal);
      await end;
      expect(killed()).toEqual([endsBy]);
    },
  );

  it('listens no more once the program has ended', async () => {
    const { io, hasListeners } = createTestIo();
    expect(await main(['run', '--', process.execPath, '-e', ''], io)).toBe(0);
    expect(hasListeners()).toBe(false);
  });
});
