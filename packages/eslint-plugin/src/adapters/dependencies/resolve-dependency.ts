import type { NapiResolveOptions } from 'oxc-resolver';
import type { Import } from './look-at-file.ts';
import path from 'node:path';
import { ResolverFactory } from 'oxc-resolver';

/** Finds the file that an import in `from` loads, as Node.js does; links are followed to where they lead. */
export type ResolveDependency = (from: string, imported: Import) => string | undefined;

const options: NapiResolveOptions = {
  conditionNames: ['node', 'import', 'default'],
  extensions: ['.js', '.json', '.node', '.mjs', '.cjs'],
  mainFields: ['main'],
};

/** Creates a resolver for the files of packages: what `import` and `require` lead to can differ. */
export function createResolveDependency(): ResolveDependency {
  const importing = new ResolverFactory(options);
  const requiring = importing.cloneWithOptions({
    ...options,
    conditionNames: ['node', 'require', 'default'],
  });
  return (from, { specifier, kind }) =>
    (kind === 'import' ? importing : requiring).sync(path.dirname(from), specifier).path;
}
