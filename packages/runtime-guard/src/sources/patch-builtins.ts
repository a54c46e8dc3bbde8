import type { ModuleDescription } from '@loopguard/catalogue/core';
import type { PatchedApi } from '../decide/patched-api.ts';
import type { CallObserver } from './observe-calls.ts';
import type { Unpatch } from './patch-property.ts';
import type { Gate } from './wrap-function.ts';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { formatApiId } from '@loopguard/catalogue/core';
import { patchProperty } from './patch-property.ts';
import { createCallFilter } from '../decide/decide-call.ts';
import { wrapFunction } from './wrap-function.ts';

/** The patches of one guard. */
export interface BuiltinPatches {
  /** Ids of all functions that were patched. */
  readonly patched: readonly string[];
  readonly unpatch: () => void;
}

const WATCHED_MODULES = new Set(['fs', 'child_process', 'zlib', 'crypto']);
const requireBuiltin = createRequire(import.meta.url);

/** Patches every catalogued function that the running Node has, for CommonJS and ES modules alike. */
export function patchBuiltins({
  modules,
  gate,
  observer,
}: {
  readonly modules: readonly ModuleDescription[];
  readonly gate: Gate;
  readonly observer: CallObserver;
}): BuiltinPatches {
  const unpatches: Unpatch[] = [];
  const patched: string[] = [];
  const patchedKeys = new Map<object, Set<string>>();
  for (const description of modules) {
    if (WATCHED_MODULES.has(description.module)) patchModule(description);
  }
  syncBuiltinESMExports();
  return {
    patched,
    unpatch() {
      for (const unpatch of unpatches) unpatch();
      syncBuiltinESMExports();
    },
  };

  function patchModule({ module, blocking = [] }: ModuleDescription): void {
    const exports: unknown = requireBuiltin(`node:${module}`);
    for (const entry of blocking) {
      const id = formatApiId(module, entry.export);
      const unpatch = patchApi(exports, { id, cost: entry.cost, entry, module });
      if (unpatch === undefined) continue;
      unpatches.push(unpatch);
      patched.push(id);
    }
  }

  function patchApi(exports: unknown, api: PatchedApi): Unpatch | undefined {
    const path = api.entry.export.split('.');
    const key = path.pop() ?? '';
    const owner = findOwner(path.reduce(readProperty, exports), key);
    if (owner === undefined || patchedKeys.get(owner)?.has(key) === true) return undefined;
    patchedKeys.set(owner, (patchedKeys.get(owner) ?? new Set()).add(key));
    return patchProperty(owner, key, (original) =>
      wrapFunction(original, { gate, ignores: createCallFilter(api), ...observer.observe(api) }),
    );
  }
}

function readProperty(holder: unknown, key: string): unknown {
  return isObject(holder) ? Reflect.get(holder, key) : undefined;
}

/** The object that has the property itself: methods may be inherited from a class that Node does not export. */
function findOwner(holder: unknown, key: string): object | undefined {
  let owner = holder;
  while (isObject(owner) && !Object.hasOwn(owner, key)) owner = Reflect.getPrototypeOf(owner);
  return isObject(owner) ? owner : undefined;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
