import type { ModuleDescription } from '../types.ts';

/** Fonts, read from their files. */
export const fontkit: ModuleDescription = {
  module: 'fontkit',
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'openSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fontkit', export: 'open', how: 'promisify' },
      versions: '<2',
    },
    {
      export: 'openSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fontkit', export: 'open', how: 'twin' },
      versions: '>=2',
    },
  ],
};

/** Fonts, read from their files; since 1.3.5 `loadSync` only says that it is no more. */
export const opentypeJs: ModuleDescription = {
  module: 'opentype.js',
  checkedVersions: '0.12 || 1 - 2',
  blocking: [
    {
      export: 'loadSync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'fs/promises',
        export: 'readFile',
        how: 'other',
        note: 'Give its bytes to `parse`.',
      },
      versions: '<1.3.5',
    },
  ],
};
