import type { ModuleDescription } from '../types.ts';

/** An HTTP request made by a child process and waited for. */
export const syncRequest: ModuleDescription = {
  module: 'sync-request',
  checkedVersions: '6',
  blocking: [
    {
      export: 'default',
      kind: 'network',
      cost: 'process',
      replacement: { module: 'global', export: 'fetch', how: 'other' },
    },
  ],
};
