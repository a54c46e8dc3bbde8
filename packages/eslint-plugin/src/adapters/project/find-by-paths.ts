import type { ReadTsconfig } from './read-tsconfig.ts';
import path from 'node:path';

/** Finds what a specifier can stand for by the `paths` and the `baseUrl` of a folder's tsconfig. */
export type FindByPaths = (folder: string, specifier: string) => readonly string[];

/**
 * Creates what the resolver leaves undone: it takes no notice of a tsconfig that extends what is not installed, which must not
 * hide the project's own files.
 */
export function createFindByPaths(readTsconfig: ReadTsconfig): FindByPaths {
  return (folder, specifier) => {
    const tsconfig = readTsconfig(folder);
    if (!tsconfig?.isPartial || /^(?:\.|node:)/u.test(specifier)) return [];
    const { baseUrl, paths = new Map<string, readonly string[]>() } = tsconfig;
    const [best] = [...paths]
      .map(([pattern, targets]) => ({ pattern, targets, inside: match(pattern, specifier) }))
      .filter(({ inside }) => inside !== undefined)
      .sort((one, other) => other.pattern.length - one.pattern.length);
    if (best) return best.targets.map((target) => target.replace('*', () => best.inside ?? ''));
    return baseUrl === undefined ? [] : [path.resolve(baseUrl, specifier)];
  };
}

/** What `*` of a pattern stands for in a specifier, empty where it has none; undefined where the pattern does not match. */
function match(pattern: string, specifier: string): string | undefined {
  const [before = '', after] = pattern.split('*');
  if (after === undefined) return pattern === specifier ? '' : undefined;
  return specifier.length >= before.length + after.length &&
    specifier.startsWith(before) &&
    specifier.endsWith(after)
    ? specifier.slice(before.length, specifier.length - after.length)
    : undefined;
}
