import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from './list-files.ts';

/** What a cheap look at a file's text tells. */
export interface ScannedFile {
  /** Changes with the file. */
  readonly stamp: string;
  readonly hash: string;
  /** Whether its text names something that can block. */
  readonly mentions: boolean;
  /** The specifiers that it may import. */
  readonly specifiers: readonly string[];
}

/** Files longer than this are bundles: nobody reads their findings. */
export const maxLength = 1_000_000;

const specifier = /(?:\bfrom|\brequire\(|\bimport\(?)\s*['"`]([^'"`\n]+)['"`]/gu;

/** Looks at every file of a project, again only where one has changed since `known`. */
export function scanFiles(
  root: string,
  mention: RegExp,
  known: ReadonlyMap<string, ScannedFile>,
): Map<string, ScannedFile> {
  const files = new Map<string, ScannedFile>();
  for (const name of listFiles(root)) {
    const file = path.join(root, name);
    const stamp = stampOf(file);
    if (stamp === undefined) continue;
    const before = known.get(name);
    const scanned = before?.stamp === stamp ? before : scanFile(file, stamp, mention);
    if (scanned) files.set(name, scanned);
  }
  return files;
}

/** A short text that tells one content from another. */
export function hashText(text: string): string {
  let hash = 0;
  for (let index = 0; index < text.length; index++) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  return `${text.length}:${hash}`;
}

/** A file's text as ESLint has it: without a byte order mark. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
}

function scanFile(file: string, stamp: string, mention: RegExp): ScannedFile | undefined {
  const text = readText(file);
  if (text.length > maxLength) return undefined;
  const specifiers = [...text.matchAll(specifier)].flatMap((match) => match[1] ?? []);
  return { stamp, hash: hashText(text), mentions: mention.test(text), specifiers };
}

/** A file that vanished meanwhile has no stamp. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs}:${stats.size}`;
}
