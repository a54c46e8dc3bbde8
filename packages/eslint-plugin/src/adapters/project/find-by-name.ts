import path from 'node:path';
import { maxFiles } from '../../engine/link/files-like.ts';

/** Finds the files of the project, other than `from` itself, that match a specifier with `*` for names. */
export type FindByName = (from: string, specifier: string) => readonly string[];

/** Creates the search among the project's files. */
export function createFindByName(files: readonly string[]): FindByName {
  let folders: ReadonlyMap<string, readonly string[]> | undefined;
  return (from, specifier) => {
    folders ??= indexFolders(files);
    const folder = path.posix.join(path.posix.dirname(from), specifier);
    const found = (folders.get(folder) ?? []).filter((one) => one !== from);
    return found.length > maxFiles ? [] : found;
  };
}

/** Files by the folder that they lie in, and by the one around that. */
function indexFolders(files: readonly string[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const file of files) {
    const folder = path.posix.dirname(file);
    for (const key of [path.posix.join(folder, '*'), path.posix.join(folder, '../*/*')]) {
      const known = index.get(key);
      if (known) known.push(file);
      else index.set(key, [file]);
    }
  }
  return index;
}
