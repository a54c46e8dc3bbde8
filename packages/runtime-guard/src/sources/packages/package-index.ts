import type { ModuleDescription } from '@loopguard/catalogue/core';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import satisfies from 'semver/functions/satisfies.js';
import { blockingSpecifiers } from '@loopguard/catalogue/packages';
import { fileSystem } from '../../environment/file-system.ts';

/** Gives what the catalogue knows of a package. */
export type DescribePackage = (specifier: string) => ModuleDescription | undefined;

/** Knows which files are entries of catalogued packages. */
export interface PackageIndex {
  /** Whether the load of what a program asks for (`bcrypt`, an absolute path) may load a catalogued package itself. */
  readonly mayConcern: (request: string) => boolean;
  /** What is known of the package whose entry a file is: one description for each specifier that leads to it. */
  readonly describe: (filename: string) => readonly ModuleDescription[];
}

const packagePattern =
  /^(?<modules>.*[\\/]node_modules[\\/])(?<name>(?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/;

const PRERELEASES = { includePrerelease: true };

/** Creates an index; descriptions are read when a package is first met, by `describe`. */
export function createPackageIndex(describe: DescribePackage): PackageIndex {
  const specifiersByPackage = groupByPackage(blockingSpecifiers);
  const entriesByFolder = new Map<string, ReadonlyMap<string, readonly ModuleDescription[]>>();
  return {
    mayConcern(request) {
      const name = packagePattern.exec(request)?.groups?.name?.replace('\\', '/');
      return specifiersByPackage.has(name ?? packageOf(request));
    },
    describe(filename) {
      const { modules, name } = packagePattern.exec(filename)?.groups ?? {};
      if (modules === undefined || name === undefined) return [];
      const specifiers = specifiersByPackage.get(name.replace('\\', '/'));
      if (specifiers === undefined) return [];
      const folder = modules + name;
      const entries = entriesByFolder.get(folder) ?? readEntries(folder, { specifiers, describe });
      entriesByFolder.set(folder, entries);
      return entries.get(filename) ?? [];
    },
  };
}

function groupByPackage(specifiers: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const specifier of specifiers) {
    const name = packageOf(specifier);
    groups.set(name, [...(groups.get(name) ?? []), specifier]);
  }
  return groups;
}

function packageOf(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier;
}

/** The files that the specifiers of a package lead to, seen from the package's own folder. */
function readEntries(
  folder: string,
  {
    specifiers,
    describe,
  }: { readonly specifiers: readonly string[]; readonly describe: DescribePackage },
): ReadonlyMap<string, readonly ModuleDescription[]> {
  const { resolve } = createRequire(`${folder}/package.json`);
  const version = readVersion(folder);
  const entries = new Map<string, ModuleDescription[]>();
  for (const specifier of specifiers) {
    const filename = resolveQuietly(resolve, specifier, folder);
    const description = filename === undefined ? undefined : describe(specifier);
    if (filename === undefined || description === undefined) continue;
    const installed = pickVersion(description, version);
    entries.set(filename, [...(entries.get(filename) ?? []), installed]);
  }
  return entries;
}

function readVersion(folder: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(
      fileSystem.readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const version: unknown =
      typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, 'version') : '';
    return typeof version === 'string' ? version : undefined;
  } catch {
    return undefined;
  }
}

/** Leaves out what the installed version does not have; of an unknown version, nothing. */
function pickVersion(
  description: ModuleDescription,
  version: string | undefined,
): ModuleDescription {
  const { blocking = [] } = description;
  const isInstalled = ({ versions }: { readonly versions?: string }) =>
    versions === undefined || version === undefined || satisfies(version, versions, PRERELEASES);
  return { ...description, blocking: blocking.filter(isInstalled) };
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
