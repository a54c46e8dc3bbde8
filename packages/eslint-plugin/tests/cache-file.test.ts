import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { maxCacheBytes, readCacheFile, writeCacheFile } from '../src/adapters/cache/cache-file.ts';
import { findCacheFolder } from '../src/adapters/cache/find-cache-folder.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'loopguard-cache-'));
  file = path.join(folder, 'a.txt');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('a cache file', () => {
  it('gives what was written', () => {
    writeCacheFile(file, 'line\nother line', 'v1');
    expect(readCacheFile(file, 'v1')).toBe('line\nother line');
    expect(readdirSync(folder)).toEqual(['a.txt']);
  });

  it('gives nothing of what another version wrote', () => {
    writeCacheFile(file, 'text', 'v1');
    expect(readCacheFile(file, 'v2')).toBeUndefined();
  });

  it.each<[string, (text: string) => string]>([
    ['cut', (text) => text.slice(0, -1)],
    ['cut within its head', (text) => text.slice(0, 10)],
    ['longer', (text) => `${text} `],
    ['changed in one place', (text) => text.replace('content', 'Content')],
    ['empty', () => ''],
  ])('gives nothing when it is %s, and can be written anew', (_name, damage) => {
    writeCacheFile(file, 'some content', 'v1');
    writeFileSync(file, damage(readFileSync(file, 'utf8')));
    expect(readCacheFile(file, 'v1')).toBeUndefined();
    writeCacheFile(file, 'some content', 'v1');
    expect(readCacheFile(file, 'v1')).toBe('some content');
  });

  it('gives nothing where there is none', () => {
    expect(readCacheFile(file, 'v1')).toBeUndefined();
  });

  it('is not written where nothing can be', () => {
    writeFileSync(file, 'a file, not a folder');
    expect(() => {
      writeCacheFile(path.join(file, 'b.txt'), 'text', 'v1');
    }).not.toThrow();
    expect(readFileSync(file, 'utf8')).toBe('a file, not a folder');
  });
});

describe('the room that a cache takes', () => {
  const most = Math.floor(maxCacheBytes * 0.6);

  it('is bounded: the oldest files go, the newest stay', () => {
    const files = [makeFile('oldest.txt', 300, most), makeFile('older.txt', 200, most)];
    files.push(makeFile('recent.txt', 100, 10), file);
    writeCacheFile(file, 'text', 'v1');
    expect(files.map((one) => existsSync(one))).toEqual([false, true, true, true]);
  });

  it('does not hold what one that was ended left half written', () => {
    const left = makeFile('b.txt.123.0.tmp', 3600, 10);
    const underWay = makeFile('c.txt.124.0.tmp', 1, 10);
    writeCacheFile(file, 'text', 'v1');
    expect([left, underWay].map((one) => existsSync(one))).toEqual([false, true]);
  });

  /** A file that says it has a size, and takes no room. */
  function makeFile(name: string, ageSeconds: number, size: number): string {
    const made = path.join(folder, name);
    writeFileSync(made, '');
    truncateSync(made, size);
    const changed = Date.now() / 1000 - ageSeconds;
    utimesSync(made, changed, changed);
    return made;
  }
});

describe('the folder of a cache', () => {
  it('is in the node_modules of the project', () => {
    mkdirSync(path.join(folder, 'node_modules'));
    const found = findCacheFolder(folder);
    expect(found).toBe(path.join(folder, 'node_modules/.cache/loopguard'));
    expect(existsSync(found ?? '')).toBe(true);
  });

  it('is in the folder for temporary files where there is no node_modules, or nothing can be written there', () => {
    vi.stubEnv('TMPDIR', path.join(folder, 'tmp'));
    const project = path.join(folder, 'project');
    expect(findCacheFolder(project)?.startsWith(path.join(folder, 'tmp'))).toBe(true);
    mkdirSync(path.join(project, 'node_modules'), { recursive: true });
    writeFileSync(path.join(project, 'node_modules/.cache'), 'a file, not a folder');
    expect(findCacheFolder(project)?.startsWith(path.join(folder, 'tmp'))).toBe(true);
  });

  it('is another for each project', () => {
    vi.stubEnv('TMPDIR', folder);
    expect(findCacheFolder('/a/b')).not.toBe(findCacheFolder('/a/c'));
  });

  it('is none where it is turned off, or nothing can be written at all', () => {
    vi.stubEnv('TMPDIR', path.join(file, 'tmp'));
    writeFileSync(file, 'a file, not a folder');
    expect(findCacheFolder('/a/b')).toBeUndefined();
    mkdirSync(path.join(folder, 'node_modules'));
    vi.stubEnv('LOOPGUARD_LINT_CACHE', 'off');
    expect(findCacheFolder(folder)).toBeUndefined();
    expect(readdirSync(path.join(folder, 'node_modules'))).toEqual([]);
  });
});
