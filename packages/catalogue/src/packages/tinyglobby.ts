import type { ModuleDescription } from '../types.ts';

/** Finds files by pattern. */
export const tinyglobby: ModuleDescription = {
  module: 'tinyglobby',
  checkedVersions: '0.2',
  blocking: [
    {
      export: 'globSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'tinyglobby', export: 'glob', how: 'twin' },
    },
  ],
};
