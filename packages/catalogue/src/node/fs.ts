import type { ModuleDescription } from '../types.ts';

export const fs: ModuleDescription = {
  module: 'fs',
  blocking: [
    {
      export: 'readFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fs/promises', export: 'readFile', how: 'twin' },
    },
  ],
};
