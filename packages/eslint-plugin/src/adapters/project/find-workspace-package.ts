import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { matchesGlob } from '../../engine/link/matches-glob.ts';
import { createLoader } from '../create-loader.ts';
import { readManifest } from './create-find-manifest.ts';

/** Finds the folder of the package of the workspace that has a name; undefined where none has it, or several have. */
export type FindWorkspacePackage = (name: string) => string | undefined;

/** Creates what knows the packages of the workspace at `root`, whose files these are; the disk is asked when a name is. */
export function createFindWorkspacePackage(
  root: string,
  files: Iterable<string>,
): FindWorkspacePackage {
  let folders: ReadonlyMap<string, string | undefined> | undefined;
  return (name) => {
    folders ??= readPackages(root, files);
    return folders.get(name);
  };
}

const loadYaml = createLoader('yaml');

function readPackages(root: string, files: Iterable<string>): Map<string, string | undefined> {
  const globs = readGlobs(root);
  const found = new Map<string, string | undefined>();
  if (globs.length === 0) return found;
  for (const folder of foldersOf(files)) {
    if (folder !== '.' && !matchesGlob(folder, globs)) continue;
    const name = readManifest(path.join(root, folder, 'package.json'))?.name;
    if (typeof name !== 'string') continue;
    found.set(name, found.has(name) ? undefined : path.join(root, folder));
  }
  return found;
}

/** The folders that files lie in, and all around these up to the root, with `/`. */
function foldersOf(files: Iterable<string>): Set<string> {
  const folders = new Set<string>(['.']);
  for (const file of files) {
    let folder = path.posix.dirname(file);
    while (!folders.has(folder)) {
      folders.add(folder);
      folder = path.posix.dirname(folder);
    }
  }
  return folders;
}

/** Where the packages of a workspace lie, as npm, Yarn and Bun, pnpm, or Lerna are told. */
function readGlobs(root: string): string[] {
  const named = [
    ...namedBy(readManifest(path.join(root, 'package.json'))?.workspaces),
    ...readPnpmPackages(path.join(root, 'pnpm-workspace.yaml')),
    ...namedBy(readManifest(path.join(root, 'lerna.json'))?.packages),
  ];
  return named.map((glob) => glob.replace(/^(!?)\.\//u, '$1').replace(/\/$/u, ''));
}

function namedBy(workspaces: unknown): string[] {
  if (Array.isArray(workspaces)) return workspaces.filter((one) => typeof one === 'string');
  if (typeof workspaces !== 'object' || workspaces === null) return [];
  return namedBy('packages' in workspaces ? workspaces.packages : undefined);
}

/** The list `packages` of pnpm's file. */
function readPnpmPackages(file: string): string[] {
  if (!existsSync(file)) return [];
  try {
    const workspace: unknown = loadYaml().parse(readFileSync(file, 'utf8'));
    return typeof workspace === 'object' && workspace !== null && 'packages' in workspace
      ? namedBy(workspace.packages)
      : [];
  } catch {
    // What pnpm could not read either.
    return [];
  }
}
