import type { LinkedFile } from './resolved.ts';

/** Finds the files that match a path from the project's root in which each `*` stands for a part of a name. */
export type FindFilesLike = (pattern: string) => readonly LinkedFile[];

/** A folder with more files than this is no table of a project's own. */
export const maxFiles = 300;

/** Creates the search; each pattern is looked for once. Tests are loaded by what runs tests alone. */
export function createFindFilesLike(files: readonly LinkedFile[]): FindFilesLike {
  const found = new Map<string, readonly LinkedFile[]>();
  return (pattern) => {
    const known = found.get(pattern) ?? search(files, pattern);
    found.set(pattern, known);
    return known;
  };
}

function search(files: readonly LinkedFile[], pattern: string): readonly LinkedFile[] {
  const text = pattern.replace(/[$()+.?[\\\]^{|}]/gu, '\\$&').replaceAll('*', '[^/]+');
  const matcher = new RegExp(`^${text}$`, 'u');
  const matching = files.filter(
    ({ path, role }) => role !== 'quiet' && namesOf(path).some((name) => matcher.test(name)),
  );
  return matching.length > maxFiles ? [] : matching;
}

/** What a file can be loaded by: its extension may be left out, its name where it is the index of its folder, and `.ts` is `.js`. */
function namesOf(path: string): readonly string[] {
  const extension = /\.[cm]?[jt]sx?$/u;
  const bare = path.replace(extension, '');
  const built = path.replace(/\.([cm]?)tsx?$/u, '.$1js');
  return [path, built, bare, ...(bare.endsWith('/index') ? [bare.slice(0, -'/index'.length)] : [])];
}
