import type { Gate } from '../calls/wrap-function.ts';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import Module from 'node:module';
import { patchProperty } from '../calls/patch-property.ts';
import { copyOwnProperties } from '../calls/wrap-function.ts';

/** One `require()` or `import()`, or the loading of a CommonJS module that an ES module imports. One object from start to end. */
export interface ModuleLoad {
  readonly how: 'require' | 'import';
  /** As the program wrote it; the absolute path where an ES module imports a CommonJS one. */
  readonly request: string;
  /** Path of the CommonJS module that asked, where one did. */
  readonly parent: string | undefined;
}

/** Told about loads. */
interface LoadListener {
  /** Before the module is looked for, in the stack of who asked; also for modules that are in the cache. */
  readonly onStart?: (load: ModuleLoad) => void;
  /** After it was evaluated, or has failed. For `require`, in the stack of who asked. */
  readonly onEnd?: (load: ModuleLoad) => void;
}

/** Tells when modules are loaded: Node's own, packages, files. */
export interface LoadWatch {
  /** Whether `import` is told of too: not before Node.js 22. */
  readonly seesImports: boolean;
  readonly listen: (listener: LoadListener) => void;
  /** Runs what the guard does about a load: its own calls are not the program's, nor are its errors. */
  readonly handle: (action: () => void) => void;
  readonly stop: () => void;
}

const { apply } = Reflect;

/** Called when a load starts; gives the function to be called at its end. */
type StartLoad = (how: ModuleLoad['how'], request: string, parent: unknown) => () => void;

/**
 * Watches loads. `Module._load` is wrapped: Node's own channel for `require` catches what a module throws and throws it again,
 * and an uncaught error would show the line in Node that did so, not the program's. Node.js 22 and later tell of `import()` by a
 * channel; before that it stays unseen. Static imports of ES modules are seen nowhere.
 */
export function watchLoads({
  gate,
  onFailure,
}: {
  readonly gate: Gate;
  readonly onFailure: (error: unknown) => void;
}): LoadWatch {
  const listeners: LoadListener[] = [];
  const seesImports = hasImportChannel();
  const unwrap = wrapLoader(start);
  const unsubscribeAll = seesImports ? subscribeToImports(start) : undefined;
  return {
    seesImports,
    listen(listener) {
      listeners.push(listener);
    },
    handle,
    stop() {
      unwrap();
      unsubscribeAll?.();
    },
  };

  function start(how: ModuleLoad['how'], request: string, parent: unknown): () => void {
    const load = { how, request, parent: typeof parent === 'string' ? parent : undefined };
    tell((listener) => listener.onStart?.(load));
    return () => {
      tell((listener) => listener.onEnd?.(load));
    };
  }

  function tell(call: (listener: LoadListener) => void): void {
    // No iterator: a program that breaks those of arrays loads modules all the same.
    listeners.forEach((listener) => {
      handle(() => {
        call(listener);
      });
    });
  }

  function handle(action: () => void): void {
    const wasClosed = gate.isClosed;
    gate.isClosed = true;
    try {
      action();
    } catch (error) {
      onFailure(error);
    } finally {
      gate.isClosed = wasClosed;
    }
  }
}

function hasImportChannel(): boolean {
  return Number.parseInt(process.versions.node, 10) >= 22;
}

function subscribeToImports(start: StartLoad): () => void {
  const ends = new WeakMap<object, () => void>();
  const subscriptions = [
    onChannel('module.import:start', begin),
    onChannel('module.import:asyncEnd', (message) => {
      ends.get(message)?.();
    }),
  ];
  return () => {
    for (const { name, listener } of subscriptions) unsubscribe(name, listener);
  };

  function begin(message: object): void {
    const { url, parentFilename }: ImportMessage = message;
    // What Node.js itself imports, the main module for one, comes as a URL object.
    ends.set(message, start('import', String(url), parentFilename));
  }
}

interface ImportMessage {
  readonly url?: unknown;
  readonly parentFilename?: unknown;
}

function onChannel(
  name: string,
  tell: (message: object) => void,
): { readonly name: string; readonly listener: (message: unknown) => void } {
  const subscription = {
    name: `tracing:${name}`,
    listener: (message: unknown) => {
      if (typeof message === 'object' && message !== null) tell(message);
    },
  };
  subscribe(subscription.name, subscription.listener);
  return subscription;
}

function wrapLoader(start: StartLoad): () => void {
  let isStopped = false;
  const unpatch = patchProperty(Module, '_load', (original) => {
    const wrapper = function (this: unknown, ...args: unknown[]): unknown {
      const request = args[0];
      const parent = args[1];
      if (isStopped || typeof request !== 'string') return apply(original, this, args);
      const end = start('require', request, isModule(parent) ? parent.filename : undefined);
      try {
        return apply(original, this, args);
      } finally {
        end();
      }
    };
    copyOwnProperties(original, wrapper);
    return wrapper;
  });
  return () => {
    isStopped = true;
    unpatch?.();
  };
}

function isModule(value: unknown): value is { readonly filename: unknown } {
  return typeof value === 'object' && value !== null && 'filename' in value;
}
