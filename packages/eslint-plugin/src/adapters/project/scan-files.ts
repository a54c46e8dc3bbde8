import type { Mention } from '../../engine/solve/create-mention.ts';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { hashText } from './hash-text.ts';
import { isBundle } from './is-bundle.ts';
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

const specifier = /(?:\bfrom|\brequire\(|\bimport\(?)\s*['"`]([^'"`\n]+)['"`]/gu;

/** Looks at every file of a project, again only where one has changed since `known`. */
export function scanFiles(
  root: string,
  mention: Mention,
  known: ReadonlyMap<string, ScannedFile>,
): Map<string, ScannedFile> {
  const files = new Map<string, ScannedFile>();
  const scan = createScan(mention);
  for (const name of listFiles(root)) {
    const file = path.join(root, name);
    const stamp = stampOf(file);
    if (stamp === undefined) continue;
    const before = known.get(name);
    const scanned = before?.stamp === stamp ? before : scan(readText(file), stamp);
    if (scanned) files.set(name, scanned);
  }
  return files;
}

/** A file's text as ESLint has it: without a byte order mark. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
}

/** Looks at a text; undefined for one that nobody reads. */
export function scanText(text: string, mention: Mention, stamp = ''): ScannedFile | undefined {
  return createScan(mention)(text, stamp);
}

function createScan(mention: Mention): (text: string, stamp: string) => ScannedFile | undefined {
  const copyOf = createCopies();
  return (text, stamp) => {
    if (isBundle(text)) return undefined;
    const specifiers = new Set<string>();
    for (const [, found] of text.matchAll(specifier)) specifiers.add(copyOf(found ?? ''));
    return {
      stamp,
      hash: hashText(text),
      mentions: mention.test(text),
      specifiers: [...specifiers],
    };
  };
}

/** A part of a text keeps the whole of it in memory, so what is kept is copied; equal parts share one copy. */
function createCopies(): (part: string) => string {
  const copies = new Map<string, string>();
  return (part) => {
    const known = copies.get(part);
    if (known !== undefined) return known;
    const copy = Buffer.from(part).toString();
    copies.set(copy, copy);
    return copy;
  };
}

/** Changes with a file; undefined for one that vanished meanwhile. */
export function stampOf(file: string): string | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && `${stats.mtimeMs}:${stats.size}`;
}
