import type { CommandIo } from '../command-io.ts';
import type { Coverage, Evidence, ProbeResult } from './evidence.ts';
import type { ParsedReport } from '@loopguard/runtime-guard/report';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { formatApiId } from '@loopguard/catalogue/core';
import { nodeModules } from '@loopguard/catalogue/node';
import { parseReport } from '@loopguard/runtime-guard/report';
import { createGuardEnvironment, quoteNodeOption, resolveGuard } from '../guard-environment.ts';

/** How the program is started. */
export interface Start {
  /** Flags of Node.js. */
  readonly flags: readonly string[];
  readonly io: CommandIo;
}

const TIMEOUT_MS = 60_000;
const settings = {
  LOOPGUARD_MODE: 'record',
  LOOPGUARD_READY: 'manual',
  LOOPGUARD_CALL_THRESHOLD_MS: '0',
  LOOPGUARD_WORKERS: 'judge',
  LOOPGUARD_ATTRIBUTION: 'full',
} as const;

/** Runs a program that blocks in many ways under the guard, with this process's environment; rejects if it cannot be run. */
export async function collectEvidence(start: Start): Promise<Evidence> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loopguard-doctor-'));
  try {
    const report = path.join(folder, 'report-%p-%t.ndjson');
    const [probed, coverage] = await Promise.all([
      runProbe('main.js', [], { start, env: createEnvironment(start.io, report) }),
      readCoverage(start),
    ]);
    return { ...readResult(probed), coverage, reports: await readReports(folder) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** As `loopguard run` has it, without what the user tells the guard: what works is asked for, not what it is told to do. */
function createEnvironment({ env }: CommandIo, report?: string): NodeJS.ProcessEnv {
  const own = Object.entries(env).filter(([name]) => !name.startsWith('LOOPGUARD_'));
  return createGuardEnvironment({
    env: Object.fromEntries(own),
    settings: {
      ...settings,
      // Its own, wherever the command is installed.
      LOOPGUARD_ROOT: path.dirname(findProbe('main.js')),
      ...(report === undefined ? {} : { LOOPGUARD_REPORT: report }),
    },
    guardFile: resolveGuard(),
  });
}

async function readCoverage(start: Start): Promise<Coverage> {
  const apis = nodeModules.flatMap(({ module, blocking = [] }) =>
    blocking.map((api) => [module, api.export] as const),
  );
  const env = createEnvironment(start.io);
  const preload = `--require ${quoteNodeOption(findProbe('before-guard.cjs'))}`;
  const states: unknown = JSON.parse(
    await runProbe('coverage.cjs', [JSON.stringify(apis)], {
      start,
      env: { ...env, NODE_OPTIONS: `${preload} ${env.NODE_OPTIONS ?? ''}` },
    }),
  );
  const withState = (state: string) =>
    apis.filter((_, index) => Array.isArray(states) && states[index] === state);
  return {
    watched: withState('watched').length,
    missed: withState('missed').map(([module, name]) => formatApiId(module, name)),
  };
}

function findProbe(name: string): string {
  return fileURLToPath(new URL(`../../probes/${name}`, import.meta.url));
}

function runProbe(
  name: string,
  args: readonly string[],
  { start, env }: { readonly start: Start; readonly env: NodeJS.ProcessEnv },
): Promise<string> {
  const options = { env, timeout: TIMEOUT_MS };
  return new Promise((resolve, reject) => {
    execFile(
      start.io.execPath,
      [...start.flags, findProbe(name), ...args],
      options,
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new Error(`${start.io.execPath} ended with ${error.code}: ${stderr.trim()}`));
      },
    );
  });
}

/** What the program says of itself in its last line; what others print stands before it. */
function readResult(stdout: string): ProbeResult {
  const result: unknown = JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
  return result as ProbeResult; // the boundary between processes
}

async function readReports(folder: string): Promise<readonly ParsedReport[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ndjson'));
  return Promise.all(
    names.map(async (name) => parseReport(await readFile(path.join(folder, name), 'utf8'), name)),
  );
}
