import type { ModuleDescription } from '../types.ts';

const noAsyncForm =
  'Every read and write goes to a file at once: keep the values in memory, or write with `fs/promises`.';

/** `localStorage` of browsers, one file for each item. */
export const nodeLocalstorage: ModuleDescription = {
  module: 'node-localstorage',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'JSONStorage',
      form: 'constructor',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'LocalStorage',
      form: 'constructor',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'LocalStorage.prototype.clear',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'LocalStorage.prototype.getItem',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'LocalStorage.prototype.removeItem',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'LocalStorage.prototype.setItem',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { JSONStorage: { returns: 'LocalStorage' }, LocalStorage: { returns: 'LocalStorage' } },
  types: { LocalStorage: {} },
};
