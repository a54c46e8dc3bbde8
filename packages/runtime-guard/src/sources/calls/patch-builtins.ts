import type { BlockingApi, ModuleDescription } from '@loopguard/catalogue/core';
import type { Source } from '../source.ts';
import type { Patcher } from './create-patcher.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import type { AnyFunction } from './wrap-function.ts';
import { syncBuiltinESMExports } from 'node:module';
import { listLoadedBuiltins } from '../../environment/loaded-builtins.ts';
import { patchProperty } from './patch-property.ts';
import { copyOwnProperties } from './wrap-function.ts';

/** The patches of what Node.js itself brings. */
export interface BuiltinPatches extends Source {
  /** Patches what was loaded unseen: to be called now and then. */
  readonly catchUp: () => void;
}

/** A part of Node.js that is patched as a whole, once the program has loaded it. */
interface Builtin {
  readonly module: string;
  /** Its name in Node's list of loaded modules; undefined for what is always there. */
  readonly loadedAs: string | undefined;
  readonly read: () => unknown;
  readonly apis: readonly BlockingApi[];
}

/** Bound before the program can replace it. */
const getBuiltinModule = process.getBuiltinModule.bind(process);
/** Node makes this object when it is first asked for. */
const PROCESS_REPORT = 'report.';

/** What is known of the thread that is patched. */
interface BuiltinContext {
  readonly patcher: Patcher;
  readonly loads: LoadWatch;
  readonly isMainThread: boolean;
  /** Whether the main module is an ES module. */
  readonly isEsModule: boolean;
  readonly onFailure: (error: unknown) => void;
}

/**
 * Patches every catalogued function that the running Node.js has, for CommonJS and ES modules alike. A module is patched when
 * the program first loads it: to load it earlier would change what the program sees.
 */
export function patchBuiltins(
  modules: readonly ModuleDescription[],
  { patcher, loads, isMainThread, isEsModule, onFailure }: BuiltinContext,
): BuiltinPatches {
  const waiting = new Set(modules.flatMap((module) => describeBuiltins(module, isMainThread)));
  const readLoaded = listLoadedBuiltins();
  let loadedCount = -1;
  patch(({ loadedAs }) => loadedAs === undefined);
  if (readLoaded === undefined || (isEsModule && !loads.seesImports)) patch(takesCopies);
  catchUp();
  loads.listen({
    onStart({ how }) {
      if (how === 'import') patch(takesCopies);
    },
    onEnd: catchUp,
  });
  const unpatchGetter = patchGetter(catchUp);
  return {
    watched: patcher.patched,
    catchUp,
    stop() {
      unpatchGetter?.();
      patcher.unpatch();
      syncBuiltinESMExports();
    },
  };

  function catchUp(): void {
    const loaded = readLoaded?.();
    if (loaded === undefined || loaded.count === loadedCount) return;
    loadedCount = loaded.count;
    patch(({ loadedAs }) => loadedAs !== undefined && loaded.has(loadedAs));
  }

  function patch(isDue: (builtin: Builtin) => boolean): void {
    const due = [...waiting].filter(isDue);
    for (const builtin of due) {
      waiting.delete(builtin);
      try {
        patcher.patchExports(builtin.module, builtin.read(), builtin.apis);
      } catch (error) {
        onFailure(error);
      }
    }
    if (due.length > 0) syncBuiltinESMExports();
  }
}

/** ES modules load what they import unseen; functions may be copied while they are evaluated, methods are looked up late. */
function takesCopies({ apis }: Builtin): boolean {
  return apis.some(({ form = 'function' }) => form === 'function');
}

function describeBuiltins(
  { module, blocking = [] }: ModuleDescription,
  isMainThread: boolean,
): Builtin[] {
  // To wait is how other threads are idle.
  const apis = blocking.filter(({ kind }) => isMainThread || kind !== 'wait');
  if (apis.length === 0) return [];
  if (module === 'global') {
    return [{ module, loadedAs: undefined, read: () => globalThis, apis }];
  }
  if (module === 'process') return describeProcess(apis);
  const loadedAs = module.replace(/^node:/, '');
  return [{ module, loadedAs, read: () => readModule(`node:${loadedAs}`), apis }];
}

function describeProcess(apis: readonly BlockingApi[]): Builtin[] {
  const isLazy = (api: BlockingApi) => api.export.startsWith(PROCESS_REPORT);
  const common = { module: 'process', read: () => process };
  return [
    { ...common, loadedAs: undefined, apis: apis.filter((api) => !isLazy(api)) },
    { ...common, loadedAs: 'internal/process/report', apis: apis.filter(isLazy) },
  ];
}

function readModule(id: string): unknown {
  try {
    return getBuiltinModule(id);
  } catch {
    // Node.js was built without it.
    return undefined;
  }
}

/** `process.getBuiltinModule` loads a module that nothing else tells of. */
function patchGetter(onLoaded: () => void): (() => void) | undefined {
  return patchProperty(process, 'getBuiltinModule', (original) => {
    const holder: { readonly wrapper: AnyFunction } = {
      wrapper(this: unknown, ...args: unknown[]): unknown {
        const exports = Reflect.apply(original, this, args);
        onLoaded();
        return exports;
      },
    };
    copyOwnProperties(original, holder.wrapper);
    return holder.wrapper;
  });
}
