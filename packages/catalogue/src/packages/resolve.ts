import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Call it once, when the process starts.';

/** Looks for a program in the folders of `PATH`. */
export const which: ModuleDescription = {
  module: 'which',
  checkedVersions: '1 - 7',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'which', export: 'default', how: 'promisify' },
      versions: '<2',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'which', export: 'default', how: 'twin' },
      versions: '>=2',
    },
  ],
};

/** Whether a program is in one of the folders of `PATH`, as a shell tells. */
export const commandExists: ModuleDescription = {
  module: 'command-exists',
  checkedVersions: '1',
  blocking: [
    {
      export: 'sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'command-exists', export: 'default', how: 'twin' },
    },
  ],
};

/** Resolves a module as `require` does. */
export const resolve: ModuleDescription = {
  module: 'resolve',
  checkedVersions: '1',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'resolve', export: 'default', how: 'promisify' },
    },
  ],
};

/** Resolves a module as webpack does. */
export const enhancedResolve: ModuleDescription = {
  module: 'enhanced-resolve',
  checkedVersions: '4 - 5',
  blocking: [
    {
      export: 'SyncResolve',
      form: 'instance',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Make it with `create`: the function it gives takes a callback.' },
    },
    {
      export: 'context.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'enhanced-resolve', export: 'context', how: 'promisify' },
      versions: '<5',
    },
    {
      export: 'loader.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'enhanced-resolve', export: 'loader', how: 'promisify' },
      versions: '<5',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'enhanced-resolve', export: 'default', how: 'promisify' },
    },
  ],
  exports: { create: { members: { sync: { returns: 'SyncResolve' } } } },
  types: { SyncResolve: {} },
  notBlocking: { 'create.sync': 'It makes a function; calling that blocks.' },
};

/** Requires all modules of a folder. */
export const requireDirectory: ModuleDescription = {
  module: 'require-directory',
  checkedVersions: '2',
  blocking: [
    { export: 'default', kind: 'file-system', cost: 'file', replacement: { none: noAsyncForm } },
  ],
};

/** Requires all modules of a folder. */
export const requireDir: ModuleDescription = {
  module: 'require-dir',
  checkedVersions: '1',
  blocking: [
    { export: 'default', kind: 'file-system', cost: 'file', replacement: { none: noAsyncForm } },
  ],
};

/** Requires all modules of a folder. */
export const requireAll: ModuleDescription = {
  module: 'require-all',
  checkedVersions: '3',
  blocking: [
    { export: 'default', kind: 'file-system', cost: 'file', replacement: { none: noAsyncForm } },
  ],
};

/** Whether a program is in one of the folders of `PATH`. */
export const hasbin: ModuleDescription = {
  module: 'hasbin',
  checkedVersions: '1',
  blocking: [
    {
      export: 'all.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'hasbin',
        export: 'all',
        how: 'other',
        note: 'Its callback gets the result alone, and no error.',
      },
    },
    {
      export: 'any.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'hasbin',
        export: 'any',
        how: 'other',
        note: 'Its callback gets the result alone, and no error.',
      },
    },
    {
      export: 'every.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'hasbin',
        export: 'every',
        how: 'other',
        note: 'Its callback gets the result alone, and no error.',
      },
    },
    {
      export: 'first.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'hasbin',
        export: 'first',
        how: 'other',
        note: 'Its callback gets the result alone, and no error.',
      },
    },
    {
      export: 'some.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'hasbin',
        export: 'some',
        how: 'other',
        note: 'Its callback gets the result alone, and no error.',
      },
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'hasbin',
        export: 'default',
        how: 'other',
        note: 'Its callback gets the result alone, and no error.',
      },
    },
  ],
};
