import type { ModuleDescription } from '../types.ts';

export const asyncHooks: ModuleDescription = {
  module: 'async_hooks',
  exports: {
    AsyncLocalStorage: { returns: 'AsyncLocalStorage' },
    AsyncResource: { returns: 'AsyncResource' },
    createHook: { callbacks: [{ at: { argument: 0, property: '*' }, runs: 'event-listener' }] },
  },
  types: {
    AsyncLocalStorage: {
      members: {
        exit: { callbacks: [{ at: 0, runs: 'inline' }] },
        run: { callbacks: [{ at: 1, runs: 'inline' }] },
      },
    },
    AsyncResource: { members: { runInAsyncScope: { callbacks: [{ at: 0, runs: 'inline' }] } } },
  },
};
