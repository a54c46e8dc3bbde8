import type { Dependencies } from '../../engine/link/link-project.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import type { Mention } from '../../engine/solve/create-mention.ts';
import type { Imports } from './find-imports.ts';
import type { ScannedFile } from './scan-files.ts';
import path from 'node:path';
import { findCandidates } from './find-candidates.ts';
import { findImports } from './find-imports.ts';
import { createResolveSpecifier } from './resolve-specifier.ts';
import { readText, scanFiles, scanText } from './scan-files.ts';
import { summariseText } from './summarise-text.ts';

/** What is known of a project's files at one time. It changes with the disk alone. */
export interface Snapshot {
  readonly files: ReadonlyMap<string, ScannedFile>;
  readonly imports: Imports;
  /** Summaries of the files that matter. */
  readonly summaries: ReadonlyMap<string, FileSummary>;
}

/** What tells which files matter. */
export interface SnapshotSource {
  readonly mention: Mention;
  readonly dependencies: Dependencies;
}

/** Looks at the disk, with what is known from before; the very snapshot from before where no file changed. */
export function takeSnapshot(
  root: string,
  source: SnapshotSource,
  before: Snapshot | undefined,
): Snapshot {
  const files = scanFiles(root, source.mention, before?.files ?? new Map());
  if (before && isSame(files, before.files)) return before;
  return createSnapshot({ root, source, files, before });
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
  return createSnapshot({ root, source, files, before: snapshot });
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
  readonly before: Snapshot | undefined;
}

function createSnapshot({ root, source, files, before }: FilesInput): Snapshot {
  // A resolver remembers what it found, and what it did not find.
  const imports = findImports(files, createResolveSpecifier(root));
  const candidates = findCandidates(files, imports, (from, { specifiers }) =>
    specifiers.some(
      (one) =>
        imports.resolve(from, one) === undefined &&
        source.dependencies.moduleOf(from, one) !== undefined,
    ),
  );
  return { files, imports, summaries: summarise({ root, candidates, files, before }) };
}

interface SummariseInput {
  readonly root: string;
  readonly candidates: ReadonlySet<string>;
  readonly files: ReadonlyMap<string, ScannedFile>;
  readonly before: Pick<Snapshot, 'files' | 'summaries'> | undefined;
}

/** Summaries of the files that matter; those of files that did not change are kept. */
function summarise({ root, candidates, files, before }: SummariseInput): Map<string, FileSummary> {
  const summaries = new Map<string, FileSummary>();
  for (const file of candidates) {
    const isSameText = before?.files.get(file)?.hash === files.get(file)?.hash;
    const absolute = path.join(root, file);
    const known = isSameText ? before?.summaries.get(file) : undefined;
    const summary = known ?? summariseText(absolute, readText(absolute));
    if (summary) summaries.set(file, summary);
  }
  return summaries;
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
