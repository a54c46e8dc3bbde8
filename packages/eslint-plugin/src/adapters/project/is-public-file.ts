import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Whether a published package's manifest names the file, so that code outside of the project can call what it exports. */
export function isPublicFile(root: string, file: string): boolean {
  const folder = nearestPackage(root, path.dirname(path.join(root, file)));
  if (folder === undefined) return false;
  const manifest = readManifest(path.join(folder, 'package.json'));
  if (manifest.private === true) return false;
  const own = path.relative(folder, path.join(root, file)).replaceAll(path.sep, '/');
  return namedFiles([manifest.main, manifest.module, manifest.exports]).some(
    (name) => name.replace(/^\.\//u, '') === own,
  );
}

function nearestPackage(root: string, folder: string): string | undefined {
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  return folder === root || parent === folder ? undefined : nearestPackage(root, parent);
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
