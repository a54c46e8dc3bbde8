import type { Knowledge } from '../../engine/link/knowledge.ts';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { createResolver } from '../native/create-resolver.ts';
import { isInPackage } from './is-in-package.ts';

/** Finds the file of an installed package that a specifier in one of the project's files loads. */
export type FindEntry = (from: string, specifier: string) => string | undefined;

/** Creates the search below `root`; described modules and Node.js's own need no reading. */
export function createFindEntry(root: string, knowledge: Knowledge): FindEntry {
  // What compilers make of the project's files is not known here, so either kind of entry fits.
  const resolver = createResolver({
    conditionNames: ['node', 'import', 'require', 'default'],
    extensions: ['.js', '.json', '.node', '.mjs', '.cjs'],
  });
  const entries = new Map<string, string | undefined>();
  return (from, specifier) => {
    if (/^[./#]/u.test(specifier) || isBuiltin(specifier)) return undefined;
    if (knowledge.isDescribed(specifier)) return undefined;
    const folder = path.join(root, path.dirname(from));
    const key = `${folder}\0${specifier}`;
    if (!entries.has(key)) {
      const found = resolver.fromFolder(folder, specifier);
      entries.set(key, found !== undefined && isInPackage(found) ? found : undefined);
    }
    return entries.get(key);
  };
}
