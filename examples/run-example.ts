import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';

/** A server that an example started, under the guard. */
export interface RunningExample {
  readonly port: number;
  /** Ends it; gives all that was written to stderr. */
  readonly stop: () => Promise<{ readonly stderr: string; readonly code: number | null }>;
}

const cli = fileURLToPath(new URL('../packages/cli/bin/loopguard.js', import.meta.url));

/** Names the folder of an example. */
export function locateExample(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Lints a folder with the config of an example; one line for each finding. */
export async function lintExample(folder: string, configOf = folder): Promise<string> {
  const config = path.join(configOf, 'eslint.config.js');
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: config });
  const results = await eslint.lintFiles(['.']);
  return results
    .flatMap(({ filePath, messages }) => {
      const file = path.relative(folder, filePath).replaceAll(path.sep, '/');
      return messages.map(
        ({ line, column, message, ruleId }) =>
          `${file}:${line}:${column}  ${message}  ${String(ruleId)}`,
      );
    })
    .join('\n');
}

/** Starts the server of an example with `loopguard run`, and waits until it says its port. */
export async function startExample(folder: string, main: string): Promise<RunningExample> {
  const command = [cli, 'run', '--call-threshold-ms', '1000', '--', process.execPath, main];
  const child = spawn(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, PORT: '0', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const ended = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    const port = /^listening on port (\d+)$/.exec(line)?.[1];
    if (port !== undefined) return { port: Number(port), stop };
  }
  await ended;
  throw new Error(`The example ended before it listened: ${stderr}`);

  async function stop() {
    child.kill('SIGTERM');
    await ended;
    return { stderr, code: child.exitCode };
  }
}

/** What the guard says where the machine had other things to do. */
const standstillOfMachine =
  /^ *The loop also stood still .+, because the process was suspended or got no CPU\.$/;

/** Replaces what is different in every run of the guard: times, what goes by time, process id, version. */
export function normaliseGuardOutput(stderr: string): string {
  const lines = stderr
    .split('\n')
    .filter((line) => !/^loopguard: (?!\d+ places? ).+ blocked the event loop for/.test(line))
    .filter((line) => !standstillOfMachine.test(line))
    .map((line) =>
      line
        .replace(/\b\d+(\.\d+)? (ms|s)\b/g, '<time>')
        .replace(/\(pid \d+, Node v[^)]+\)/, '(pid <pid>, Node <version>)')
        .replace(/(ready after <time>) \([^)]+\)/, '$1 (<reason>)')
        .replace(/\S+ \S+ (\(\d+ of \d+\) and \d+ more)/, '<route> $1')
        .trim()
        .replace(/ {2,}/g, '  '),
    );
  return sortSites(lines).join('\n').trim();
}

function sortSites(lines: readonly string[]): string[] {
  const isSite = (line = '') => /^\d+ {2}<time>/.test(line);
  const first = lines.findIndex(isSite);
  if (first === -1) return [...lines];
  const sites: string[] = [];
  let next = first;
  for (; isSite(lines[next]); next += 2) {
    sites.push([lines[next]?.replace(/^\d+ {2}/, ''), lines[next + 1]].join('\n'));
  }
  sites.sort((a, b) => (toPlace(a) < toPlace(b) ? -1 : 1));
  return [...lines.slice(0, first), ...sites, ...lines.slice(next)];
}

function toPlace(site: string): string {
  return site.split('  ').slice(4).join('  ');
}
