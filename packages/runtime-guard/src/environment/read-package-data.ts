import { join } from 'node:path';
import { fileSystem } from './file-system.ts';

/**
 * Reads what the catalogue's file of a name exports, which the build has left beside the guard as JSON: to require it would take
 * the loader of the program, with its hooks, mocks and transpilers, and leave it in its cache.
 */
export function readPackageData(guardFolder: string, name: string): unknown {
  return JSON.parse(fileSystem.readFileSync(join(guardFolder, 'packages', `${name}.json`), 'utf8'));
}
