import type { FunctionSite, LinkedFile } from '../link/resolved.ts';

/** Finds something out of each function once. */
export function rememberBySite<T>(find: (site: FunctionSite) => T): (site: FunctionSite) => T {
  const remembered = new Map<LinkedFile, Map<number, { readonly found: T }>>();
  return (site) => {
    const ofFile = remembered.get(site.file) ?? new Map<number, { readonly found: T }>();
    remembered.set(site.file, ofFile);
    const known = ofFile.get(site.function) ?? { found: find(site) };
    ofFile.set(site.function, known);
    return known.found;
  };
}
