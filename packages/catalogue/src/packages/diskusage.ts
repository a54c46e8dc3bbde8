import type { ModuleDescription } from '../types.ts';

/** How much room a disk has, asked by `statfs`. */
export const diskusage: ModuleDescription = {
  module: 'diskusage',
  checkedVersions: '1',
  blocking: [
    {
      export: 'checkSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'diskusage', export: 'check', how: 'twin' },
      versions: '>=1',
    },
  ],
};
