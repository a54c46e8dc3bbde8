import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runLoopguard } from '../support/run-loopguard.ts';

const shop = fileURLToPath(new URL('../../../../examples/express-shop', import.meta.url));
const needed = { api: 'child_process.execSync', file: 'src/**', reason: 'once an hour' };
const unused = { api: 'fs.readFileSync', file: 'gone/**', reason: 'was there once' };
let project = '';

beforeEach(() => {
  project = mkdtempSync(path.join(tmpdir(), 'loopguard policy '));
  cpSync(path.join(shop, 'src'), path.join(project, 'src'), { recursive: true });
  write('package.json', { name: 'shop', type: 'module' });
});
afterEach(() => {
  rmSync(project, { recursive: true, force: true });
});

function write(file: string, value: unknown): void {
  writeFileSync(path.join(project, file), JSON.stringify(value));
}

function check(...args: string[]) {
  return runLoopguard(['policy', 'check', ...args], { cwd: project });
}

describe('loopguard policy check', () => {
  it('exits with 0 where every entry is in use', async () => {
    write('loopguard.config.json', { allow: [needed] });
    expect(await check()).toMatchObject({
      code: 0,
      stdout: 'loopguard.config.json: 1 entry, checked against 10 files: all in use.\n',
      stderr: '',
    });
  });

  it('exits with 1, and names the entry and its reason, where one is not', async () => {
    write('loopguard.config.json', { allow: [needed, unused] });
    const { code, stdout, stderr } = await check();
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(
      'UNUSED  allow[1]  fs.readFileSync in gone/** (was there once): no file matches\n',
    );
  });

  it('prints the same as JSON', async () => {
    write('loopguard.config.json', { allow: [needed, { ...needed, until: '2020-01-01' }] });
    const { code, stdout } = await check('--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      policy: 'loopguard.config.json',
      entries: [
        { key: 'allow[0]', state: 'used' },
        { key: 'allow[1]', state: 'expired' },
      ],
    });
  });

  it('takes a report of the guard for what the linter cannot see', async () => {
    const allowance = { api: 'fs.readFileSync', file: 'src/routes/products.js', reason: 'by ejs' };
    write('loopguard.config.json', { allow: [allowance] });
    const summary = { calls: 3, totalMs: 1, maxMs: 1, until: null, expired: false };
    const lines = [
      { type: 'meta', root: project },
      {
        type: 'summary',
        final: true,
        phases: [],
        sites: [],
        apis: [],
        allowances: [{ ...allowance, ...summary }],
      },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n');
    writeFileSync(path.join(project, 'run.ndjson'), text);
    const { code, stdout } = await check('--report', 'run.ndjson');
    expect(stdout).toContain('all in use');
    expect(code).toBe(0);
  });

  it.each([
    [undefined, [], /^loopguard: There is no loopguard\.config\.\* in .+\n$/],
    [
      { allow: [{ api: 'fs.*', reason: '' }] },
      [],
      /^loopguard: .+loopguard\.config\.json: `allow\[0\]\.reason` is '', but accepted is a text that says why\.\n$/,
    ],
    [
      { guard: { mode: 'trhow' } },
      [],
      /^loopguard: .+loopguard\.config\.json: `mode` is 'trhow', but accepted is .+\n$/,
    ],
    [{}, ['--report', 'gone.ndjson'], /^loopguard: gone\.ndjson is not there\.\n$/],
    [{}, ['--report', 'package.json'], /^loopguard: package\.json is no report of Loopguard.+\n$/],
  ])('exits with 2 and one sentence for %j', async (policy, args, message) => {
    if (policy) write('loopguard.config.json', policy);
    const { code, stdout, stderr } = await check(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});
