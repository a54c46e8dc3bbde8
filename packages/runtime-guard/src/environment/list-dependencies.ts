import { readManifest } from './read-manifest.ts';

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'];

/** Names of the packages that the manifest in a folder asks for; none where there is no manifest that can be read. */
export function listDependencies(folder: string): readonly string[] {
  const manifest = readManifest(folder);
  return kinds.flatMap((kind) => Object.keys(readObject(manifest, kind)));
}

function readObject(holder: unknown, key: string): object {
  const value: unknown =
    typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
  return typeof value === 'object' && value !== null ? value : {};
}
