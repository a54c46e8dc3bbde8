// Runs one of Node's test files as Node's own runner does: with the flags and variables that its comments ask for.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const MAX_OUTPUT = 20_000;
const FAILED = -1;

/**
 * Runs a test in one mode. `slot` tells tests that run at once apart: their temporary folders and ports depend on it.
 * Gives whether it passed, and what it wrote.
 */
export function runTest(name, { binary, sources, mode, slot, timeoutMs }) {
  const file = path.join(sources, 'test', name);
  const { flags, variables } = readComments(file);
  return new Promise((resolve) => {
    const child = spawn(binary, [...flags, file], {
      cwd: sources,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...cleanEnvironment(),
        TEST_THREAD_ID: String(slot),
        // Part of a folder's name: two runs at once must not share it.
        TEST_SERIAL_ID: `${process.pid}.${slot}`,
        ...(name.startsWith('parallel/') ? { TEST_PARALLEL: '1' } : {}),
        ...variables,
        ...mode.env,
        ...joinOptions(mode.env, variables),
      },
    });
    let output = '';
    const timer = setTimeout(() => {
      output += `\nended after ${timeoutMs} ms\n`;
      killGroup(child.pid);
      settle(FAILED);
    }, timeoutMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-MAX_OUTPUT);
      });
    }
    child.on('error', () => settle(FAILED));
    child.on('exit', (code, signal) => {
      if (signal !== null) output += `\nended by ${signal}\n`;
      // What a test leaves running would disturb the next one.
      setTimeout(() => {
        killGroup(child.pid);
        settle(code ?? FAILED);
      }, 20);
    });

    function settle(code) {
      clearTimeout(timer);
      resolve({ isPassed: code === 0, output });
    }
  });
}

function readComments(file) {
  const source = readFileSync(file, 'utf8');
  const flags = /\/\/\s+Flags:(.*)/.exec(source)?.[1] ?? '';
  const variables = /\/\/\s+Env:(.*)/.exec(source)?.[1] ?? '';
  const words = (text) => text.trim().split(/\s+/).filter(Boolean);
  return {
    flags: words(flags),
    variables: Object.fromEntries(words(variables).map((word) => word.split('='))),
  };
}

function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:NODE|npm|LOOPGUARD|TEST)_/i.test(name)),
  );
}

/** A test that sets `NODE_OPTIONS` for itself keeps them beside the mode's. */
function joinOptions(env, variables) {
  const options = [env.NODE_OPTIONS, variables.NODE_OPTIONS].filter((one) => one !== undefined);
  return options.length === 0 ? {} : { NODE_OPTIONS: options.join(' ') };
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing of the group is left.
  }
}
