import type { TsConfigResult } from 'get-tsconfig';
import path from 'node:path';
import { getTsconfig } from 'get-tsconfig';

/** Finds where the source of a built file lies, if a tsconfig says that it is built. */
export type FindSource = (built: string) => readonly string[];

/** Maps paths below a tsconfig's `outDir` back to where their sources can be, `outDir` itself being absent or ignored. */
export function createFindSource(): FindSource {
  const cache = new Map<string, unknown>();
  return (built) => {
    const tsconfig = readTsconfig(path.dirname(built), cache);
    const { outDir, rootDir } = tsconfig?.config.compilerOptions ?? {};
    if (!tsconfig || outDir === undefined) return [];
    const folder = path.dirname(tsconfig.path);
    const inside = path.relative(path.resolve(folder, outDir), built);
    if (inside.startsWith('..') || path.isAbsolute(inside)) return [];
    const included = (tsconfig.config.include ?? []).map((glob) => glob.replace(/\/?\*.*$/u, ''));
    const roots = rootDir === undefined ? [...included, 'src', '.'] : [rootDir];
    return [...new Set(roots)].map((root) => path.resolve(folder, root, inside));
  };
}

/** A tsconfig that is broken, or extends one that is not installed, says nothing. */
function readTsconfig(folder: string, cache: Map<string, unknown>): TsConfigResult | null {
  try {
    return getTsconfig(folder, 'tsconfig.json', cache);
  } catch {
    return null;
  }
}
