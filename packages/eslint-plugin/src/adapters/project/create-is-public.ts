import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Whether a published package's manifest names a file, so that code outside of the project can call what it exports. */
export type IsPublic = (file: string) => boolean;

/** Reads the manifests below `root`, each once: what changes on disk later takes a new one of these. */
export function createIsPublic(root: string): IsPublic {
  const packageOf = new Map<string, string | undefined>();
  const namedIn = new Map<string, ReadonlySet<string>>();
  return (file) => {
    const folder = findPackage(path.dirname(path.join(root, file)));
    if (folder === undefined) return false;
    const named = namedIn.get(folder) ?? readNamedFiles(folder);
    namedIn.set(folder, named);
    return named.has(path.relative(folder, path.join(root, file)).replaceAll(path.sep, '/'));
  };

  function findPackage(folder: string): string | undefined {
    if (packageOf.has(folder)) return packageOf.get(folder);
    const parent = path.dirname(folder);
    const isLast = folder === root || parent === folder;
    const found = existsSync(path.join(folder, 'package.json'))
      ? folder
      : isLast
        ? undefined
        : findPackage(parent);
    packageOf.set(folder, found);
    return found;
  }
}

function readNamedFiles(folder: string): Set<string> {
  const manifest = readManifest(path.join(folder, 'package.json'));
  if (manifest.private === true) return new Set();
  const names = namedFiles([manifest.main, manifest.module, manifest.exports]);
  return new Set(names.map((name) => name.replace(/^\.\//u, '')));
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

function namedFiles(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(namedFiles);
}
