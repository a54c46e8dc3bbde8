import type { ModuleLoad } from '../loading/watch-loads.ts';
import { createRequire } from 'node:module';
import { leadingPackage } from '../../decide/leading-package.ts';

/** What a program can load of an installed package. */
export interface PackageEntry {
  /** `bcrypt`, `sharp/lib` */
  readonly specifier: string;
  /** Folder that the package is installed in. */
  readonly folder: string;
}

/** Knows which files are entries of some packages. */
export interface PackageEntries {
  /**
   * Whether a load may be that of one of the packages itself: what is asked for (`bcrypt`, an absolute path), or who asks for a
   * file beside its own.
   */
  readonly mayConcern: (load: Pick<ModuleLoad, 'request' | 'parent'>) => boolean;
  /** The entries that a file is: one for each specifier that leads to it. */
  readonly find: (filename: string) => readonly PackageEntry[];
}

const packagePattern =
  /^(?<modules>.*[\\/]node_modules[\\/])(?<name>(?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

/** Creates an index of what these specifiers lead to, wherever a package is installed; a folder is looked at when it is first met. */
export function indexPackageEntries(specifiers: Iterable<string>): PackageEntries {
  const specifiersByPackage = groupByPackage(specifiers);
  const entriesByFolder = new Map<string, ReadonlyMap<string, readonly PackageEntry[]>>();
  return {
    mayConcern({ request, parent = '' }) {
      const path = request.startsWith('.') ? parent : request;
      const name = packagePattern.exec(path)?.groups?.name?.replace('\\', '/');
      return specifiersByPackage.has(name ?? leadingPackage(request));
    },
    find(filename) {
      const { modules, name } = packagePattern.exec(filename)?.groups ?? {};
      if (modules === undefined || name === undefined) return [];
      const known = specifiersByPackage.get(name.replace('\\', '/'));
      if (known === undefined) return [];
      const folder = modules + name;
      const entries = entriesByFolder.get(folder) ?? resolveEntries(folder, known);
      entriesByFolder.set(folder, entries);
      return entries.get(filename) ?? [];
    },
  };
}

function groupByPackage(specifiers: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const specifier of specifiers) {
    const name = leadingPackage(specifier);
    groups.set(name, [...(groups.get(name) ?? []), specifier]);
  }
  return groups;
}

/** The files that the specifiers of a package lead to, seen from the package's own folder. */
function resolveEntries(
  folder: string,
  specifiers: readonly string[],
): ReadonlyMap<string, readonly PackageEntry[]> {
  const { resolve } = createRequire(`${folder}/package.json`);
  const entries = new Map<string, PackageEntry[]>();
  for (const specifier of specifiers) {
    const filename = resolveQuietly(resolve, specifier, folder);
    if (filename === undefined) continue;
    entries.set(filename, [...(entries.get(filename) ?? []), { specifier, folder }]);
  }
  return entries;
}

function resolveQuietly(
  resolve: NodeJS.RequireResolve,
  specifier: string,
  folder: string,
): string | undefined {
  try {
    // Not from within: a package without `exports` cannot name itself.
    return resolve(specifier, { paths: [`${folder}/..`] });
  } catch {
    // This version has no such entry, or none for CommonJS.
    return undefined;
  }
}
