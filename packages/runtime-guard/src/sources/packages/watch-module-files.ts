import Module from 'node:module';
import { patchProperty } from '../calls/patch-property.ts';
import { copyOwnProperties } from '../calls/wrap-function.ts';

/** A CommonJS module that has just been evaluated, before anyone has got its exports. */
export interface LoadedModule {
  readonly filename: string;
  exports: unknown;
}

/**
 * Tells of every CommonJS module that is evaluated, until the function that this gives back is called. The loader is changed
 * only for so long: programs look at it, and stacks show it. Once `Module.prototype.load` has returned it would be too late:
 * Node's loader has kept the exports for ES modules by then.
 */
export function watchModuleFiles(onLoaded: (module: LoadedModule) => void): () => void {
  const extensions: unknown = Reflect.get(Module, '_extensions');
  if (typeof extensions !== 'object' || extensions === null) return () => undefined;
  const unpatch = patchProperty(extensions, '.js', (original) => {
    const wrapper = function (this: unknown, ...args: unknown[]): unknown {
      const result = Reflect.apply(original, this, args);
      const module = args[0];
      if (isLoaded(module)) onLoaded(module);
      return result;
    };
    copyOwnProperties(original, wrapper);
    return wrapper;
  });
  return () => unpatch?.();
}

function isLoaded(value: unknown): value is LoadedModule {
  return (
    typeof value === 'object' &&
    value !== null &&
    'exports' in value &&
    'filename' in value &&
    typeof value.filename === 'string'
  );
}
