import type { OwnWork } from './own-work.ts';
import diagnosticsChannel from 'node:diagnostics_channel';

const IMPORT_START = 'tracing:module.import:start';
const IMPORT_END = 'tracing:module.import:asyncEnd';

/** Knows whether the main module has been evaluated, its top-level `await`s included. */
export interface MainModule {
  /** To be asked from a turn of the event loop: a CommonJS main module has been evaluated by then. */
  readonly isSettled: () => boolean;
  readonly stop: () => void;
}

/**
 * Watches the import of the main module. Node itself makes it, on no module's behalf, and tells in a channel from Node 22 on;
 * Node 20 listens for `exit` until it has been done.
 */
export function watchMainModule({ enter }: OwnWork): MainModule {
  const pending = new Set<unknown>();
  const onStart = enter((message: unknown) => {
    if (isMadeByNode(message)) pending.add(message);
  });
  const onEnd = enter((message: unknown) => {
    pending.delete(message);
  });
  diagnosticsChannel.subscribe(IMPORT_START, onStart);
  diagnosticsChannel.subscribe(IMPORT_END, onEnd);
  return {
    isSettled: () => pending.size === 0 && !process.listeners('exit').some(waitsForMain),
    stop() {
      diagnosticsChannel.unsubscribe(IMPORT_START, onStart);
      diagnosticsChannel.unsubscribe(IMPORT_END, onEnd);
    },
  };
}

/** Modules that are preloaded are imported on behalf of the working directory, the main module on that of nothing. */
function isMadeByNode(message: unknown): boolean {
  const parent: unknown =
    typeof message === 'object' && message !== null ? Reflect.get(message, 'parentURL') : null;
  return parent === undefined || (typeof parent === 'string' && parent.endsWith('/'));
}

/** Node 20's own listener, which sets the exit code for a main module that never settled. */
function waitsForMain(listener: unknown): boolean {
  return (
    typeof listener === 'function' &&
    listener.name === 'handleProcessExit' &&
    String(listener).includes('TopLevelAwait')
  );
}
