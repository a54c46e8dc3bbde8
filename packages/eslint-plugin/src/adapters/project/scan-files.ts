import type { Mention } from '../../engine/solve/create-mention.ts';
import type { Stats } from 'node:fs';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { findFolders } from './find-folders.ts';
import { hashText } from './hash-text.ts';
import { isBundle } from './is-bundle.ts';
import { listFiles } from './list-files.ts';

/** What a cheap look at a file's text tells. */
export interface ScannedFile {
  /** Changes with the file. */
  readonly stamp: string;
  /** When the file changed last, in milliseconds since 1970. */
  readonly changedAt: number;
  readonly hash: string;
  /** Whether its text names something that can block, or loads what only a closer look can tell. */
  readonly mentions: boolean;
  /** The specifiers that it may import; with `*` for the names of those that it loads by name. */
  readonly specifiers: readonly string[];
}

const specifier = /(?:\bfrom|\brequire\(|\bimport\(?)\s*['"`]([^'"`\n]+)['"`]/gu;

/** `require(file)`, `require(__dirname + '/lib')`, `import(`./${name}`)`: what they load is put together. */
const computedSpecifier =
  /\b(?:require|import)\(\s*(?:[^'"`\s)]|`[^`\n]*\$\{|(?:'[^'\n]*'|"[^"\n]*")\s*\+)/u;

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
    const stats = statSync(file, { throwIfNoEntry: false });
    // A file that vanished meanwhile.
    if (!stats) continue;
    const before = known.get(name);
    const { stamp } = describeStats(stats);
    const scanned = before?.stamp === stamp ? before : scan(readText(file), stats);
    if (scanned) files.set(name, scanned);
  }
  return files;
}

/** A file's text as ESLint has it: without a byte order mark. */
export function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '');
}

/** Looks at a text that is in no file; undefined for one that nobody reads. */
export function scanText(text: string, mention: Mention): ScannedFile | undefined {
  return createScan(mention)(text, undefined);
}

function createScan(
  mention: Mention,
): (text: string, stats: Stats | undefined) => ScannedFile | undefined {
  const copyOf = createCopies();
  return (text, stats) => {
    if (isBundle(text)) return undefined;
    const specifiers = new Set<string>();
    for (const [, found] of text.matchAll(specifier)) specifiers.add(copyOf(found ?? ''));
    const isComputed = computedSpecifier.test(text);
    if (isComputed) for (const folder of findFolders(text)) specifiers.add(copyOf(folder));
    return {
      ...(stats ? describeStats(stats) : { stamp: '', changedAt: Infinity }),
      hash: hashText(text),
      mentions: isComputed || mention.test(text),
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
  return stats && describeStats(stats).stamp;
}

function describeStats(stats: Stats): Pick<ScannedFile, 'stamp' | 'changedAt'> {
  const { mtimeMs, ctimeMs, size, ino } = stats;
  return {
    stamp: `${mtimeMs}:${ctimeMs}:${size}:${ino}`,
    changedAt: Math.max(mtimeMs, ctimeMs),
  };
}
