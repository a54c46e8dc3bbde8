import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseReport } from '@loopguard/runtime-guard/report';

const cli = fileURLToPath(new URL('../../packages/cli/bin/loopguard.js', import.meta.url));
const START_MS = 30_000;
const STOP_MS = 5_000;

/** Starts a server with `loopguard run`, sends it traffic, stops it, and gives what the guard wrote. */
export async function runUnderGuard({ command, cwd, env, ports, reportFile, sendTraffic }) {
  const argv = [cli, 'run', '--report', reportFile, '--', process.execPath, ...command];
  const child = spawn(process.execPath, argv, {
    cwd,
    env: { ...process.env, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = collectOutput(child);
  const stopWithDemo = () => child.kill();
  process.once('exit', stopWithDemo);
  try {
    await Promise.all(ports.map((port) => waitForPort(port, child, output)));
    const requests = await sendTraffic();
    await stop(child, reportFile);
    return { requests, report: parseReport(await readFile(reportFile, 'utf8'), reportFile) };
  } finally {
    await stop(child, reportFile);
    process.off('exit', stopWithDemo);
  }
}

function collectOutput(child) {
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => (output.text += text));
  }
  return output;
}

async function waitForPort(port, child, output) {
  const deadline = Date.now() + START_MS;
  while (!(await canConnect(port))) {
    if (hasEnded(child)) throw new Error(`The server ended before it listened:\n${output.text}`);
    if (Date.now() > deadline) throw new Error(`The server did not listen:\n${output.text}`);
    await sleep(50);
  }
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

async function stop(child, reportFile) {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await Promise.race([ended, sleep(STOP_MS, undefined, { ref: false })]);
  // Where signals cannot be forwarded, or the server ignores them, it is still there.
  await killServer(reportFile);
  await ended;
}

async function killServer(reportFile) {
  try {
    const [firstLine] = (await readFile(reportFile, 'utf8')).split('\n');
    process.kill(JSON.parse(firstLine).pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH' && error.code !== 'ENOENT') throw error;
  }
}

function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}
