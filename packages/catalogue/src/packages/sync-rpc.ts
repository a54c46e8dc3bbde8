import type { ModuleDescription } from '../types.ts';

const noAsyncForm =
  'Make the function asynchronous, or run it in a worker thread and await its message.';

/** Calls a function in another process and waits for it. */
export const syncRpc: ModuleDescription = {
  module: 'sync-rpc',
  checkedVersions: '1',
  blocking: [
    {
      export: 'SyncClient',
      form: 'instance',
      kind: 'process',
      cost: 'process',
      replacement: { none: noAsyncForm },
    },
    { export: 'default', kind: 'process', cost: 'process', replacement: { none: noAsyncForm } },
  ],
  exports: { default: { returns: 'SyncClient' } },
  types: { SyncClient: {} },
};
