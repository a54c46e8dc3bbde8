import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runLoopguard } from '../support/run-loopguard.ts';

const shop = fileURLToPath(new URL('../../../../examples/express-shop', import.meta.url));
let project = '';

beforeAll(() => {
  project = mkdtempSync(path.join(tmpdir(), 'loopguard explain '));
  cpSync(path.join(shop, 'src'), path.join(project, 'src'), { recursive: true });
  writeFileSync(path.join(project, 'package.json'), '{ "name": "shop", "type": "module" }');
});
afterAll(() => {
  rmSync(project, { recursive: true, force: true });
});

function explain(...args: string[]) {
  return runLoopguard(['explain', ...args], { cwd: project });
}

describe('loopguard explain', () => {
  it('says what runs, where calls lead, and what blocks in a file', async () => {
    const { code, stdout, stderr } = await explain('src/routes/health.js');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(stdout).toContain('6  (anonymous): request handler `GET /health`');
    expect(stdout).toContain('7  currentCommit  currentCommit at line 10 (plain)');
    expect(stdout).toContain('12  execSync         child_process.execSync BLOCKS (process)');
    expect(stdout).toContain('currentCommit() health.js:7 → child_process.execSync health.js:12');
    expect(stdout).toMatch(/^The project: followed \d+ of \d+ calls in \d+ files/m);
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(100);
  });

  it('explains one line, as tools name it', async () => {
    const { code, stdout } = await explain('src/routes/health.js:12:9');
    expect(code).toBe(0);
    expect(stdout).toContain('it is reported where a context calls it: line 7');
    expect(stdout).not.toContain('7  res.json');
  });

  it('prints the same as JSON', async () => {
    const { code, stdout } = await explain('src/routes/health.js:12', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      type: 'explained',
      isRead: true,
      file: {
        file: 'src/routes/health.js',
        functions: [{ name: 'currentCommit', calls: [{ callee: 'execSync' }, {}] }],
        blocking: [{ line: 12, api: 'child_process.execSync' }],
      },
    });
  });

  it.each([
    ['src/gone.js', 'loopguard: src/gone.js is not there.\n'],
    [
      'src/routes/health.js:999',
      'loopguard: src/routes/health.js has lines 1 to 16, but not 999.\n',
    ],
    ['src/routes/health.js:0', 'loopguard: src/routes/health.js has lines 1 to 16, but not 0.\n'],
    [
      'package.json',
      'loopguard: package.json takes no part: it is neither JavaScript nor TypeScript, or has declarations only.\n',
    ],
  ])('refuses %s in one sentence', async (file, message) => {
    const { code, stdout, stderr } = await explain(file);
    expect({ code, stdout, stderr }).toEqual({ code: 2, stdout: '', stderr: message });
  });

  it('reads the policy, and says what is wrong with it', async () => {
    const config = path.join(project, 'loopguard.config.json');
    const allow = [{ api: 'child_process.*', file: 'src/**', reason: 'once an hour' }];
    writeFileSync(config, JSON.stringify({ allow }));
    const { stdout } = await explain('src/routes/health.js');
    expect(stdout).toContain('Policy: loopguard.config.json.');
    expect(stdout).toContain('not reported: the policy allows child_process.* (once an hour)');
    writeFileSync(config, JSON.stringify({ allow: [{ api: 'fs.*' }] }));
    const { code, stderr } = await explain('src/routes/health.js');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^loopguard: .+loopguard\.config\.json: `allow\[0\]\.reason` is missing, but accepted is a text that says why\.\n$/,
    );
    rmSync(config);
  });
});
