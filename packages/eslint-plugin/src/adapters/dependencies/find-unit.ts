import type { Graph } from './collect-graph.ts';
import { folderOfPackage } from './is-in-package.ts';

/** The files that are read together with an entry, and the modules of other packages that they load. */
export interface Unit {
  readonly files: ReadonlySet<string>;
  /** Entries of packages that do not lead back. */
  readonly outer: ReadonlySet<string>;
}

/** Finds what is read together with `entry`: its package, and the packages that it loads which load it again. */
export function findUnit(entry: string, { edges }: Graph): Unit {
  const own = folderOfPackage(entry);
  const inside = [...edges.keys()].filter((file) => folderOfPackage(file) === own);
  const folders = new Set([...leadingTo(inside, edges)].map(folderOfPackage));
  const files = new Set<string>();
  const outer = new Set<string>();
  const queue = [entry];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (!folders.has(folderOfPackage(file))) outer.add(file);
    else if (!files.has(file)) {
      files.add(file);
      queue.push(...(edges.get(file)?.values() ?? []));
    }
  }
  return { files, outer };
}

/** All files from which one of `targets` is loaded, directly or not, and the targets themselves. */
export function leadingTo(targets: readonly string[], edges: Graph['edges']): Set<string> {
  const importers = new Map<string, string[]>();
  for (const [file, found] of edges) {
    for (const imported of found.values()) {
      const known = importers.get(imported);
      if (known) known.push(file);
      else importers.set(imported, [file]);
    }
  }
  const leading = new Set<string>();
  const queue = [...targets];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (leading.has(file)) continue;
    leading.add(file);
    queue.push(...(importers.get(file) ?? []));
  }
  return leading;
}
