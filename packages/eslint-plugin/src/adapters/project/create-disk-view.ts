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

/** A run asks for one file right after the other; whoever asks after a pause of this length is told what the disk has by then. */
const pauseMs = 500;

/** In a run without a pause the disk is looked at no more often than this, so that not every file costs a look at all files. */
const freshForMs = 30_000;

/** Creates a view of the files below `root`, which `look` reads; nothing is read before it is asked for something. */
export function createDiskView(
  root: string,
  look: (before: Snapshot | undefined) => Snapshot,
  now: () => number = () => performance.now(),
): DiskView {
  let snapshot: Snapshot | undefined;
  let lookedAt = -Infinity;
  let askedAt = -Infinity;
  /** The files under lint since the last look. One that comes again tells of another run: an editor may have saved others. */
  const linted = new Set<string>();
  return {
    current,
    currentFor(file, hash) {
      if (isOutdated(file, hash)) lookedAt = -Infinity;
      const seen = current();
      linted.add(file);
      return seen;
    },
  };

  function current(): Snapshot {
    const start = now();
    const isFresh = start - askedAt < pauseMs && start - lookedAt < freshForMs;
    if (!snapshot || !isFresh) {
      snapshot = look(snapshot);
      linted.clear();
      lookedAt = now();
    }
    askedAt = now();
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
