import type { ModuleDescription } from '../types.ts';

/** Front matter of texts; `read` reads the file at once. */
export const grayMatter: ModuleDescription = {
  module: 'gray-matter',
  checkedVersions: '3 - 4',
  blocking: [
    {
      export: 'read',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'fs/promises',
        export: 'readFile',
        how: 'other',
        note: 'Give its text to the function that gray-matter itself is.',
      },
    },
  ],
};
