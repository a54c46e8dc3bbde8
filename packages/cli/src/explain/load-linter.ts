import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** What the linter's package offers to tools. */
export type Linter = typeof import('@loopguard/eslint-plugin/explain');

const specifier = '@loopguard/eslint-plugin/explain';

/** Loads the linter that the folder's project has installed, else the one beside this package; undefined where there is none. */
export async function loadLinter(folder: string): Promise<Linter | undefined> {
  const from = [path.join(folder, 'package.json'), import.meta.url];
  const file = from.map(resolveFrom).find((found) => found !== undefined);
  if (file === undefined) return undefined;
  // Whatever version is installed has the functions of this version's, or fails on the first call.
  return (await import(pathToFileURL(file).href)) as Linter;
}

function resolveFrom(place: string): string | undefined {
  try {
    return createRequire(place).resolve(specifier);
  } catch {
    // It is not installed there.
    return undefined;
  }
}
