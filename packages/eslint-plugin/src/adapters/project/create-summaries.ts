import type { FileSummary } from '../../engine/summary/file-summary.ts';
import type { Cache } from '../cache/create-cache.ts';
import type { Packer } from '../cache/pack-json.ts';
import type { Snapshot } from './take-snapshot.ts';
import path from 'node:path';
import { createPacker } from '../cache/pack-json.ts';
import { hashText } from './hash-text.ts';
import { readText } from './scan-files.ts';
import { summariseText } from './summarise-text.ts';

/** The summaries of a project's files, in memory and on disk. */
export interface Summaries {
  /** Reads the summaries of the files that matter in a snapshot. */
  read: (snapshot: Snapshot, options: ReadOptions) => ReadSummaries;
}

/** How summaries are read. */
interface ReadOptions {
  /** Whether new ones are left on disk for runs to come. */
  readonly keep: boolean;
  /** A file whose text is not the one on disk. */
  readonly except?: string;
}

/** Summaries that were read. */
export interface ReadSummaries {
  readonly summaries: ReadonlyMap<string, FileSummary>;
  /** Whether all files were still as the snapshot says. */
  readonly isFaithful: boolean;
}

/** By content; null where a content cannot be read. */
type ByContent = Map<string, FileSummary | null>;

/** What lies on disk: packed summaries by content. */
interface Pack {
  readonly packer: Packer;
  readonly packed: ReadonlyMap<string, string>;
}

/** Summaries of contents that are not at hand, as those of another branch, are kept up to this length. */
const maxSpareLength = 16_000_000;

const cacheName = 'summaries';

/** Creates the store of the summaries of the files below `root`. */
export function createSummaries(root: string, cache: Cache): Summaries {
  // They take much memory, so they live as long as somebody works with them.
  let latest = new WeakRef<ByContent>(new Map());
  let held: ByContent | undefined;
  return {
    read(snapshot, { keep, except }) {
      const contents = contentsOf(snapshot, except);
      const known: ByContent = held ?? latest.deref() ?? new Map<string, FileSummary | null>();
      const { pack, fresh } = complete(known, contents);
      const current: ByContent = new Map(
        [...contents.values()].map((content) => [content, known.get(content) ?? null]),
      );
      const { isNew, isFaithful } = fresh;
      if (isFaithful) latest = new WeakRef(current);
      // An editor will ask again, soon.
      if (except !== undefined) held = current;
      if (isFaithful && pack && keep && isNew) writePack(cache, pack, current);
      return { summaries: asSummaries(contents, current), isFaithful };
    },
  };

  /** Adds the summaries of contents that are not known yet. */
  function complete(
    known: ByContent,
    contents: ReadonlyMap<string, string>,
  ): { readonly pack: Pack | undefined; readonly fresh: Fresh } {
    const missing = [...contents].filter(([, content]) => !known.has(content));
    const pack = missing.length > 0 ? readPack(cache) : undefined;
    const fresh: Fresh = { isNew: false, isFaithful: true };
    for (const [file, content] of missing) {
      const packed = pack?.packed.get(content);
      const found = packed === undefined ? summarise(file, content, fresh) : unpack(pack, packed);
      known.set(content, found);
    }
    return { pack, fresh };
  }

  function summarise(file: string, content: string, fresh: Fresh): FileSummary | null {
    const absolute = path.join(root, file);
    const text = readText(absolute);
    fresh.isNew = true;
    // The file was written meanwhile: nothing of that may be taken for what it was.
    if (contentOf(file, hashText(text)) !== content) fresh.isFaithful = false;
    return summariseText(absolute, text) ?? null;
  }
}

/** What is known of the summaries that were not there. */
interface Fresh {
  isNew: boolean;
  isFaithful: boolean;
}

/** What a file's summary depends on: its text, and what its name says of how to read it. */
function contentOf(file: string, hash: string): string {
  return `${hash}${path.extname(file)}`;
}

function contentsOf({ candidates, hashOf }: Snapshot, except?: string): Map<string, string> {
  return new Map(
    [...candidates()]
      .filter((file) => file !== except)
      .map((file) => [file, contentOf(file, hashOf(file))]),
  );
}

function asSummaries(
  contents: ReadonlyMap<string, string>,
  known: ByContent,
): Map<string, FileSummary> {
  const summaries = new Map<string, FileSummary>();
  for (const [file, content] of contents) {
    const summary = known.get(content);
    if (summary) summaries.set(file, summary);
  }
  return summaries;
}

function readPack(cache: Cache): Pack {
  const [shapes, ...lines] = cache.read(cacheName)?.split('\n') ?? [];
  return {
    // The cache gives only what this very engine wrote.
    packer: createPacker(JSON.parse(shapes ?? '[]') as Packer['shapes']),
    packed: new Map(
      lines.map((line) => {
        const end = line.indexOf(' ');
        return [line.slice(0, end), line.slice(end + 1)];
      }),
    ),
  };
}

function unpack(pack: Pack | undefined, packed: string): FileSummary | null {
  // Likewise.
  return (pack?.packer.unpack(packed) ?? null) as FileSummary | null;
}

function writePack(cache: Cache, { packer, packed }: Pack, current: ByContent): void {
  const lines = [...current].map(
    ([content, summary]) => `${content} ${packed.get(content) ?? packer.pack(summary)}`,
  );
  let spare = 0;
  for (const [content, line] of packed) {
    if (current.has(content)) continue;
    spare += line.length;
    if (spare > maxSpareLength) break;
    lines.push(`${content} ${line}`);
  }
  cache.write(cacheName, [JSON.stringify(packer.shapes), ...lines].join('\n'));
}
