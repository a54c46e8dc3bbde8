import type { ResolveSpecifier } from './resolve-specifier.ts';
import type { ScannedFile } from './scan-files.ts';
import { createFindByName } from './find-by-name.ts';

/** Where the specifiers of a project's files lead. */
export interface Imports {
  /** The files that a file imports. */
  readonly importsOf: (path: string) => readonly string[];
  /** The files that import a file. */
  readonly importersOf: (path: string) => readonly string[];
  /** Resolves a specifier, from what is known already where the file's text shows it. */
  readonly resolve: ResolveSpecifier;
}

/** Resolves what the files of a project seem to import, each specifier once. */
export function findImports(
  files: ReadonlyMap<string, ScannedFile>,
  resolve: ResolveSpecifier,
): Imports {
  const resolved = new Map<string, ReadonlyMap<string, string | undefined>>();
  const imports = new Map<string, readonly string[]>();
  const findByName = createFindByName([...files.keys()]);
  for (const [path, { specifiers }] of files) {
    const found = new Map(
      specifiers.map((one) => [one, isByName(one) ? undefined : resolve(path, one)]),
    );
    const byName = specifiers.filter(isByName).flatMap((one) => findByName(path, one));
    resolved.set(path, found);
    imports.set(path, [...new Set([...found.values(), ...byName])].filter(isFound));
  }
  let importers: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    importersOf(path) {
      importers ??= invert(imports);
      return importers.get(path) ?? [];
    },
    importsOf: (path) => imports.get(path) ?? [],
    resolve(from, specifier) {
      const known = resolved.get(from);
      return known?.has(specifier) ? known.get(specifier) : resolve(from, specifier);
    },
  };
}

/** Whether a specifier leads to the files of a folder that are loaded by name. */
function isByName(specifier: string): boolean {
  return specifier.includes('*');
}

function isFound(path: string | undefined): path is string {
  return path !== undefined;
}

function invert(imports: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const [path, imported] of imports) {
    for (const one of imported) {
      const known = importers.get(one);
      if (known) known.push(path);
      else importers.set(one, [path]);
    }
  }
  return importers;
}
