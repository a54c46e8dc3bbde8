import type { BlockingApi } from '@loopguard/catalogue/core';
import type { PatchedApi } from '../../decide/patched-api.ts';
import type { CallObserver } from './observe-calls.ts';
import type { Unpatch } from './patch-property.ts';
import type { AnyFunction, Gate } from './wrap-function.ts';
import { formatApiId } from '@loopguard/catalogue/core';
import { createCallFilter } from '../../decide/decide-call.ts';
import { patchProperty } from './patch-property.ts';
import { wrapFunction } from './wrap-function.ts';

/** Puts wrappers around catalogued functions, and takes them off again. */
export interface Patcher {
  /** Patches what a module exports, as far as it has the APIs; a function that is patched already stays as it is. */
  readonly patchExports: (module: string, exports: unknown, apis: readonly BlockingApi[]) => void;
  /** Ids of all functions that were patched. */
  readonly patched: () => readonly string[];
  readonly unpatch: () => void;
}

/** Creates a patcher whose wrappers tell the observer. */
export function createPatcher(gate: Gate, observer: CallObserver): Patcher {
  const unpatches: Unpatch[] = [];
  const patched: string[] = [];
  const patchedKeys = new Map<object, Set<string>>();
  return {
    patchExports(module, exports, apis) {
      for (const entry of apis) {
        // What the program's own code does in there is seen for itself.
        if (entry.runsCode !== true) patchApi(module, exports, entry);
      }
    },
    patched: () => patched,
    unpatch() {
      for (const unpatch of unpatches) unpatch();
    },
  };

  function patchApi(module: string, exports: unknown, entry: BlockingApi): void {
    const path = entry.export.split('.');
    const key = path.pop() ?? '';
    const owner = findOwner(path.reduce(readProperty, exports), key);
    if (owner === undefined || patchedKeys.get(owner)?.has(key) === true) return;
    const id = formatApiId(module, entry.export);
    const api = { id, cost: entry.cost, entry, module };
    patchedKeys.set(owner, (patchedKeys.get(owner) ?? new Set()).add(key));
    const unpatch = patchProperty(owner, key, (original) => wrap(original, api));
    if (unpatch === undefined) return;
    unpatches.push(unpatch);
    patched.push(id);
  }

  function wrap(original: AnyFunction, api: PatchedApi): AnyFunction {
    const watchesNew = api.entry.form === 'constructor';
    const ignores = createCallFilter(api);
    const wrapper = wrapFunction(original, { gate, ignores, watchesNew, ...observer.observe(api) });
    const unpatch = watchesNew ? patchBackReference(original, wrapper) : undefined;
    if (unpatch !== undefined) unpatches.push(unpatch);
    return wrapper;
  }
}

/** Instances say that they were made by what the program knows as their class. */
function patchBackReference(original: AnyFunction, wrapper: AnyFunction): Unpatch | undefined {
  const prototype: unknown = Reflect.get(original, 'prototype');
  if (!isObject(prototype)) return undefined;
  return patchProperty(prototype, 'constructor', (current) =>
    current === original ? wrapper : current,
  );
}

function readProperty(holder: unknown, key: string): unknown {
  return isObject(holder) ? Reflect.get(holder, key) : undefined;
}

/** The object that has the property itself: methods may be inherited from a class that its module does not export. */
function findOwner(holder: unknown, key: string): object | undefined {
  let owner = holder;
  while (isObject(owner) && !Object.hasOwn(owner, key)) owner = Reflect.getPrototypeOf(owner);
  return isObject(owner) ? owner : undefined;
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}
