import type { ModuleDescription } from '@loopguard/catalogue/core';
import type { Source } from '../source.ts';
import type { Patcher } from '../calls/create-patcher.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import type { LoadedModule } from './watch-module-files.ts';
import type { LoadedPackage } from './watch-packages.ts';
import { blockingSpecifiers, describePackage } from '@loopguard/catalogue/packages';
import { readPackageData } from '../../environment/read-package-data.ts';
import { isHolder } from '../is-holder.ts';
import { patchTypes } from './patch-types.ts';
import { pickVersion, readVersion } from './pick-version.ts';
import { watchPackages } from './watch-packages.ts';

/** What patching packages works with. */
interface PackageParts {
  readonly guardFolder: string;
  readonly patcher: Patcher;
  readonly loads: LoadWatch;
}

/**
 * Patches packages that the policy or the catalogue knows when their entry has been evaluated, before the program gets its exports.
 */
export function patchPackages(
  described: readonly ModuleDescription[],
  { guardFolder, patcher, loads }: PackageParts,
): Source {
  const specifiers = new Set([...blockingSpecifiers, ...described.map(({ module }) => module)]);
  const stopWatching = watchPackages(loads, specifiers, patch);
  return {
    watched: patcher.patched,
    stop() {
      stopWatching();
      patcher.unpatch();
    },
  };

  function patch({ specifier, folder, module }: LoadedPackage): void {
    // What is patched by the word of the policy stays so.
    for (const own of described) if (own.module === specifier) patchModule(patcher, own, module);
    const description = describePackage(specifier, (name) => readPackageData(guardFolder, name));
    if (description === undefined) return;
    patchModule(patcher, pickVersion(description, readVersion(folder)), module);
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
