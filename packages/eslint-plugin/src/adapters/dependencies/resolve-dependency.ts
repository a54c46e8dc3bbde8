import type { NapiResolveOptions } from 'oxc-resolver';
import type { Import } from './look-at-file.ts';
import path from 'node:path';
import { createResolver } from '../native/create-resolver.ts';

/** Finds the file that an import in `from` loads, as Node.js does; links are followed to where they lead. */
export type ResolveDependency = (from: string, imported: Import) => string | undefined;

const options: NapiResolveOptions = {
  conditionNames: ['node', 'import', 'default'],
  extensions: ['.js', '.json', '.node', '.mjs', '.cjs'],
  mainFields: ['main'],
};

/** Creates a resolver for the files of packages: what `import` and `require` lead to can differ. */
export function createResolveDependency(): ResolveDependency {
  const importing = createResolver(options);
  const requiring = importing.withOptions({
    ...options,
    conditionNames: ['node', 'require', 'default'],
  });
  return (from, { specifier, kind }) =>
    (kind === 'import' ? importing : requiring).fromFolder(path.dirname(from), specifier);
}
