import type { ModuleDescription } from '../types.ts';

/** Copies a file. */
export const cpFile: ModuleDescription = {
  module: 'cp-file',
  checkedVersions: '7 || 9 || 11',
  blocking: [
    {
      export: 'copyFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'cp-file', export: 'copyFile', how: 'twin' },
      versions: '>=10',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'cp-file', export: 'default', how: 'twin' },
      versions: '<10',
    },
  ],
};

/** Moves a file. */
export const moveFile: ModuleDescription = {
  module: 'move-file',
  checkedVersions: '2 - 4',
  blocking: [
    {
      export: 'moveFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'move-file', export: 'moveFile', how: 'twin' },
      versions: '>=3',
    },
    {
      export: 'renameFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'move-file', export: 'renameFile', how: 'twin' },
      versions: '>=3',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'move-file', export: 'default', how: 'twin' },
      versions: '<3',
    },
  ],
};

/** Copies a folder. */
export const copyDir: ModuleDescription = {
  module: 'copy-dir',
  checkedVersions: '1',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'copy-dir', export: 'default', how: 'promisify' },
    },
  ],
};

/** Sets the time of a file, and makes it where it is not. */
export const touch: ModuleDescription = {
  module: 'touch',
  checkedVersions: '3',
  blocking: [
    {
      export: 'ftouchSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'touch', export: 'ftouch', how: 'twin' },
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'touch', export: 'default', how: 'twin' },
    },
    {
      export: 'touchSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'touch', export: 'default', how: 'twin' },
    },
  ],
};
