import type { Imports } from './find-imports.ts';
import type { ScannedFile } from './scan-files.ts';

/** What tells files apart before they are read. */
interface CandidateInput {
  readonly imports: Imports;
  readonly usesBlockingPackage: (path: string, file: ScannedFile) => boolean;
  /** Whether a file is not judged, as its path tells. What tests call and pass says nothing of the rest either. */
  readonly isQuiet: (path: string) => boolean;
}

/**
 * The files that a chain to a blocking call can touch: those that name something which blocks or import a package that does, all
 * that import them, directly or not, without what is quiet; and what these import directly, since it tells what their handlers
 * are handed to.
 */
export function findCandidates(
  files: ReadonlyMap<string, ScannedFile>,
  { imports: { importsOf, importersOf }, usesBlockingPackage, isQuiet }: CandidateInput,
): ReadonlySet<string> {
  const reaching = new Set<string>();
  const queue = [...files]
    .filter(([path, file]) => file.mentions || usesBlockingPackage(path, file))
    .map(([path]) => path);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reaching.has(path) || isQuiet(path)) continue;
    reaching.add(path);
    queue.push(...importersOf(path));
  }
  return new Set([...reaching].flatMap((path) => [path, ...importsOf(path)]));
}
