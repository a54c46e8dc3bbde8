import type { Snapshot } from './take-snapshot.ts';
import path from 'node:path';
import { stampOf } from './scan-files.ts';

/** A project's files, in step with the disk. */
export interface DiskView {
  /** The files as they are now. */
  current: () => Snapshot;
  /** The same, for one of the files that comes under lint with a text of this hash. */
  currentFor: (file: string, hash: string) => Snapshot;
}

/** Changes on disk are looked for at most this often, so that a long run does not look at every file for every file … */
const freshForMs = 2000;

/** … and more often where looking is quick: it may take this part of the time. */
const lookingShare = 1 / 20;

/** Creates a view of the files below `root`, which `look` reads; nothing is read before it is asked for something. */
export function createDiskView(
  root: string,
  look: (before: Snapshot | undefined) => Snapshot,
): DiskView {
  let snapshot: Snapshot | undefined;
  let freshUntil = -Infinity;
  /** The files under lint since the last look. One that comes again tells of another run: an editor may have saved others. */
  const linted = new Set<string>();
  return {
    current,
    currentFor(file, hash) {
      if (isOutdated(file, hash)) freshUntil = -Infinity;
      const seen = current();
      linted.add(file);
      return seen;
    },
  };

  function current(): Snapshot {
    const start = performance.now();
    if (snapshot && start < freshUntil) return snapshot;
    snapshot = look(snapshot);
    linted.clear();
    const end = performance.now();
    freshUntil = end + Math.min(freshForMs, (end - start) / lookingShare);
    return snapshot;
  }

  /** Whether it shows in the file under lint that the disk has changed since the last look, or may have. */
  function isOutdated(file: string, hash: string): boolean {
    const scanned = snapshot?.files.get(file);
    if (!scanned) return false;
    if (scanned.hash === hash) return linted.has(file);
    return scanned.stamp !== stampOf(path.join(root, file));
  }
}
