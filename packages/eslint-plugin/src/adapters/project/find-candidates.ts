import type { Imports } from './find-imports.ts';
import type { ScannedFile } from './scan-files.ts';

/**
 * The files that a chain to a blocking call can touch: those that name something which blocks or import
 * a package that does, all that import them,
 * directly or not, and what these import directly, since it tells what their handlers are handed to.
 */
export function findCandidates(
  files: ReadonlyMap<string, ScannedFile>,
  { importsOf }: Imports,
  usesBlockingPackage: (path: string, file: ScannedFile) => boolean,
): ReadonlySet<string> {
  const importers = new Map<string, string[]>();
  for (const path of files.keys()) {
    for (const imported of importsOf(path)) {
      const known = importers.get(imported);
      if (known) known.push(path);
      else importers.set(imported, [path]);
    }
  }
  const reaching = new Set<string>();
  const queue = [...files]
    .filter(([path, file]) => file.mentions || usesBlockingPackage(path, file))
    .map(([path]) => path);
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (reaching.has(path)) continue;
    reaching.add(path);
    queue.push(...(importers.get(path) ?? []));
  }
  return new Set([...reaching].flatMap((path) => [path, ...importsOf(path)]));
}
