import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { parser } from 'typescript-eslint';
import { afterAll, describe, expect, it } from 'vitest';
import loopguard from '../../packages/eslint-plugin/dist/index.js';

const script = fileURLToPath(new URL('../../benchmarks/lint/generate-project.js', import.meta.url));

const scratch = mkdtempSync(path.join(tmpdir(), 'loopguard-generated-'));

afterAll(() => {
  rmSync(scratch, { recursive: true });
});

describe('a generated project', () => {
  it('can be linted, and blocks somewhere in each domain', async () => {
    const folder = generate('linted');
    const results = await lint(folder);
    expect(results).toHaveLength(62);
    const messages = results.flatMap((result) => result.messages);
    expect(messages.filter(({ fatal }) => fatal)).toEqual([]);
    const blocking = results.filter((result) => result.messages.length > 0);
    const domains = blocking.map(({ filePath }) => path.basename(path.dirname(filePath)));
    expect([...new Set(domains)].sort()).toEqual([
      'public-accounts',
      'public-invoices',
      'public-orders',
    ]);
  });

  it('is the same each time', () => {
    expect(readAll(generate('first'))).toEqual(readAll(generate('second')));
  });
});

function generate(name: string): string {
  const folder = path.join(scratch, name);
  const { status, stderr } = spawnSync(process.execPath, [script, folder, '62'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return folder;
}

function readAll(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return Object.fromEntries(
    files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

async function lint(cwd: string) {
  const eslint = new ESLint({
    cwd,
    overrideConfigFile: true,
    overrideConfig: [
      loopguard.configs.recommended,
      { files: ['**/*.ts'], languageOptions: { parser } },
    ],
  });
  return eslint.lintFiles(['**/*.ts']);
}
