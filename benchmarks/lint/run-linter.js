import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const here = import.meta.dirname;
const eslint = path.join(path.dirname(require.resolve('eslint/package.json')), 'bin/eslint.js');
const preload = pathToFileURL(path.join(here, 'measured-process.js')).href;

/** Lints a folder in a process of its own; returns its CPU time, its peak memory and how much it reported. */
export function runLinter(variant, folder) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'loopguard-lint-'));
  const usage = path.join(scratch, 'usage.json');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', preload, ...commandOf(variant)],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, LINT_USAGE: usage },
      maxBuffer: 1 << 30,
    },
  );
  // 1 says that something was reported.
  if (status !== 0 && status !== 1) {
    throw new Error(`${variant.name} ended with ${String(status)}:\n${stderr}\n${stdout}`);
  }
  const measured = JSON.parse(readFileSync(usage, 'utf8'));
  rmSync(scratch, { recursive: true });
  return { ...measured, reports: countReports(stdout) };
}

function commandOf({ tool, config }) {
  const file = path.join(here, 'configs', config);
  if (tool === 'oxlint') return [oxlintProgram(), '--config', file, '--format', 'json', '.'];
  return [eslint, '--no-config-lookup', '--config', file, '--format', 'json', '.'];
}

function oxlintProgram() {
  return fileURLToPath(new URL('peers/node_modules/oxlint/bin/oxlint', import.meta.url));
}

function countReports(stdout) {
  const output = JSON.parse(stdout);
  if (!Array.isArray(output)) return output.diagnostics.length;
  return output.reduce((sum, { messages }) => sum + messages.length, 0);
}
