import type { NapiResolveOptions, ResolverFactory } from 'oxc-resolver';
import { createRequire } from 'node:module';
import path from 'node:path';
import { loadOxcResolver } from './load-native.ts';

/** Finds the absolute paths of files that specifiers lead to; undefined where there is none. */
export interface Resolver {
  readonly fromFolder: (folder: string, specifier: string) => string | undefined;
  /** The same for a file, whose tsconfig counts where the options say so. */
  readonly fromFile: (file: string, specifier: string) => string | undefined;
  /** A resolver with other options that shares what is known of the disk. */
  readonly withOptions: (options: NapiResolveOptions) => Resolver;
}

/** Creates a resolver; Node.js's own, which knows no options, where the native binding is missing. */
export function createResolver(options: NapiResolveOptions): Resolver {
  const native = loadOxcResolver();
  return native ? createNativeResolver(new native.ResolverFactory(options)) : nodeResolver;
}

function createNativeResolver(factory: ResolverFactory): Resolver {
  return {
    fromFolder: (folder, specifier) => factory.sync(folder, specifier).path,
    fromFile: (file, specifier) => factory.resolveFileSync(file, specifier).path,
    withOptions: (options) => createNativeResolver(factory.cloneWithOptions(options)),
  };
}

const nodeResolver: Resolver = {
  fromFolder: (folder, specifier) => resolveByNode(path.join(folder, 'file.js'), specifier),
  fromFile: resolveByNode,
  withOptions: () => nodeResolver,
};

function resolveByNode(file: string, specifier: string): string | undefined {
  try {
    const found = createRequire(file).resolve(specifier);
    // Modules of Node.js are no files.
    return path.isAbsolute(found) ? found : undefined;
  } catch {
    return undefined;
  }
}
