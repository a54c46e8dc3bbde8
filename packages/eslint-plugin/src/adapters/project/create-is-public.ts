import type { FindManifest } from './create-find-manifest.ts';
import path from 'node:path';

/** Whether a published package's manifest names a file, so that code outside of the project can call what it exports. */
export type IsPublic = (file: string) => boolean;

/** Creates the test from the manifests of the project below `root`. */
export function createIsPublic(root: string, findManifest: FindManifest): IsPublic {
  const namedIn = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const found = findManifest(file);
    if (!found) return false;
    const named = namedIn.get(found.folder) ?? readNamedFiles(found.manifest);
    namedIn.set(found.folder, named);
    return named.has(path.relative(found.folder, path.join(root, file)).replaceAll(path.sep, '/'));
  };
}

function readNamedFiles(manifest: Readonly<Record<string, unknown>>): Set<string> {
  if (manifest.private === true) return new Set();
  const names = namedFiles([manifest.main, manifest.module, manifest.exports]);
  return new Set(names.map((name) => name.replace(/^\.\//u, '')));
}

function namedFiles(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedFiles);
}
