import type { Dependencies } from '../../engine/link/link-project.ts';
import type { Mention } from '../../engine/solve/create-mention.ts';
import type { Imports } from './find-imports.ts';
import type { ScannedFile } from './scan-files.ts';
import path from 'node:path';
import { isQuiet } from '../../engine/link/role-of-file.ts';
import { findCandidates } from './find-candidates.ts';
import { findImports } from './find-imports.ts';
import { hashText } from './hash-text.ts';
import { createResolveSpecifier } from './resolve-specifier.ts';
import { readText, scanFiles, scanText } from './scan-files.ts';

/** What is known of a project's files at one time. It changes with the disk alone. */
export interface Snapshot {
  /** When it was begun, in milliseconds since 1970. */
  readonly takenAt: number;
  readonly files: ReadonlyMap<string, ScannedFile>;
  readonly imports: Imports;
  /** The files that matter, not the quiet ones, which is found out when it is asked for. Some are none of the project's: what git ignores, JSON. */
  readonly candidates: () => ReadonlySet<string>;
  /** What tells a file's content from others. */
  readonly hashOf: (file: string) => string;
}

/** What tells which files matter. */
export interface SnapshotSource {
  readonly mention: Mention;
  readonly dependencies: Dependencies;
  readonly quietFiles: readonly string[];
}

/** What is known from before: a whole snapshot, or only the files. */
export type Before = Pick<Snapshot, 'files'> & Partial<Snapshot>;

/** Looks at the disk, with what is known from before; the very snapshot from before where no file changed. */
export function takeSnapshot(root: string, source: SnapshotSource, before: Before): Snapshot {
  const takenAt = Date.now();
  const files = scanFiles(root, source.mention, before.files);
  if (isWhole(before) && isSame(files, before.files)) return before;
  return createSnapshot({ root, source, files, takenAt });
}

/** One file's text as an editor holds it. */
interface TextInput {
  readonly root: string;
  readonly source: SnapshotSource;
  readonly file: string;
  readonly text: string;
}

/** A snapshot as if a file had another text: what it imports may make other files matter. */
export function withText(snapshot: Snapshot, { root, source, file, text }: TextInput): Snapshot {
  const [before, now] = [snapshot.files.get(file), scanText(text, source.mention)];
  if (!now || (before && isAlike(before, now))) return snapshot;
  const files = new Map([...snapshot.files, [file, now]]);
  return createSnapshot({ root, source, files, takenAt: snapshot.takenAt });
}

/** Whether two texts lead to the same files. */
function isAlike(left: ScannedFile, right: ScannedFile): boolean {
  return (
    left.mentions === right.mentions && left.specifiers.join('\n') === right.specifiers.join('\n')
  );
}

interface FilesInput {
  readonly root: string;
  readonly source: SnapshotSource;
  readonly files: ReadonlyMap<string, ScannedFile>;
  readonly takenAt: number;
}

function createSnapshot({ root, source, files, takenAt }: FilesInput): Snapshot {
  // A resolver remembers what it found, and what it did not find.
  const imports = findImports(files, createResolveSpecifier(root, files.keys()));
  let candidates: ReadonlySet<string> | undefined;
  const others = new Map<string, string>();
  return {
    takenAt,
    files,
    imports,
    hashOf(file) {
      const known = files.get(file)?.hash ?? others.get(file) ?? hashFile(path.join(root, file));
      if (!files.has(file)) others.set(file, known);
      return known;
    },
    candidates() {
      candidates ??= findCandidates(files, { imports, usesBlockingPackage, isQuiet: isQuietHere });
      return candidates;
    },
  };

  function isQuietHere(file: string): boolean {
    return isQuiet(file, source.quietFiles);
  }

  function usesBlockingPackage(from: string, { specifiers }: ScannedFile): boolean {
    return specifiers.some(
      (one) =>
        imports.resolve(from, one) === undefined &&
        source.dependencies.moduleOf(from, one) !== undefined,
    );
  }
}

/** A file that cannot be read has no content. */
function hashFile(file: string): string {
  try {
    return hashText(readText(file));
  } catch {
    return '';
  }
}

function isWhole(before: Before): before is Snapshot {
  return before.imports !== undefined;
}

function isSame(
  left: ReadonlyMap<string, ScannedFile>,
  right: ReadonlyMap<string, ScannedFile>,
): boolean {
  return (
    left.size === right.size &&
    [...left].every(([file, { hash }]) => right.get(file)?.hash === hash)
  );
}
