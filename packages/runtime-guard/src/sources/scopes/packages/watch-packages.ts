import type { LoadWatch } from '../../loading/watch-loads.ts';
import { createRequire } from 'node:module';
import { isHolder } from '../../is-holder.ts';

/** A package that the program has loaded. */
export interface LoadedPackage {
  readonly name: string;
  readonly exports: object;
  /** Values of its other loaded modules, by whichever name they are exported there. */
  readonly readModules: () => readonly object[];
}

/** Of all modules, whichever path it is asked for. */
const { cache } = createRequire(process.execPath);

/** Tells once of each package with one of these names, after it was evaluated, as far as it is CommonJS. */
export function watchPackages(
  loads: LoadWatch,
  names: ReadonlySet<string>,
  onLoaded: (loaded: LoadedPackage) => void,
): void {
  const seen = new WeakSet<object>();
  loads.listen({
    onEnd({ request, parent }) {
      const name = findPackageName(request);
      if (name === undefined || !names.has(name)) return;
      const path = resolvePath(request, parent);
      const exports: unknown = path === undefined ? undefined : cache[path]?.exports;
      if (path === undefined || !isHolder(exports) || seen.has(exports)) return;
      seen.add(exports);
      onLoaded({ name, exports, readModules: () => readModules(path, name) });
    },
  });
}

function findPackageName(request: string): string | undefined {
  if (request.startsWith('.')) return undefined;
  const name = /^(?:.*[\\/]node_modules[\\/])?((?:@[^\\/]+[\\/])?[^\\/:]+)/.exec(request)?.[1];
  return name?.replace('\\', '/');
}

function resolvePath(request: string, parent: string | undefined): string | undefined {
  if (request in cache) return request;
  if (parent === undefined) return undefined;
  try {
    return createRequire(parent).resolve(request);
  } catch {
    // It could not be loaded either.
    return undefined;
  }
}

function readModules(path: string, name: string): readonly object[] {
  const separator = path.includes('\\') ? '\\' : '/';
  const folder = `${separator}${name.replace('/', separator)}${separator}`;
  // The main file may have the name of the package, too.
  const start = path.lastIndexOf(folder);
  if (start === -1) return [];
  const inside = path.slice(0, start + folder.length);
  return Object.entries(cache)
    .filter(([other]) => other.startsWith(inside))
    .map(([, loaded]): unknown => loaded?.exports)
    .filter(isHolder);
}
