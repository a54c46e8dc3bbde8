import type { GuardError } from '../src/errors.ts';
import type { ReportEvent, StallEvent } from '../src/report/report-event.ts';
import type { ReportFile } from '../src/reporters/report-file.ts';
import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  fstatSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptySummary } from '../src/report/empty-summary.ts';
import { announceStall } from '../src/reporters/announce-stall.ts';
import { openReportFile } from '../src/reporters/report-file.ts';

const MAX_BYTES = 1000;

let folder = '';
let path = '';
let dropped = 0;
let failures: GuardError[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'loopguard-test-'));
  path = join(folder, 'report.ndjson');
  dropped = 0;
  failures = [];
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a report file', () => {
  it('that has its size takes no more events, and only the last summary', () => {
    const file = open();
    for (let count = 0; count < 100; count += 1) file.write(phaseAt(count));
    const sizeWhenFull = readFileSync(path).length;
    for (let count = 0; count < 100; count += 1) file.write({ ...emptySummary, atMs: count });
    file.close();
    const events = readEvents();
    expect(events.at(-1)).toMatchObject({ type: 'summary', atMs: 99 });
    expect(events.filter(({ type }) => type === 'summary').length).toBe(1);
    expect(events.filter(({ type }) => type === 'phase').length + dropped).toBe(100);
    expect(sizeWhenFull).toBeLessThan(MAX_BYTES + 100);
    expect(failures).toEqual([]);
  });

  it('keeps what the watchdog wrote when it makes room for a summary', () => {
    const file = open();
    file.write(phaseAt(0));
    announce(file);
    while (dropped === 0) file.write(phaseAt(1));
    for (let count = 0; count < 2; count += 1) file.write({ ...emptySummary, atMs: count });
    announce(file);
    file.close();
    const types = readEvents().map(({ type }) => type);
    expect(types.filter((type) => type !== 'phase')).toEqual(['stall', 'summary']);
  });

  it.each(['loop', 'summary'] as const)(
    'that was removed is one failure, at the next %s event',
    (type) => {
      const file = open();
      rmSync(path);
      file.write(phaseAt(0));
      expect(failures).toEqual([]);
      for (let count = 0; count < 2; count += 1) file.write(type === 'loop' ? loop : emptySummary);
      expect(failures.map(({ message }) => message)).toEqual([
        `The report file ${path} cannot be written (it was removed). The program goes on without it.`,
      ]);
    },
  );

  it('whose descriptor the program has closed and got for a file of its own leaves that alone', () => {
    const file = open();
    const descriptor = findDescriptor(path);
    closeSync(descriptor);
    const own = join(folder, 'own.txt');
    expect(openSync(own, 'w+')).toBe(descriptor);
    file.write(phaseAt(0));
    expect(failures.map(({ message }) => message)).toEqual([
      `The report file ${path} cannot be written (the program has closed it). The program goes on without it.`,
    ]);
    writeSync(descriptor, 'mine');
    closeSync(descriptor);
    expect(readFileSync(own, 'utf8')).toBe('mine');
  });

  it('whose descriptor has become that of another file does not close it', () => {
    const file = open();
    const descriptor = findDescriptor(path);
    closeSync(descriptor);
    expect(openSync(join(folder, 'own.txt'), 'w')).toBe(descriptor);
    file.close();
    closeSync(descriptor);
  });

  it('that was moved is written on', () => {
    const file = open();
    renameSync(path, join(folder, 'moved.ndjson'));
    file.write(emptySummary);
    expect(failures).toEqual([]);
    expect(readFileSync(join(folder, 'moved.ndjson'), 'utf8')).toContain('"summary"');
  });
});

describe('an ongoing stall', () => {
  it('is not written to a file that has taken the place of the report', () => {
    const file = open();
    rmSync(path);
    writeFileSync(path, '');
    announce(file);
    expect(readFileSync(path, 'utf8')).toBe('');
  });

  it.skipIf(process.platform === 'win32')('is not written to a pipe with a reader', () => {
    execFileSync('mkfifo', [path]);
    const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const file = open();
    announce(file);
    expect(failures.length).toBe(1);
    expect(readFileSync(reader, 'utf8')).toBe('');
    closeSync(reader);
  });
});

function open(): ReportFile {
  return openReportFile({
    path,
    maxBytes: MAX_BYTES,
    onFailure: (error) => failures.push(error),
    onDrop: () => {
      dropped += 1;
    },
  });
}

/** The descriptor of this process that a file was opened with. */
function findDescriptor(file: string): number {
  const { ino } = statSync(file);
  const isOfFile = (descriptor: number): boolean => {
    try {
      return fstatSync(descriptor).ino === ino;
    } catch {
      return false;
    }
  };
  return Array.from({ length: 200 }, (_, index) => index).findIndex(isOfFile);
}

function announce({ opened }: ReportFile): void {
  announceStall({ report: opened, prints: false }, ongoing);
}

function readEvents(): ReportEvent[] {
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as ReportEvent);
}

function phaseAt(atMs: number): ReportEvent {
  return { type: 'phase', atMs, phase: 'ready', reason: 'a test' };
}

const loop: ReportEvent = {
  type: 'loop',
  atMs: 0,
  windowMs: 10_000,
  phase: 'ready',
  delayMs: { mean: 0, p50: 0, p90: 0, p99: 0, max: 0 },
  utilization: 0,
};

const ongoing: StallEvent = {
  type: 'stall',
  id: '1',
  state: 'ongoing',
  atMs: 0,
  durationMs: 1000,
  cause: 'unknown',
  phase: 'ready',
  scope: null,
  site: null,
  stack: [],
  mapped: false,
};
