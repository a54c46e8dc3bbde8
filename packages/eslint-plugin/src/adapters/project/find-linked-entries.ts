import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** Finds the files that a specifier of a package of the workspace stands for, seen from a folder. */
type FindLinkedEntries = (folder: string, specifier: string) => readonly string[];

/**
 * Creates what finds the files that a package of the workspace stands for by its manifest, whether they exist or not: what is not
 * built yet, or is ignored, has its sources there. Each package is looked for once from each folder.
 */
export function createFindLinkedEntries(): FindLinkedEntries {
  const linked = new Map<string, string | undefined>();
  return (folder, specifier) => findEntries(findLinked, specifier, folder);

  /** Where a package of the workspace lies that `node_modules` links to; undefined for what is installed. */
  function findLinked(folder: string, name: string): string | undefined {
    const link = path.join(folder, 'node_modules', name);
    if (!linked.has(link)) linked.set(link, lookFor(folder, link, name));
    return linked.get(link);
  }

  function lookFor(folder: string, link: string, name: string): string | undefined {
    const found = realPathOf(link);
    if (found !== undefined)
      return found.includes(`${path.sep}node_modules${path.sep}`) ? undefined : found;
    const parent = path.dirname(folder);
    return parent === folder ? undefined : findLinked(parent, name);
  }
}

function findEntries(
  findLinked: (folder: string, name: string) => string | undefined,
  specifier: string,
  folder: string,
): readonly string[] {
  const [, name, rest = ''] = /^((?:@[^/]+\/)?[^./#@][^/]*)(\/.*)?$/u.exec(specifier) ?? [];
  const linked = name === undefined ? undefined : findLinked(folder, name);
  if (linked === undefined) return [];
  const { exports: named, main } = readManifest(path.join(linked, 'package.json'));
  const files =
    rest === ''
      ? [...filesOf(exportOf(named, '.')), ...filesOf(main)]
      : filesOf(exportOf(named, `.${rest}`));
  return [...new Set(files)].map((file) => path.resolve(linked, file));
}

function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** A manifest that cannot be read says nothing. */
function readManifest(file: string): Readonly<Record<string, unknown>> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof manifest === 'object' && manifest !== null ? { ...manifest } : {};
  } catch {
    return {};
  }
}

/** What `exports` has for a path; without paths it is about the package itself. */
function exportOf(exports: unknown, subpath: string): unknown {
  if (typeof exports !== 'object' || exports === null) return subpath === '.' ? exports : undefined;
  const paths = Object.entries(exports);
  const own = paths.find(([key]) => key === subpath)?.[1] as unknown;
  if (own !== undefined) return own;
  return subpath === '.' && !paths.some(([key]) => key.startsWith('.')) ? exports : undefined;
}

/** The files under any condition: their sources are the same. */
function filesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(filesOf);
}
