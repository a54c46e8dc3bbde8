import type { ReportEvent } from '../../src/report/report-event.ts';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll } from 'vitest';

const entries = {
  '--import': new URL('../../dist/register.js', import.meta.url).href,
  '--require': fileURLToPath(new URL('../../dist/register-required.cjs', import.meta.url)),
};
/** Loads the guard in a process and in those that it starts. */
export const preloadOption = { NODE_OPTIONS: `--import ${entries['--import']}` };
export const fixtureFolder = fileURLToPath(new URL('../fixtures', import.meta.url));

const schema = parseObject(
  readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true, formats: { 'date-time': true } });
const validate = ajv.compile(schema);
const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export interface FixtureRun {
  /** Path below the fixtures. */
  readonly fixture: string;
  readonly args?: readonly string[];
  /** How the guard is loaded; `none` runs the fixture bare. Default `--import`. */
  readonly load?: '--import' | '--require' | 'none';
  readonly node?: string;
  readonly nodeArgs?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Working directory; that of the tests where it is absent. */
  readonly cwd?: string;
  /** File name pattern of the report below a folder of its own; null for none. */
  readonly report?: string | null;
  /** Called with the process once it has written this to stdout. */
  readonly onOutput?: (child: { readonly pid: number }, output: string) => void;
  /** Called with the process and all that it has written to stderr, whenever it writes. */
  readonly onStderr?: (child: { readonly pid: number }, output: string) => void;
}

export interface FixtureResult {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Report files by name, each line parsed and valid against the schema. */
  readonly reports: Readonly<Record<string, readonly ReportEvent[]>>;
  /** Events of the first report file. */
  readonly events: readonly ReportEvent[];
}

/** A folder that is removed after the tests. */
export function createTemporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'loopguard-test-'));
  folders.push(folder);
  return folder;
}

/** Runs a fixture in a process of its own under the built guard, and checks its reports against the schema. */
export async function runFixture(run: FixtureRun): Promise<FixtureResult> {
  const { load = '--import', node = process.execPath, report = 'report.ndjson' } = run;
  const folder = createTemporaryFolder();
  const child = spawn(
    node,
    [
      ...(load === 'none' ? [] : [load, entries[load]]),
      ...(run.nodeArgs ?? []),
      join(fixtureFolder, run.fixture),
      ...(run.args ?? []),
    ],
    {
      ...(run.cwd === undefined ? {} : { cwd: run.cwd }),
      env: {
        PATH: process.env.PATH,
        ...(report === null ? {} : { LOOPGUARD_REPORT: join(folder, report) }),
        ...run.env,
      },
    },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    if (child.pid !== undefined) run.onOutput?.({ pid: child.pid }, stdout);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    if (child.pid !== undefined) run.onStderr?.({ pid: child.pid }, stderr);
  });
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve) => {
    child.on('close', (exitCode, exitSignal) => {
      resolve([exitCode, exitSignal]);
    });
  });
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const reports = Object.fromEntries(names.map((name) => [name, readEvents(join(folder, name))]));
  return { code, signal, stdout, stderr, reports, events: reports[names[0] ?? ''] ?? [] };
}

/** The object that a text holds as JSON. */
export function parseObject(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null) throw new Error(`${text} is no object`);
  return { ...value };
}

/** The events of one type. */
export function eventsOfType<Type extends ReportEvent['type']>(
  events: readonly ReportEvent[],
  type: Type,
): Extract<ReportEvent, { type: Type }>[] {
  return events.filter(
    (event): event is Extract<ReportEvent, { type: Type }> => event.type === type,
  );
}

/** Parses a report file; fails on a half line and on what the schema does not know. */
function readEvents(path: string): ReportEvent[] {
  const text = readFileSync(path, 'utf8');
  if (text !== '' && !text.endsWith('\n')) throw new Error(`${path} ends in half a line`);
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const event: unknown = JSON.parse(line);
      if (!isEvent(event)) {
        throw new Error(`${line}\nis not valid: ${ajv.errorsText(validate.errors)}`);
      }
      return event;
    });
}

function isEvent(value: unknown): value is ReportEvent {
  return validate(value);
}
