import type { ModuleDescription } from '../types.ts';

/** `fetch` made by a child process and waited for. */
export const syncFetch: ModuleDescription = {
  module: 'sync-fetch',
  checkedVersions: '0.4 - 0.6',
  blocking: [
    {
      export: 'default',
      kind: 'network',
      cost: 'process',
      replacement: { module: 'global', export: 'fetch', how: 'other' },
    },
  ],
};
