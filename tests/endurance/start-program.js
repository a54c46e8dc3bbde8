// Starts a program under the built guard, and reads what it leaves behind.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const dist = path.resolve(import.meta.dirname, '../../packages/runtime-guard/dist');
const fixtures = path.join(import.meta.dirname, 'fixtures');

/** The preload of the guard, as `NODE_OPTIONS` take it. */
export const preload = `--require ${path.join(dist, 'register-required.cjs')}`;

/** Runs an action with a folder of its own, which is removed afterwards. */
export async function withFolder(action) {
  const folder = mkdtempSync(path.join(tmpdir(), 'loopguard-endurance-'));
  try {
    return await action(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Path of a program that is part of these checks. */
export function fixture(name) {
  return path.join(fixtures, name);
}

/**
 * Starts a command with `env` added to a clean environment. `output()` is what it has written by now; `seen(text)` resolves once
 * it has written that to stdout; `ended` resolves with its exit code, its signal and all that it wrote.
 */
export function start(command, args, options = {}) {
  const { env = {}, stdin = 'ignore', stdout = 'pipe', ...others } = options;
  const child = spawn(command, args, {
    ...others,
    stdio: [stdin, stdout, 'pipe', 'ipc'],
    env: { PATH: process.env.PATH, ...env },
  });
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr']) {
    child[name]?.setEncoding('utf8').on('data', (text) => (output[name] += text));
  }
  const ended = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, ...output }));
  });
  return { child, ended, output: () => output, seen: (text) => waitForOutput(child, output, text) };
}

/** The events of a report; `broken` is how many lines, or ends of the file, are no whole event. */
export function readReport(file) {
  if (!existsSync(file)) return { events: [], broken: 0, bytes: 0 };
  const text = readFileSync(file, 'utf8');
  const lines = text.split('\n');
  let broken = lines.pop() === '' ? 0 : 1;
  const events = [];
  for (const line of lines) {
    try {
      events.push(JSON.parse(line));
    } catch {
      broken += 1;
    }
  }
  return { events, broken, bytes: Buffer.byteLength(text) };
}

/** The lines of the guard on stderr. */
export function linesOfGuard(stderr) {
  return stderr.split('\n').filter((line) => line.startsWith('loopguard:'));
}

function waitForOutput(child, output, text) {
  return new Promise((resolve, reject) => {
    const look = () => output.stdout.includes(text) && resolve();
    child.stdout.on('data', look);
    child.on('close', () => reject(new Error(`No ${text} in:\n${output.stdout}${output.stderr}`)));
    look();
  });
}
