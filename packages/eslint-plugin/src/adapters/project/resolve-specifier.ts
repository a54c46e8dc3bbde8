import type { NapiResolveOptions } from 'oxc-resolver';
import path from 'node:path';
import { createResolver } from '../native/create-resolver.ts';
import { createFindByPaths } from './find-by-paths.ts';
import { createFindLinkedEntries } from './find-linked-entries.ts';
import { createFindSource } from './find-source.ts';
import { createFindWorkspacePackage } from './find-workspace-package.ts';
import { createReadTsconfig } from './read-tsconfig.ts';

/** Finds the file of the project that a specifier leads to; undefined for packages and for what does not exist. */
export type ResolveSpecifier = (from: string, specifier: string) => string | undefined;

const options: NapiResolveOptions = {
  conditionNames: ['node', 'import', 'require', 'default'],
  // Where there is no source, declarations tell types.
  extensions: ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.json', '.d.ts'],
  extensionAlias: {
    '.js': ['.ts', '.tsx', '.js', '.d.ts'],
    '.jsx': ['.tsx', '.jsx'],
    '.mjs': ['.mts', '.mjs'],
    '.cjs': ['.cts', '.cjs'],
  },
};

/** Creates a resolver for the files below `root`: `exports`, `tsconfig` paths, workspaces, `.js` that means `.ts`. */
export function createResolveSpecifier(root: string, files: Iterable<string>): ResolveSpecifier {
  const plain = createResolver(options);
  const configured = plain.withOptions({ ...options, tsconfig: 'auto' });
  const readTsconfig = createReadTsconfig();
  const findSource = createFindSource(readTsconfig);
  const findByPaths = createFindByPaths(readTsconfig);
  const findLinkedEntries = createFindLinkedEntries(createFindWorkspacePackage(root, files));
  return (from, specifier) => {
    const file = path.join(root, from);
    // A tsconfig that extends a package which is not installed must not hide the project's own files.
    const found =
      configured.fromFile(file, specifier) ??
      plain.fromFolder(path.dirname(file), specifier) ??
      resolveByPaths(path.dirname(file), specifier) ??
      resolveUnbuilt(file, specifier);
    if (found === undefined || found.includes(`${path.sep}node_modules${path.sep}`))
      return undefined;
    // What a package of the workspace exports is often built, and its sources are what is judged.
    const source = specifier.startsWith('.') ? found : (resolveSource(found) ?? found);
    const relative = path.relative(root, withoutQuery(source));
    return relative.startsWith('..') ? undefined : relative.replaceAll(path.sep, '/');
  };

  function resolveByPaths(folder: string, specifier: string): string | undefined {
    return findFirst(findByPaths(folder, specifier));
  }

  /** What a specifier stands for may not be there before the project is built. */
  function resolveUnbuilt(file: string, specifier: string): string | undefined {
    const folder = path.dirname(file);
    if (specifier.startsWith('.')) return resolveSource(path.resolve(folder, specifier));
    return findLinkedEntries(folder, specifier)
      .map((entry) => resolveSource(entry) ?? findFirst([entry]))
      .find((found) => found !== undefined);
  }

  /** `./dist/server` of a project that is not built, or whose output git ignores, is `./src/server.ts`. */
  function resolveSource(built: string): string | undefined {
    return findFirst(findSource(built));
  }

  /** The first of some paths, maybe without an extension, at which there is a file. */
  function findFirst(candidates: readonly string[]): string | undefined {
    return candidates
      .map((file) => plain.fromFolder(path.dirname(file), `./${path.basename(file)}`))
      .find((found) => found !== undefined);
  }
}

/** What bundlers read behind a specifier, as in `./job.js?worker`, is no part of the file's name. */
function withoutQuery(file: string): string {
  return file.replace(/\?[^/\\]*$/u, '');
}
