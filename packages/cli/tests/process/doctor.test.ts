import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nodeBinaries } from '../../../runtime-guard/tests/support/node-binaries.ts';
import { runLoopguard } from '../support/run-loopguard.ts';

interface Examined {
  readonly isHealthy: boolean;
  readonly checks: readonly { readonly what: string; readonly isProved: boolean }[];
  readonly degraded: readonly { readonly id: string }[];
  readonly coverage: { readonly watched: number; readonly missed: readonly string[] };
}

const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopguard doctor '));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe.each(nodeBinaries)('loopguard doctor on $name', { retry: 2 }, ({ name, path: node }) => {
  it('proves that everything works', async () => {
    const { code, examined } = await examine(node);
    expect(failedChecks(examined)).toEqual([]);
    expect(examined).toMatchObject({ isHealthy: true, degraded: [] });
    expect(examined.coverage.watched).toBeGreaterThan(80);
    expect(code).toBe(0);
  });

  it('shows what the permission model takes away, and why', async () => {
    const { code, examined } = await examine(
      node,
      '--',
      name.startsWith('Node 20') ? '--experimental-permission' : '--permission',
      '--allow-fs-read=*',
      '--allow-fs-write=*',
      ...(name === 'Node 26' ? ['--allow-net'] : []),
    );
    expect(code).toBe(1);
    expect(examined.degraded).toMatchObject([{ id: 'no-worker' }]);
    expect(failedChecks(examined)).toEqual([
      'a stall, and its line',
      'a stall, while it lasts',
      'calls in worker threads, by their report',
      'calls in child processes, by their report',
    ]);
  });
});

describe('loopguard doctor', { retry: 2 }, () => {
  it('prints a table, and what is degraded below it', async () => {
    const { code, stdout, stderr } = await runLoopguard(['doctor', '--', '--frozen-intrinsics']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(/^The guard on Node\.js \d+/);
    expect(stdout).toMatch(/^seen {6}calls in ES modules: import fs$/m);
    expect(stdout).toMatch(/^NOT SEEN {2}the line of a call$/m);
    expect(stdout).toMatch(/^frozen-intrinsics: `Error` is frozen/m);
    expect(stdout).toMatch(/^2 of 13 checks failed/m);
  });

  it('looks at what works, whatever the environment tells the guard to do', async () => {
    const env = { LOOPGUARD_MODE: 'off', LOOPGUARD_ROOT_PID: '1' };
    const { code } = await runLoopguard(['doctor'], { env });
    expect(code).toBe(0);
  });

  it('says so where Node.js does not start', async () => {
    const { code, stderr } = await runLoopguard(['doctor', '--', '--no-such-flag']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/bad option: --no-such-flag/);
  });
});

describe('loopguard doctor REPORT', () => {
  it('says that a script never was ready', async () => {
    const { code, stdout } = await explain('-e', 'require("fs").readdirSync(".")');
    expect(code).toBe(1);
    expect(stdout).toContain('It never was ready');
    expect(stdout).toContain('guard.ready()');
  });

  it('says what was found in a server, and since when it was ready', async () => {
    const { code, stdout } = await explain(fixture('serve-once.cjs'));
    expect(code).toBe(0);
    expect(stdout).toContain('It has 1 finding.');
    expect(stdout).toMatch(/It was ready after .* \(first request\)/);
  });

  it('says why there may be no report', async () => {
    const { code, stdout } = await runLoopguard(['doctor', path.join(folder, 'gone.ndjson')]);
    expect(code).toBe(1);
    expect(stdout).toContain('the guard did not run in the process');
  });

  it('refuses what is no report', async () => {
    const file = path.join(folder, 'no-report.txt');
    writeFileSync(file, 'hello\n');
    const { code, stdout, stderr } = await runLoopguard(['doctor', file]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('is no report of Loopguard');
  });
});

async function examine(
  node: string,
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly examined: Examined }> {
  const { code, stdout } = await runLoopguard(['doctor', '--json', ...args], { node });
  return { code, examined: JSON.parse(stdout) as Examined };
}

function failedChecks({ checks }: Examined): string[] {
  return checks.filter(({ isProved }) => !isProved).map(({ what }) => what);
}

async function explain(...program: readonly string[]): ReturnType<typeof runLoopguard> {
  const report = path.join(folder, 'report.ndjson');
  await runLoopguard(['run', '--report', report, '--', process.execPath, ...program]);
  return runLoopguard(['doctor', report]);
}
