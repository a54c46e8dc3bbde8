import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Import what the worker runs, and await it.';

/** Runs a worker thread and waits for its answer. */
export const synckit: ModuleDescription = {
  module: 'synckit',
  checkedVersions: '0.8 - 0.9 || 0.11 - 0.12',
  blocking: [
    {
      export: 'SyncFn',
      form: 'instance',
      kind: 'wait',
      cost: 'wait',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: {
    createSyncFn: { returns: 'SyncFn' },
    runAsWorker: { callbacks: [{ at: 0, runs: 'insulated' }] },
  },
  types: { SyncFn: {} },
};
