import type { FindWorkspacePackage } from './find-workspace-package.ts';
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { readManifest } from './create-find-manifest.ts';

/** Finds the files that a specifier of a package of the workspace stands for, seen from a folder. */
type FindLinkedEntries = (folder: string, specifier: string) => readonly string[];

/**
 * Creates what finds the files that a package of the workspace stands for by its manifest, whether they exist or not: what is not
 * built yet, or is ignored, has its sources there. A package is looked for once from each folder, and by its name where nothing is
 * installed.
 */
export function createFindLinkedEntries(
  findWorkspacePackage: FindWorkspacePackage,
): FindLinkedEntries {
  const linked = new Map<string, string | undefined>();
  return (folder, specifier) => findEntries(findLinked, specifier, folder);

  /** Where a package of the workspace lies, whether `node_modules` links to it or not; undefined for what is installed. */
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
    return parent === folder ? findWorkspacePackage(name) : findLinked(parent, name);
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
  const { exports: named, main, module } = readManifest(path.join(linked, 'package.json')) ?? {};
  const told =
    rest === ''
      ? [exportOf(named, '.'), main, module].flatMap(filesOf)
      : named === undefined
        ? [`.${rest}`, `src${rest}`]
        : filesOf(exportOf(named, `.${rest}`));
  const usual = rest === '' ? ['index', 'src/index'] : [];
  const files = new Set([...told, ...told.flatMap(usualSources), ...usual]);
  return [...files].map((file) => path.resolve(linked, file));
}

/** Where the source of a built file usually lies. */
function usualSources(file: string): string[] {
  const [, own] =
    /^(?:\.\/)?(?:dist|lib|build|out|es|esm|cjs)\/(?:(?:esm|cjs|es|src)\/)?(.+)$/u.exec(file) ?? [];
  return own === undefined ? [] : [`src/${own.replace(/(?:\.d)?\.[cm]?[jt]sx?$/u, '')}`];
}

function realPathOf(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

/** What `exports` has for a path; without paths it is about the package itself. */
function exportOf(exports: unknown, subpath: string): unknown {
  if (typeof exports !== 'object' || exports === null) return subpath === '.' ? exports : undefined;
  const paths = Object.entries(exports);
  const own = paths.find(([key]) => key === subpath)?.[1] as unknown;
  if (own !== undefined) return own;
  const isPlain = !paths.some(([key]) => key.startsWith('.'));
  return isPlain && subpath === '.' ? exports : matchPattern(paths, subpath);
}

/** `./src/store.ts` for `./store` where `"./*": "./src/*.ts"`. */
function matchPattern(
  paths: readonly (readonly [string, unknown])[],
  subpath: string,
): readonly string[] {
  return paths.flatMap(([pattern, target]) => {
    const [before = '', after] = pattern.split('*');
    if (after === undefined || !subpath.startsWith(before) || !subpath.endsWith(after)) return [];
    const part = subpath.slice(before.length, subpath.length - after.length);
    return filesOf(target).map((file) => file.replaceAll('*', part));
  });
}

/** The files under any condition: their sources are the same. */
function filesOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(filesOf);
}
