import type { ModuleDescription } from '../types.ts';

/** Configuration from files, which are read at once when they are named. */
export const nconf: ModuleDescription = {
  module: 'nconf',
  checkedVersions: '0.12 - 0.13',
  blocking: [
    {
      export: 'file',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
    },
    {
      export: 'load',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: { module: 'nconf', export: 'load', how: 'callback', promisifiedLacks: 'sense' },
    },
    {
      export: 'loadFilesSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'nconf', export: 'loadFiles', how: 'promisify' },
    },
    {
      export: 'save',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: { module: 'nconf', export: 'save', how: 'callback', promisifiedLacks: 'sense' },
    },
  ],
};
