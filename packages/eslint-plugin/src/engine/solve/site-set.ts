import type { FunctionSite, LinkedFile } from '../link/resolved.ts';

/** A set of functions. */
export interface SiteSet {
  readonly has: (site: FunctionSite) => boolean;
  readonly add: (site: FunctionSite) => void;
  readonly delete: (site: FunctionSite) => void;
  readonly list: () => FunctionSite[];
}

/** Creates an empty set of functions. */
export function createSiteSet(): SiteSet {
  const ids = new Map<LinkedFile, Set<number>>();
  return {
    has: ({ file, function: id }) => ids.get(file)?.has(id) === true,
    add({ file, function: id }) {
      const ofFile = ids.get(file) ?? new Set<number>();
      ids.set(file, ofFile.add(id));
    },
    delete: ({ file, function: id }) => ids.get(file)?.delete(id),
    list: () =>
      [...ids].flatMap(([file, ofFile]) => [...ofFile].map((id) => ({ file, function: id }))),
  };
}

/** All functions that are among `roots`, or that `next` leads to from one of them. */
export function reach(
  roots: readonly FunctionSite[],
  next: (site: FunctionSite) => readonly FunctionSite[],
): SiteSet {
  const reached = createSiteSet();
  const queue = [...roots];
  for (let site = queue.pop(); site; site = queue.pop()) {
    if (reached.has(site)) continue;
    reached.add(site);
    queue.push(...next(site));
  }
  return reached;
}
