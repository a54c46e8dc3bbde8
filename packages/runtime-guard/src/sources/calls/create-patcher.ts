import type { BlockingApi } from '@loopguard/catalogue/core';
import type { PatchedApi } from '../../decide/patched-api.ts';
import type { CallObserver } from './observe-calls.ts';
import type { Unpatch } from './patch-property.ts';
import type { AnyFunction, FunctionWatch, Gate } from './wrap-function.ts';
import { formatApiId } from '@loopguard/catalogue/core';
import { createCallFilter } from '../../decide/decide-call.ts';
import { isHolder } from '../is-holder.ts';
import { proxyFunction } from '../proxy-function.ts';
import { patchBackReference, patchProperty } from './patch-property.ts';
import { wrapFunction } from './wrap-function.ts';

/** Objects with methods of their own are patched one by one: those beyond this many stay patched, and pass calls on. */
const MAX_UNPATCHES = 5000;

/** Puts wrappers around catalogued functions, and takes them off again. */
export interface Patcher {
  /** Patches what a module exports, as far as it has the APIs; a function that is patched already stays as it is. */
  readonly patchExports: (module: string, exports: unknown, apis: readonly BlockingApi[]) => void;
  /** Patches one property, wherever on its prototypes it lies. */
  readonly patchValue: (module: string, owner: object, patch: ValuePatch) => void;
  /** Tells what the function in a property gives, called or constructed. */
  readonly watchResults: (owner: object, key: string, onResult: (result: unknown) => void) => void;
  /** Ids of all functions that were patched. */
  readonly patched: () => readonly string[];
  readonly unpatch: () => void;
}

/** A property and the API that its value is. */
interface ValuePatch {
  readonly key: string;
  readonly api: BlockingApi;
}

/** What a wrapper is there for: a function may be called, constructed, and asked what it gives. */
type WrapperKind = 'call' | 'new' | 'results';

/** Creates a patcher whose wrappers tell the observer. */
export function createPatcher({
  gate,
  observer,
  patchedApis,
}: {
  readonly gate: Gate;
  readonly observer: CallObserver;
  /** Filled with what is patched, by id. */
  readonly patchedApis: Map<string, BlockingApi>;
}): Patcher {
  const patches = createPatches();
  const watchApi = createWatches(gate, observer);
  return {
    patchExports(module, exports, apis) {
      for (const api of apis) {
        const path = api.export.split('.');
        const key = path.pop() ?? '';
        const owner = path.reduce(readProperty, exports);
        if (isHolder(owner)) patchValue(module, owner, { key, api });
      }
    },
    patchValue,
    watchResults(owner, key, onResult) {
      patches.patch(owner, { key, kind: 'results' }, (original) =>
        proxyFunction(original, { onResult }),
      );
    },
    patched: () => [...patchedApis.keys()],
    unpatch: patches.undo,
  };

  function patchValue(module: string, owner: object, { key, api: entry }: ValuePatch): void {
    // What the program's own code does in there is seen for itself.
    if (entry.runsCode === true) return;
    const api = { id: formatApiId(module, entry.export), cost: entry.cost, entry, module };
    const kind = entry.form === 'constructor' ? 'new' : 'call';
    patches.patch(owner, { key, kind }, (original) => wrap(original, api));
  }

  function wrap(original: AnyFunction, api: PatchedApi): AnyFunction {
    const watch = watchApi(api);
    patchedApis.set(api.id, api.entry);
    const wrapper = wrapFunction(original, watch);
    if (watch.watchesNew) patches.add(patchBackReference(original, wrapper));
    return wrapper;
  }
}

/** All patches of one patcher: no function is wrapped twice for the same. */
interface Patches {
  /** Patches one property, on whichever of the object's prototypes it lies. */
  readonly patch: (
    holder: object,
    property: { readonly key: string; readonly kind: WrapperKind },
    wrap: (original: AnyFunction) => AnyFunction,
  ) => void;
  readonly add: (unpatch: Unpatch | undefined) => void;
  readonly undo: () => void;
}

function createPatches(): Patches {
  const unpatches: Unpatch[] = [];
  const wrappers = new WeakMap<AnyFunction, ReadonlySet<WrapperKind>>();
  return {
    patch(holder, { key, kind }, wrap) {
      const owner = findOwner(holder, key);
      if (owner === undefined) return;
      const unpatch = patchProperty(owner, key, (original) => {
        const kinds = wrappers.get(original);
        if (kinds?.has(kind) === true) return original;
        const wrapper = wrap(original);
        wrappers.set(wrapper, new Set(kinds).add(kind));
        return wrapper;
      });
      add(unpatch);
    },
    add,
    undo() {
      for (const unpatch of unpatches.splice(0).reverse()) unpatch();
    },
  };

  function add(unpatch: Unpatch | undefined): void {
    if (unpatch !== undefined && unpatches.length < MAX_UNPATCHES) unpatches.push(unpatch);
  }
}

/** Gives one watch for each API, however many functions are patched for it. */
function createWatches(gate: Gate, observer: CallObserver): (api: PatchedApi) => FunctionWatch {
  const watches = new Map<string, FunctionWatch>();
  return (api) => {
    const watchesNew = api.entry.form === 'constructor';
    const key = watchesNew ? `new ${api.id}` : api.id;
    const watch = watches.get(key) ?? {
      gate,
      ignores: createCallFilter(api),
      watchesNew,
      ...observer.observe(api),
    };
    watches.set(key, watch);
    return watch;
  };
}

/** Some getters of Node.js put what they give in their own place: the program finds them as if nobody had asked. */
function readProperty(holder: unknown, key: string): unknown {
  if (!isHolder(holder)) return undefined;
  const before = Object.getOwnPropertyDescriptor(holder, key);
  const value: unknown = Reflect.get(holder, key);
  if (before?.get !== undefined) Reflect.defineProperty(holder, key, before);
  return value;
}

/** The object that has the property itself: methods may be inherited from a class that its module does not export. */
function findOwner(holder: unknown, key: string): object | undefined {
  let owner = holder;
  while (isHolder(owner) && !Object.hasOwn(owner, key)) owner = Reflect.getPrototypeOf(owner);
  return isHolder(owner) ? owner : undefined;
}
