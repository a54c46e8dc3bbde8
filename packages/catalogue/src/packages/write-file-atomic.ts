import type { ModuleDescription } from '../types.ts';

/** Writes a file as a whole or not at all. */
export const writeFileAtomic: ModuleDescription = {
  module: 'write-file-atomic',
  checkedVersions: '2 - 7',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-file-atomic', export: 'default', how: 'promisify' },
      versions: '<3',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-file-atomic', export: 'default', how: 'twin' },
      versions: '>=3',
    },
  ],
};
