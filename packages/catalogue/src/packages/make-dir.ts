import type { ModuleDescription } from '../types.ts';

/** Makes folders with their parents. */
export const makeDir: ModuleDescription = {
  module: 'make-dir',
  checkedVersions: '1 || 3 - 5',
  blocking: [
    {
      export: 'makeDirectorySync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'make-dir', export: 'makeDirectory', how: 'twin' },
      versions: '>=5',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'make-dir', export: 'default', how: 'twin' },
      versions: '<5',
    },
  ],
};
