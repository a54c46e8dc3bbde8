import { createRequire } from 'node:module';
import path from 'node:path';
import { ownFolder } from '../own-folder.ts';

/** The name and version of this package. */
export function readPackage(): { readonly name: string; readonly version: string } {
  const read: unknown = createRequire(import.meta.url)(path.join(ownFolder, '../package.json'));
  if (typeof read !== 'object' || read === null || !('name' in read) || !('version' in read)) {
    throw new TypeError('The package.json of @loopguard/eslint-plugin has no name or version.');
  }
  return { name: String(read.name), version: String(read.version) };
}
