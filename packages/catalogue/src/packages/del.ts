import type { ModuleDescription } from '../types.ts';

/** Deletes files and folders by pattern. */
export const del: ModuleDescription = {
  module: 'del',
  checkedVersions: '3 || 6 - 8',
  blocking: [
    {
      export: 'deleteSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'del', export: 'deleteAsync', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'del', export: 'default', how: 'twin' },
      versions: '<7',
    },
  ],
};
