import type { FileReport } from '../src/engine/analyse-project.ts';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCacheFile, writeCacheFile } from '../src/adapters/cache/cache-file.ts';
import { readEngineStamp } from '../src/adapters/cache/engine-stamp.ts';
import { createPacker } from '../src/adapters/cache/pack-json.ts';
import { createProject } from '../src/adapters/project/create-project.ts';
import { listFiles } from '../src/adapters/project/list-files.ts';
import { summariseText } from '../src/adapters/project/summarise-text.ts';
import { readSettings } from '../src/adapters/read-settings.ts';
import { noTypes } from '../src/engine/link/type-resolver.ts';

let root: string;

const reading = `import { readFileSync } from 'node:fs';\nexport const read = (file) => readFileSync(file);\n`;
const calling = `import { read } from './read.js';\nexport async function load() { return read('a'); }\n`;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'loopguard-project-'));
  mkdirSync(path.join(root, 'node_modules'));
  write('package.json', '{}');
  write('read.js', reading);
  write('load.js', calling);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true });
});

describe('what a run made of a project', () => {
  it('is used by the next one', () => {
    expect(lint('load.js')).toEqual(['no-transitive-sync 2']);
    tamper((kept) => kept.replaceAll('no-transitive-sync', 'no-busy-wait'));
    expect(lint('load.js')).toEqual(['no-busy-wait 2']);
  });

  it('is not used when a file that it was made from is another', () => {
    lint('load.js');
    tamper((kept) => kept.replaceAll('no-transitive-sync', 'no-busy-wait'));
    write('read.js', reading.replace('readFileSync(file)', '2'));
    expect(lint('load.js')).toEqual([]);
  });

  it('is used when only a file that does not matter is another, or one was touched', () => {
    write('other.js', 'export const a = 1;\n');
    lint('load.js');
    tamper((kept) => kept.replaceAll('no-transitive-sync', 'no-busy-wait'));
    write('other.js', 'export const a = 2;\n');
    write('read.js', reading);
    expect(lint('load.js')).toEqual(['no-busy-wait 2']);
  });

  it('is used where a file imports what is none of the project’s, and not when that is another', () => {
    write('.gitignore', 'built.js\n');
    write('built.js', reading);
    write('load.js', `import 'node:fs';\n${calling.replace('./read.js', './built.js')}`);
    expect(lint('load.js')).toEqual(['no-transitive-sync 3']);
    tamper((kept) => kept.replaceAll('no-transitive-sync', 'no-busy-wait'));
    expect(lint('load.js')).toEqual(['no-busy-wait 3']);
    write('built.js', reading.replace('readFileSync(file)', '2'));
    expect(lint('load.js')).toEqual([]);
  });

  it('is not used when an import leads elsewhere', () => {
    lint('load.js');
    tamper((kept) => kept.replaceAll('no-transitive-sync', 'no-busy-wait'));
    write('read.ts', 'export const read = () => 2;\n');
    expect(lint('load.js')).toEqual([]);
  });

  it('is not used when packages were installed meanwhile', () => {
    lint('load.js');
    tamper((kept) => kept.replaceAll('no-transitive-sync', 'no-busy-wait'));
    write('node_modules/.package-lock.json', '{}');
    expect(lint('load.js')).toEqual(['no-transitive-sync 2']);
  });

  it('is not used when the settings are others', () => {
    lint('load.js');
    tamper((kept) => kept.replaceAll('no-transitive-sync', 'no-busy-wait'));
    const allow = [{ api: 'fs.readFileSync', reason: 'a test', until: '2999-01-01' }];
    expect(lint('load.js', { allow })).toEqual([]);
    expect(lint('load.js')).toEqual(['no-busy-wait 2']);
  });

  it('is not used on another day when an allowance ends', () => {
    const allow = [{ api: 'fs.readFileSync', reason: 'a test', until: '2026-01-02' }];
    vi.useFakeTimers({ now: new Date('2026-01-02T12:00:00Z'), toFake: ['Date'] });
    expect(lint('load.js', { allow })).toEqual([]);
    vi.setSystemTime(new Date('2026-01-03T12:00:00Z'));
    expect(lint('load.js', { allow })).toEqual(['no-transitive-sync 2']);
    vi.useRealTimers();
  });

  it('is made anew when it is damaged', () => {
    lint('load.js');
    const [file = ''] = cacheFiles();
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('no-transitive-sync', 'no-transitive-Sync'),
    );
    expect(lint('load.js')).toEqual(['no-transitive-sync 2']);
    expect(readCacheFile(file, readEngineStamp())).toContain('no-transitive-sync');
  });

  it('is not kept where that is turned off', () => {
    vi.stubEnv('LOOPGUARD_LINT_CACHE', 'off');
    expect(lint('load.js')).toEqual(['no-transitive-sync 2']);
    expect(readdirSync(path.join(root, 'node_modules'))).toEqual([]);
  });
});

describe('summaries', () => {
  it('are kept from the second run on, and used by the third', () => {
    lint('load.js');
    expect(cacheFiles()).toHaveLength(1);
    write('load.js', `${calling}// second\n`);
    lint('load.js');
    expect(cacheFiles()).toHaveLength(2);
    tamper((kept) => kept.replaceAll('"readFileSync"', '"existsSync"'));
    write('load.js', `${calling}// third\n`);
    expect(createReport('load.js').findings[0]?.known.id).toBe('fs.existsSync');
  });

  it('are the same after they were packed', () => {
    const folder = fileURLToPath(new URL('../src', import.meta.url));
    const packer = createPacker([]);
    const summaries = listFiles(folder).map((name) => {
      const file = path.join(folder, name);
      return summariseText(file, readFileSync(file, 'utf8'));
    });
    expect(summaries.length).toBeGreaterThan(50);
    const packed = summaries.map((summary) => packer.pack(summary));
    const { unpack } = createPacker(packer.shapes);
    expect(packed.map((one) => unpack(one))).toEqual(summaries);
  }, 60_000);
});

it('keeps nothing in reports that JSON cannot hold', () => {
  const projects = fileURLToPath(new URL('fixtures/projects', import.meta.url));
  const reports = readdirSync(projects).flatMap((name) => {
    const folder = path.join(projects, name);
    const project = createProject(folder, readSettings({}));
    const analysis = project.analyse(noTypes);
    return listFiles(folder).map((file) => analysis?.reportOf(file));
  });
  expect(reports.filter((report) => report?.findings.length).length).toBeGreaterThan(5);
  expect(JSON.parse(JSON.stringify(reports))).toEqual(reports);
}, 60_000);

/** Writes a file that changed long before any run looks at it. */
function write(name: string, text: string): void {
  const file = path.join(root, name);
  writeFileSync(file, text);
  const changed = Date.now() / 1000 - 60;
  utimesSync(file, changed, changed);
}

/** What a fresh process would say. */
function createReport(file: string, policy?: unknown): FileReport {
  const settings = readSettings(policy === undefined ? {} : { loopguard: policy });
  const report = createProject(root, settings).reportOf(file, noTypes);
  if (!report) throw new Error('The project was not analysed.');
  return report;
}

function lint(file: string, policy?: unknown): string[] {
  return createReport(file, policy).findings.map(({ rule, line }) => `${rule} ${line}`);
}

function cacheFiles(): string[] {
  const folder = path.join(root, 'node_modules/.cache/loopguard');
  return readdirSync(folder).map((name) => path.join(folder, name));
}

/** Changes what is kept so that it looks as if the engine had written it: whoever uses it shows that. */
function tamper(change: (kept: string) => string): void {
  for (const file of cacheFiles()) {
    writeCacheFile(file, change(readCacheFile(file, readEngineStamp()) ?? ''), readEngineStamp());
  }
}
