import type { PathsMatcher } from 'get-tsconfig';
import type { ReadTsconfig, Tsconfig } from './read-tsconfig.ts';
import { createPathsMatcher } from 'get-tsconfig';

/** Finds what a specifier can stand for by the `paths` and the `baseUrl` of a folder's tsconfig. */
export type FindByPaths = (folder: string, specifier: string) => readonly string[];

/**
 * Creates what the resolver leaves undone: it takes no notice of a tsconfig that extends what is not installed, which must not
 * hide the project's own files.
 */
export function createFindByPaths(readTsconfig: ReadTsconfig): FindByPaths {
  const matchers = new Map<Tsconfig, PathsMatcher>();
  return (folder, specifier) => {
    const tsconfig = readTsconfig(folder);
    if (!tsconfig?.isPartial) return [];
    const match = matchers.get(tsconfig) ?? createMatcher(tsconfig);
    matchers.set(tsconfig, match);
    return match(specifier);
  };
}

function createMatcher(tsconfig: Tsconfig): PathsMatcher {
  try {
    return createPathsMatcher(tsconfig) ?? (() => []);
  } catch {
    // TypeScript accepts no such patterns either.
    return () => [];
  }
}
