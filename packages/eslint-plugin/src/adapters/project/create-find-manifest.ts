import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The manifest of the package that a file belongs to. */
export type FindManifest = (file: string) => FoundManifest | undefined;

/** A package's folder, and what its `package.json` says. */
interface FoundManifest {
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** Reads the manifests below `root`, each once: what changes on disk later takes a new one of these. */
export function createFindManifest(root: string): FindManifest {
  const found = new Map<string, FoundManifest | undefined>();
  return (file) => find(path.dirname(path.join(root, file)));

  function find(folder: string): FoundManifest | undefined {
    if (found.has(folder)) return found.get(folder);
    const parent = path.dirname(folder);
    const isLast = folder === root || parent === folder;
    const own = readManifest(path.join(folder, 'package.json'));
    const manifest = own ? { folder, manifest: own } : isLast ? undefined : find(parent);
    found.set(folder, manifest);
    return manifest;
  }
}

/** A manifest that cannot be read says nothing. */
export function readManifest(file: string): Readonly<Record<string, unknown>> | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof manifest === 'object' && manifest !== null ? { ...manifest } : {};
  } catch {
    return {};
  }
}
