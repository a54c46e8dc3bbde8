import path from 'node:path';
import { ResolverFactory } from 'oxc-resolver';

/** Finds the file of the project that a specifier leads to; undefined for packages and for what does not exist. */
export type ResolveSpecifier = (from: string, specifier: string) => string | undefined;

const extensions = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json'];

/** Creates a resolver for the files below `root`: `exports`, `tsconfig` paths, workspaces, `.js` that means `.ts`. */
export function createResolveSpecifier(root: string): ResolveSpecifier {
  const resolver = new ResolverFactory({
    conditionNames: ['node', 'import', 'require', 'default'],
    extensions,
    extensionAlias: {
      '.js': ['.ts', '.tsx', '.js'],
      '.jsx': ['.tsx', '.jsx'],
      '.mjs': ['.mts', '.mjs'],
      '.cjs': ['.cts', '.cjs'],
    },
    tsconfig: 'auto',
  });
  return (from, specifier) => {
    const { path: found } = resolver.resolveFileSync(path.join(root, from), specifier);
    if (found === undefined || found.includes(`${path.sep}node_modules${path.sep}`))
      return undefined;
    const relative = path.relative(root, found);
    return relative.startsWith('..') ? undefined : relative.replaceAll(path.sep, '/');
  };
}
