import type { ModuleDescription } from '../types.ts';

/** Reads configuration files of a name from all usual places. */
export const rc: ModuleDescription = {
  module: 'rc',
  checkedVersions: '1',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
    },
  ],
};
