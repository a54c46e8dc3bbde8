import type { ModuleDescription } from '../types.ts';

/** Lists a folder with all below it. */
export const klawSync: ModuleDescription = {
  module: 'klaw-sync',
  checkedVersions: '6 - 8',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'klaw', export: 'default', how: 'other' },
    },
  ],
};

/** Lists a folder with all below it. */
export const walkSync: ModuleDescription = {
  module: 'walk-sync',
  checkedVersions: '2 - 4',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'fs/promises',
        export: 'readdir',
        how: 'other',
        note: 'It takes the option `recursive`.',
      },
    },
    {
      export: 'entries',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'fs/promises',
        export: 'readdir',
        how: 'other',
        note: 'It takes the option `recursive`.',
      },
    },
  ],
};

/** Lists a folder with all below it. */
export const fsReaddirRecursive: ModuleDescription = {
  module: 'fs-readdir-recursive',
  checkedVersions: '1',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'fs/promises',
        export: 'readdir',
        how: 'other',
        note: 'It takes the option `recursive`.',
      },
    },
  ],
};

/** Lists a folder with all below it. */
export const recursiveReaddirSync: ModuleDescription = {
  module: 'recursive-readdir-sync',
  checkedVersions: '1',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'fs/promises',
        export: 'readdir',
        how: 'other',
        note: 'It takes the option `recursive`.',
      },
    },
  ],
};

/** Whether a path exists. */
export const fsExistsSync: ModuleDescription = {
  module: 'fs-exists-sync',
  aliases: ['exists-sync'],
  checkedVersions: '0.1',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'fs/promises', export: 'access', how: 'other' },
    },
  ],
};

/** Lists a folder with all below it. */
export const directoryTree: ModuleDescription = {
  module: 'directory-tree',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'fs/promises',
        export: 'readdir',
        how: 'other',
        note: 'It takes the option `recursive`.',
      },
    },
  ],
};

/** Turns folders into patterns. */
export const dirGlob: ModuleDescription = {
  module: 'dir-glob',
  checkedVersions: '3',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'dir-glob', export: 'default', how: 'twin' },
    },
  ],
};

/** Finds files by several patterns. */
export const matched: ModuleDescription = {
  module: 'matched',
  checkedVersions: '5',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'matched', export: 'default', how: 'twin' },
    },
  ],
};

/** Finds files by several patterns. */
export const globule: ModuleDescription = {
  module: 'globule',
  checkedVersions: '1',
  blocking: [
    {
      export: 'find',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fast-glob', export: 'default', how: 'other' },
    },
    {
      export: 'findMapping',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'fast-glob', export: 'default', how: 'other' },
    },
  ],
};

/** The tree of a folder. */
export const dree: ModuleDescription = {
  module: 'dree',
  checkedVersions: '4 - 5',
  blocking: [
    {
      export: 'parse',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'dree', export: 'parseAsync', how: 'twin' },
    },
    {
      export: 'scan',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'dree', export: 'scanAsync', how: 'twin' },
    },
  ],
};

/** Finds files by a chain of conditions. */
export const filehound: ModuleDescription = {
  module: 'filehound',
  checkedVersions: '1',
  blocking: [
    {
      export: 'FileHound.prototype.findSync',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'filehound', export: 'FileHound.prototype.find', how: 'twin' },
    },
  ],
  exports: { create: { returns: 'FileHound' }, default: { returns: 'FileHound' } },
  types: {
    FileHound: {
      members: { '*': { returns: 'this' }, find: {}, findSync: {}, getSearchPaths: {} },
    },
  },
};

/** Lists a folder with all below it. */
export const nodeDir: ModuleDescription = {
  module: 'node-dir',
  checkedVersions: '0.1',
  blocking: [
    {
      export: 'files',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'with-option', argument: 1, property: 'sync', value: true },
      replacement: { module: 'node-dir', export: 'promiseFiles', how: 'other' },
    },
  ],
};

/** Lists a folder with all below it. */
export const walkdir: ModuleDescription = {
  module: 'walkdir',
  checkedVersions: '0.2 || 0.4',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'walkdir', export: 'async', how: 'twin' },
      versions: '>=0.2',
    },
  ],
  exports: { sync: { callbacks: [{ at: 'last', runs: 'inline' }] } },
};
