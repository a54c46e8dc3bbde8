import type { ModuleDescription } from '../types.ts';

/** Values in files, with `*Sync` functions before version 3. */
export const nodePersist: ModuleDescription = {
  module: 'node-persist',
  checkedVersions: '2 - 4',
  blocking: [
    {
      export: 'clearSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'node-persist', export: 'clear', how: 'other' },
      versions: '<3',
    },
    {
      export: 'getItemSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'node-persist', export: 'getItem', how: 'other' },
      versions: '<3',
    },
    {
      export: 'initSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'node-persist', export: 'init', how: 'other' },
      versions: '<3 || >=4',
    },
    {
      export: 'persistKeySync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'node-persist', export: 'persistKey', how: 'other' },
      versions: '<3',
    },
    {
      export: 'persistSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'node-persist', export: 'persist', how: 'other' },
      versions: '<3',
    },
    {
      export: 'removeItemSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'node-persist', export: 'removeItem', how: 'other' },
      versions: '<3',
    },
    {
      export: 'setItemSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'node-persist', export: 'setItem', how: 'other' },
      versions: '<3',
    },
  ],
};
