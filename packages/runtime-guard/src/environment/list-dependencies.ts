import { join } from 'node:path';
import { fileSystem } from './file-system.ts';

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** Names of the packages that the manifest in a folder asks for; none where there is no manifest that can be read. */
export function listDependencies(folder: string): readonly string[] {
  try {
    const manifest: unknown = JSON.parse(
      fileSystem.readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    return kinds.flatMap((kind) => Object.keys(readObject(manifest, kind)));
  } catch {
    // Missing, unreadable or broken: as if it were not there.
    return [];
  }
}

function readObject(holder: unknown, key: string): object {
  const value: unknown =
    typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
  return typeof value === 'object' && value !== null ? value : {};
}
