import type { AnyFunction } from '../calls/wrap-function.ts';
import asyncHooks, { AsyncResource } from 'node:async_hooks';
import { syncBuiltinESMExports } from 'node:module';
import { patchProperty } from '../calls/patch-property.ts';
import { copyOwnProperties, isFunction } from '../calls/wrap-function.ts';
import { isHolder } from '../is-holder.ts';

/** Keeps what the guard does apart from what the program does. */
export interface OwnWork {
  /** Makes a function that Node calls safe: what it throws is told once, the async resources that it creates are hidden. */
  readonly enter: <Args extends readonly unknown[]>(
    callback: (...args: Args) => void,
  ) => (...args: Args) => void;
  /** Creates a timer or a thread and hides its async resources, also from hooks that are enabled later. */
  readonly create: <Result>(create: () => Result) => Result;
  /** As `create`, for what is replaced or over soon: only the last ones are remembered. */
  readonly createBriefly: <Result>(create: () => Result) => Result;
  readonly stop: () => void;
}

/** Async ids of resources that the guard created. */
interface OwnIds {
  /** Whether the guard is at work. */
  readonly isCreating: () => boolean;
  readonly add: (id: unknown) => void;
  readonly has: (id: unknown) => boolean;
}

/** Ids between two others. */
interface IdRange {
  readonly after: number;
  readonly before: number;
}

const eventNames = ['before', 'after', 'destroy', 'promiseResolve'];
const MAX_IDS = 1000;
const MAX_BRIEF = 50;
const { apply } = Reflect;

/**
 * Begins to hide: hooks of `async_hooks` are not told of resources of the guard. Without this they would see callbacks of
 * resources whose creation they were never told of. `onFailure` is told what the guard's own code throws.
 */
export function hideOwnWork(onFailure: (error: unknown) => void): OwnWork {
  const ids = new Set<unknown>();
  const lasting: IdRange[] = [];
  const brief: IdRange[] = [];
  let depth = 0;
  const unpatch = patchProperty(asyncHooks, 'createHook', (original) =>
    wrapCreateHook(original, { isCreating: () => depth > 0, add, has }),
  );
  syncBuiltinESMExports();
  return {
    enter: (callback) =>
      function enter(...args) {
        depth += 1;
        try {
          callback(...args);
        } catch (error) {
          onFailure(error);
        } finally {
          depth -= 1;
        }
      },
    create: (create) => createIn(lasting, create),
    createBriefly(create) {
      if (brief.length >= MAX_BRIEF) brief.shift();
      return createIn(brief, create);
    },
    stop() {
      unpatch?.();
      syncBuiltinESMExports();
    },
  };

  function createIn<Result>(ranges: IdRange[], create: () => Result): Result {
    depth += 1;
    try {
      const after = takeId();
      const result = create();
      ranges.push({ after, before: takeId() });
      return result;
    } finally {
      depth -= 1;
    }
  }

  function add(id: unknown): void {
    if (ids.size >= MAX_IDS) ids.clear();
    ids.add(id);
  }

  function has(id: unknown): boolean {
    return ids.has(id) || [brief, lasting].some((ranges) => isWithin(ranges, Number(id)));
  }
}

function isWithin(ranges: readonly IdRange[], id: number): boolean {
  return ranges.some(({ after, before }) => id > after && id < before);
}

/** Ids are given in order: those between two that were taken here belong to what was created meanwhile. */
function takeId(): number {
  return new AsyncResource('LOOPGUARD', { requireManualDestroy: true }).asyncId();
}

function wrapCreateHook(original: AnyFunction, ids: OwnIds): AnyFunction {
  const createHook: AnyFunction = function (this: unknown, ...args) {
    const callbacks = args[0];
    if (!isHolder(callbacks)) return apply(original, this, args);
    args[0] = filterEvents(callbacks, ids);
    const hook = apply(original, this, args);
    if (isHolder(hook)) filterInit(hook, ids);
    return hook;
  };
  copyOwnProperties(original, createHook);
  return createHook;
}

/** The same callbacks, those of events not called for resources of the guard; anything else about the object is as it was. */
function filterEvents(callbacks: object, ids: OwnIds): object {
  const filtered = {};
  Object.setPrototypeOf(filtered, callbacks);
  for (const name of eventNames) {
    const callback: unknown = Reflect.get(callbacks, name);
    if (!isFunction(callback)) continue;
    Object.defineProperty(filtered, name, { value: filterEvent(callback, ids) });
  }
  return filtered;
}

function filterEvent(callback: AnyFunction, ids: OwnIds): AnyFunction {
  return function (this: unknown, ...args) {
    if (!ids.has(args[0])) apply(callback, this, args);
  };
}

/**
 * Node.js looks `init` up in the hook whenever it calls it: a getter gives the program's own function, or another one while the
 * guard is at work. Tools read the stack in there to tell where a resource comes from: a function around `init` would be in it.
 */
function filterInit(hook: object, ids: OwnIds): void {
  const key = Object.getOwnPropertySymbols(hook).find(({ description }) => description === 'init');
  if (key === undefined) return;
  let init: unknown = Reflect.get(hook, key);
  if (!isFunction(init)) return;
  const hide = (id: unknown) => {
    ids.add(id);
  };
  Object.defineProperty(hook, key, {
    get: () => (ids.isCreating() ? hide : init),
    set(value: unknown) {
      init = value;
    },
    configurable: true,
    enumerable: true,
  });
}
