import type { ReadTsconfig } from './read-tsconfig.ts';
import path from 'node:path';

/** Finds where the source of a built file lies, if a tsconfig says that it is built. */
export type FindSource = (built: string) => readonly string[];

/** Maps paths below a tsconfig's `outDir` back to where their sources can be, `outDir` itself being absent or ignored. */
export function createFindSource(readTsconfig: ReadTsconfig): FindSource {
  return (built) => {
    const tsconfig = readTsconfig(path.dirname(built));
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
