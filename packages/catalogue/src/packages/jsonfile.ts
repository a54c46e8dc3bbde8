import type { ModuleDescription } from '../types.ts';

/** Reads and writes JSON files. */
export const jsonfile: ModuleDescription = {
  module: 'jsonfile',
  checkedVersions: '4 - 6',
  blocking: [
    {
      export: 'readFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'jsonfile', export: 'readFile', how: 'promisify' },
      versions: '<5',
    },
    {
      export: 'readFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'jsonfile', export: 'readFile', how: 'twin' },
      versions: '>=5',
    },
    {
      export: 'writeFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'jsonfile', export: 'writeFile', how: 'promisify' },
      versions: '<5',
    },
    {
      export: 'writeFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'jsonfile', export: 'writeFile', how: 'twin' },
      versions: '>=5',
    },
  ],
};
