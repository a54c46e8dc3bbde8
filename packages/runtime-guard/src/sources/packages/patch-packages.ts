import type { ModuleDescription } from '@loopguard/catalogue/core';
import type { Source } from '../source.ts';
import type { Patcher } from '../calls/create-patcher.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import type { Gate } from '../calls/wrap-function.ts';
import type { LoadedModule } from './watch-module-files.ts';
import { join } from 'node:path';
import { describePackage } from '@loopguard/catalogue/packages';
import { isHolder } from '../is-holder.ts';
import { createPackageIndex } from './package-index.ts';
import { patchTypes } from './patch-types.ts';
import { watchModuleFiles } from './watch-module-files.ts';

/** What patching packages works with. */
interface PackageParts {
  /** Closed while the guard itself looks for files. */
  readonly gate: Gate;
  readonly guardFolder: string;
  readonly patcher: Patcher;
  readonly loads: LoadWatch;
  readonly onFailure: (error: unknown) => void;
}

/** Patches catalogued packages when their entry has been evaluated, before the program gets its exports. */
export function patchPackages({
  gate,
  guardFolder,
  patcher,
  loads,
  onFailure,
}: PackageParts): Source {
  const index = createPackageIndex((specifier) =>
    describePackage(specifier, join(guardFolder, 'preload.js')),
  );
  let depth = 0;
  let stopWatching: (() => void) | undefined;
  loads.listen({
    onStart({ request }) {
      if (!index.mayConcern(request)) return;
      depth += 1;
      stopWatching ??= watchModuleFiles(patch);
    },
    onEnd({ request }) {
      if (!index.mayConcern(request)) return;
      depth -= 1;
      if (depth > 0) return;
      stopWatching?.();
      stopWatching = undefined;
    },
  });
  return {
    watched: patcher.patched,
    stop() {
      stopWatching?.();
      patcher.unpatch();
    },
  };

  function patch(module: LoadedModule): void {
    const wasClosed = gate.isClosed;
    gate.isClosed = true;
    try {
      for (const description of index.describe(module.filename)) {
        patchModule(patcher, description, module);
      }
    } catch (error) {
      onFailure(error);
    } finally {
      gate.isClosed = wasClosed;
    }
  }
}

function patchModule(patcher: Patcher, description: ModuleDescription, loaded: LoadedModule): void {
  const { blocking = [], module } = description;
  const isOwnValue = ({ export: path }: { readonly export: string }) => path === 'default';
  // What can be reached by several paths has the name of the shortest.
  const named = blocking
    .filter((api) => !isOwnValue(api))
    .sort((a, b) => countSteps(a.export) - countSteps(b.export));
  const before = loaded.exports;
  patchTypes(patcher, description, loaded);
  for (const exports of [before, readDefault(before)]) {
    patcher.patchExports(module, exports, named);
  }
  const ownValues = blocking.filter(isOwnValue);
  if (typeof before === 'function') {
    for (const api of ownValues) patcher.patchValue(module, loaded, { key: 'exports', api });
    keepSelfReferences(before, loaded.exports);
  } else {
    patcher.patchExports(module, before, ownValues);
  }
}

/** What compilers of ES modules put beside the named exports. */
function readDefault(exports: unknown): unknown {
  return isHolder(exports) ? Reflect.get(exports, 'default') : undefined;
}

function countSteps(path: string): number {
  return path.split('.').length;
}

/** `exports.default = exports`, which many packages have for the sake of ES modules, goes on to lead to the same value. */
function keepSelfReferences(before: unknown, after: unknown): void {
  if (before === after || !isHolder(after)) return;
  for (const key of Object.keys(after)) {
    if (Object.getOwnPropertyDescriptor(after, key)?.value === before)
      Reflect.set(after, key, after);
  }
}
