import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'It is synchronous throughout: `find-up` has an asynchronous form.';

/** Looks for a file in a folder and its parents. */
export const findUp: ModuleDescription = {
  module: 'find-up',
  checkedVersions: '2 || 4 - 8',
  blocking: [
    {
      export: 'exists.sync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'find-up', export: 'exists', how: 'twin' },
      versions: '>=4 <6',
    },
    {
      export: 'findDownSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'find-up', export: 'findDown', how: 'twin' },
      versions: '>=8',
    },
    {
      export: 'findUpMultipleSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'find-up', export: 'findUpMultiple', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'findUpSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'find-up', export: 'findUp', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'pathExistsSync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'find-up', export: 'pathExists', how: 'twin' },
      versions: '>=6 <8',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'find-up', export: 'default', how: 'twin' },
      versions: '<6',
    },
  ],
};

/** Looks for a file in a folder and its parents. */
export const findUpSimple: ModuleDescription = {
  module: 'find-up-simple',
  checkedVersions: '1',
  blocking: [
    {
      export: 'findUpSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'find-up-simple', export: 'findUp', how: 'twin' },
    },
  ],
};

/** Looks for a file by pattern in a folder and its parents. */
export const findupSync: ModuleDescription = {
  module: 'findup-sync',
  checkedVersions: '2 || 4 - 5',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'find-up', export: 'findUp', how: 'other' },
    },
  ],
};

/** The first of several paths that exists. */
export const locatePath: ModuleDescription = {
  module: 'locate-path',
  checkedVersions: '5 - 8',
  blocking: [
    {
      export: 'locatePathSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'locate-path', export: 'locatePath', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'locate-path', export: 'default', how: 'twin' },
      versions: '<7',
    },
  ],
};

/** Whether a path exists. */
export const pathExists: ModuleDescription = {
  module: 'path-exists',
  checkedVersions: '3 - 5',
  blocking: [
    {
      export: 'pathExistsSync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'path-exists', export: 'pathExists', how: 'twin' },
      versions: '>=5',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'path-exists', export: 'default', how: 'twin' },
      versions: '<5',
    },
  ],
};

/** Whether a path is a file, a folder or a link. */
export const pathType: ModuleDescription = {
  module: 'path-type',
  checkedVersions: '3 - 4 || 6',
  blocking: [
    {
      export: 'dirSync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'path-type', export: 'dir', how: 'twin' },
      versions: '<4',
    },
    {
      export: 'fileSync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'path-type', export: 'file', how: 'twin' },
      versions: '<4',
    },
    {
      export: 'isDirectorySync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'path-type', export: 'isDirectory', how: 'twin' },
      versions: '>=4',
    },
    {
      export: 'isFileSync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'path-type', export: 'isFile', how: 'twin' },
      versions: '>=4',
    },
    {
      export: 'isSymlinkSync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'path-type', export: 'isSymlink', how: 'twin' },
      versions: '>=4',
    },
    {
      export: 'symlinkSync',
      kind: 'file-system',
      cost: 'brief',
      replacement: { module: 'path-type', export: 'symlink', how: 'twin' },
      versions: '<4',
    },
  ],
};

/** Looks for package.json in a folder and its parents. */
export const pkgUp: ModuleDescription = {
  module: 'pkg-up',
  checkedVersions: '3 - 5',
  blocking: [
    {
      export: 'pkgUpSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'pkg-up', export: 'pkgUp', how: 'twin' },
      versions: '>=4',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'pkg-up', export: 'default', how: 'twin' },
      versions: '<4',
    },
  ],
};

/** Looks for the folder of package.json. */
export const pkgDir: ModuleDescription = {
  module: 'pkg-dir',
  checkedVersions: '4 - 5 || 8 - 9',
  blocking: [
    {
      export: 'packageDirectorySync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'pkg-dir', export: 'packageDirectory', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'pkg-dir', export: 'default', how: 'twin' },
      versions: '<6',
    },
  ],
};

/** Looks for the folder of package.json. */
export const packageDirectory: ModuleDescription = {
  module: 'package-directory',
  checkedVersions: '8',
  blocking: [
    {
      export: 'packageDirectorySync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'package-directory', export: 'packageDirectory', how: 'twin' },
    },
  ],
};

/** Looks for a file in a folder and its parents. */
export const empathicFind: ModuleDescription = {
  module: 'empathic/find',
  checkedVersions: '2',
  blocking: [
    { export: 'any', kind: 'file-system', cost: 'file', replacement: { none: noAsyncForm } },
    { export: 'dir', kind: 'file-system', cost: 'file', replacement: { none: noAsyncForm } },
    { export: 'file', kind: 'file-system', cost: 'file', replacement: { none: noAsyncForm } },
    { export: 'up', kind: 'file-system', cost: 'file', replacement: { none: noAsyncForm } },
  ],
};

/** Walks from a folder up through its parents. */
export const escaladeSync: ModuleDescription = {
  module: 'escalade/sync',
  checkedVersions: '3',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'escalade', export: 'default', how: 'other' },
    },
  ],
};
