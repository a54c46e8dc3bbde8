import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { hashText } from '../project/hash-text.ts';

/** Files of all projects' versions and settings together take no more than this: the oldest go. */
export const maxCacheBytes = 128 * 1024 * 1024;

/** What a writer that was ended left behind goes after this time. */
const abandonedAfterMs = 60_000;

const unfinished = '.tmp';

/** Reads what was written for `stamp`; undefined where nothing was, where it was written for another, or is damaged. */
export function readCacheFile(file: string, stamp: string): string | undefined {
  try {
    const written = readFileSync(file, 'utf8');
    const end = written.indexOf('\n');
    const content = written.slice(end + 1);
    return written.slice(0, end) === headOf(content, stamp) ? content : undefined;
  } catch {
    // There is none, or it cannot be read.
    return undefined;
  }
}

/** Writes so that readers see all of it or nothing, however many write at once. A folder that takes nothing is left alone. */
export function writeCacheFile(file: string, content: string, stamp: string): void {
  if (Buffer.byteLength(content) > maxCacheBytes) return;
  const draft = `${file}.${process.pid}.${threadId}${unfinished}`;
  try {
    writeFileSync(draft, `${headOf(content, stamp)}\n${content}`, { mode: 0o600 });
    renameSync(draft, file);
    makeRoom(path.dirname(file), file);
  } catch {
    // It is read-only or full: the next run works as this one did.
    removeFile(draft);
  }
}

/** A content that was cut, changed or mixed up has another head. */
function headOf(content: string, stamp: string): string {
  return `loopguard ${stamp} ${content.length} ${hashText(content)}`;
}

function makeRoom(folder: string, kept: string): void {
  const files = readdirSync(folder)
    .map((name) => path.join(folder, name))
    .flatMap((file) => {
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats?.isFile() ? [{ file, size: stats.size, age: Date.now() - stats.mtimeMs }] : [];
    })
    .sort((a, b) => a.age - b.age);
  let total = files.find(({ file }) => file === kept)?.size ?? 0;
  for (const { file, size, age } of files) {
    if (file === kept) continue;
    const isAbandoned = file.endsWith(unfinished) && age > abandonedAfterMs;
    if (!isAbandoned) total += size;
    if (isAbandoned || total > maxCacheBytes) removeFile(file);
  }
}

function removeFile(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written, nothing can be removed.
  }
}
