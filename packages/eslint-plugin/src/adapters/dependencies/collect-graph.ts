import type { Knowledge } from '../../engine/link/knowledge.ts';
import type { Import, LookedFile, Unread } from './look-at-file.ts';
import type { ResolveDependency } from './resolve-dependency.ts';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { isInPackage } from './is-in-package.ts';

/** The files of packages that loading one of them can load. */
export interface Graph {
  readonly files: ReadonlyMap<string, LookedFile>;
  /** File → specifier → file. */
  readonly edges: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** What was not read, and why. */
  readonly gaps: readonly Gap[];
}

/** A file that takes part but was not read. */
export interface Gap {
  readonly file: string;
  readonly reason: Unread | 'native' | 'unresolved' | 'too many files';
}

/** What the collection works with. */
export interface GraphSource {
  readonly knowledge: Knowledge;
  readonly look: (file: string) => LookedFile | Unread | undefined;
  readonly resolve: ResolveDependency;
}

/** Packages with more files than this, dependencies included, are read as far as that. */
const maxFiles = 4000;

/** Collects the files that `entry` can load, its dependencies' included; not those of modules which are described. */
export function collectGraph(entry: string, source: GraphSource): Graph {
  const files = new Map<string, LookedFile>();
  const edges = new Map<string, ReadonlyMap<string, string>>();
  const gaps: Gap[] = [];
  const seen = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const looked = lookAt(file, files.size, source);
    if ('reason' in looked) {
      gaps.push(looked);
      continue;
    }
    files.set(file, looked);
    const found = new Map<string, string>();
    for (const one of looked.imports) {
      const target = follow(file, one, source);
      if (target === 'unresolved') gaps.push({ file, reason: 'unresolved' });
      else if (target !== undefined) found.set(one.specifier, target);
    }
    edges.set(file, found);
    queue.push(...found.values());
  }
  return { files, edges, gaps };
}

function lookAt(file: string, count: number, { look }: GraphSource): LookedFile | Gap {
  if (path.extname(file) === '.node') return { file, reason: 'native' };
  if (count >= maxFiles) return { file, reason: 'too many files' };
  const looked = look(file);
  if (typeof looked === 'string') return { file, reason: looked };
  return looked ?? { file, reason: 'unresolved' };
}

/** Undefined for what needs no reading: modules of Node.js, described ones, data, and what is the project's own. */
function follow(
  from: string,
  imported: Import,
  { knowledge, resolve }: GraphSource,
): string | undefined {
  const { specifier } = imported;
  if (isBuiltin(specifier) || knowledge.isDescribed(knowledge.canonicalModule(specifier))) {
    return undefined;
  }
  const found = resolve(from, imported);
  if (found === undefined) return 'unresolved';
  return path.extname(found) === '.json' || !isInPackage(found) ? undefined : found;
}
