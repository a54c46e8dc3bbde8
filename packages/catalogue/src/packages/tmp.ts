import type { ModuleDescription } from '../types.ts';

/** Temporary files and folders. */
export const tmp: ModuleDescription = {
  module: 'tmp',
  checkedVersions: '0.0 - 0.2',
  blocking: [
    {
      export: 'dirSync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'tmp',
        export: 'dir',
        how: 'other',
        note: 'Its callback gets path and cleanup as arguments.',
      },
    },
    {
      export: 'fileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'tmp',
        export: 'file',
        how: 'other',
        note: 'Its callback gets path, descriptor and cleanup as arguments.',
      },
    },
    {
      export: 'tmpNameSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'tmp', export: 'tmpName', how: 'promisify' },
    },
  ],
};

/** Temporary files and folders; folders are made at once. */
export const tempy: ModuleDescription = {
  module: 'tempy',
  checkedVersions: '1 - 3',
  blocking: [
    {
      export: 'directory',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fs/promises', export: 'mkdtemp', how: 'other' },
      versions: '<3',
    },
    {
      export: 'temporaryDirectory',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fs/promises', export: 'mkdtemp', how: 'other' },
      versions: '>=3',
    },
    {
      export: 'temporaryWriteSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'tempy', export: 'temporaryWrite', how: 'twin' },
      versions: '>=3',
    },
    {
      export: 'writeSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'tempy', export: 'write', how: 'twin' },
      versions: '<3',
    },
  ],
};

/** Temporary files and folders. */
export const temp: ModuleDescription = {
  module: 'temp',
  checkedVersions: '0.9',
  blocking: [
    {
      export: 'cleanupSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'temp', export: 'cleanup', how: 'promisify' },
    },
    {
      export: 'mkdirSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'temp', export: 'mkdir', how: 'promisify', promisifiedLacks: 'sense' },
    },
    {
      export: 'openSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'temp', export: 'open', how: 'promisify', promisifiedLacks: 'sense' },
    },
  ],
};
