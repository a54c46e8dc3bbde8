import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Use `spawn` of `node:child_process`, and listen to its events.';

/** A child process whose events are waited for. */
export const syncChildProcess: ModuleDescription = {
  module: 'sync-child-process',
  checkedVersions: '1',
  blocking: [
    {
      export: 'SyncChildProcess.prototype.next',
      form: 'method',
      kind: 'process',
      cost: 'wait',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { SyncChildProcess: { returns: 'SyncChildProcess' } },
  types: { SyncChildProcess: {} },
};
