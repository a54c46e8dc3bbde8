import { isBuiltin } from 'node:module';
import path from 'node:path';
import valid from 'semver/functions/valid.js';
import { readManifest } from '../project/create-find-manifest.ts';

/** The version of a package that a file loads; undefined where it is not installed, and for Node.js's own modules. */
export type VersionOf = (from: string, module: string) => string | undefined;

/** Creates the look-up for files below `root`, each manifest read once: what is installed later takes a new one of these. */
export function createVersionOf(root: string): VersionOf {
  const versions = new Map<string, string | undefined>();
  return (from, module) =>
    isBuiltin(module) ? undefined : find(path.dirname(path.join(root, from)), packageOf(module));

  /** Looks where Node.js does: in the folder, then in those around it. */
  function find(folder: string, name: string): string | undefined {
    const key = `${folder}\0${name}`;
    if (versions.has(key)) return versions.get(key);
    const parent = path.dirname(folder);
    const own = readManifest(path.join(folder, 'node_modules', name, 'package.json'));
    const version = own ? versionIn(own) : parent === folder ? undefined : find(parent, name);
    versions.set(key, version);
    return version;
  }
}

function versionIn({ version }: Readonly<Record<string, unknown>>): string | undefined {
  return typeof version === 'string' ? (valid(version) ?? undefined) : undefined;
}

/** The name of the package that a module is part of: `lowdb` of `lowdb/node`. */
function packageOf(module: string): string {
  return module
    .split('/')
    .slice(0, module.startsWith('@') ? 2 : 1)
    .join('/');
}
