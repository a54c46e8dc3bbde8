import type { ModuleDescription } from '../types.ts';

const noAsyncForm =
  'Every read and write goes to the file at once: keep the values in memory, or write with `fs/promises`.';

/** Settings in a JSON file, which every read and write goes to. */
export const conf: ModuleDescription = {
  module: 'conf',
  checkedVersions: '7 || 10 || 12 || 16',
  blocking: [
    {
      export: 'Conf.prototype.clear',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.delete',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.get',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.has',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.reset',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.set',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'default',
      form: 'constructor',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'Conf' } },
  types: { Conf: {} },
};

/** Settings in a JSON file, which every read and write goes to. */
export const electronStore: ModuleDescription = {
  module: 'electron-store',
  checkedVersions: '8 || 11 - 12',
  blocking: [
    {
      export: 'Conf.prototype.clear',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.delete',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.get',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.has',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.reset',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Conf.prototype.set',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'default',
      form: 'constructor',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'Conf' } },
  types: { Conf: {} },
};

/** Settings in a JSON file, which every read and write goes to. */
export const configstore: ModuleDescription = {
  module: 'configstore',
  checkedVersions: '5 - 6 || 8',
  blocking: [
    {
      export: 'Configstore.prototype.clear',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Configstore.prototype.delete',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Configstore.prototype.get',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Configstore.prototype.has',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Configstore.prototype.set',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'default',
      form: 'constructor',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'Configstore' } },
  types: { Configstore: {} },
};
