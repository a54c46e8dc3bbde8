// Runs the tests of a suite once.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseTap } from './parse-tap.js';

/**
 * Runs the commands of a suite one after the other in its folder, with the environment of a mode. Gives the results by name, and
 * what was written; fails if a command took too long, since the tests that it had still to run would count as broken.
 */
export async function runSuite(suite, { folder, env, timeoutMs }) {
  let stdout = '';
  let stderr = '';
  for (const command of suite.commands(folder)) {
    const run = await runCommand(command, { folder, env: { ...env, ...suite.env }, timeoutMs });
    stdout += run.stdout;
    stderr += run.stderr;
  }
  return { results: parseTap(stdout), stdout, stderr };
}

function runCommand([command, ...args], { folder, env, timeoutMs }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command === 'node' ? process.execPath : command, args, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...cleanEnvironment(), ...env },
    });
    const output = { stdout: '', stderr: '' };
    const timer = setTimeout(() => {
      killGroup(child.pid);
      reject(
        new Error(`${command} ${args[0]} took longer than ${timeoutMs} ms: see --timeout-ms.`),
      );
    }, timeoutMs);
    for (const name of ['stdout', 'stderr']) {
      child[name].setEncoding('utf8').on('data', (text) => {
        output[name] += text;
      });
    }
    child.on('error', reject);
    child.on('close', () => {
      clearTimeout(timer);
      killGroup(child.pid);
      resolve(output);
    });
  });
}

function cleanEnvironment() {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:NODE|npm|LOOPGUARD|TEST)_|^FORCE_COLOR$/i.test(name),
  );
  const folders = [path.dirname(process.execPath), process.env.PATH ?? ''];
  return { ...Object.fromEntries(inherited), PATH: folders.join(path.delimiter), CI: 'true' };
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}
