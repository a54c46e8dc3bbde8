import type { ModuleDescription } from '../types.ts';

/** Finds files by pattern. */
export const fastGlob: ModuleDescription = {
  module: 'fast-glob',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'globSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fast-glob', export: 'glob', how: 'twin' },
      versions: '>=3.3',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fast-glob', export: 'default', how: 'twin' },
    },
  ],
};
