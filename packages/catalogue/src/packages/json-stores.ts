import type { ModuleDescription } from '../types.ts';

const noAsyncForm =
  'Every change is written to the file at once: keep the values in memory, or write with `fs/promises`.';

/** Settings in a JSON file, which is read once and written at every change; by version 3 a few milliseconds later. */
export const dataStore: ModuleDescription = {
  module: 'data-store',
  checkedVersions: '3 - 4',
  blocking: [
    {
      export: 'Store.prototype.clear',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '>=4',
    },
    {
      export: 'Store.prototype.del',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '>=4',
    },
    {
      export: 'Store.prototype.load',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Store.prototype.save',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '>=4',
    },
    {
      export: 'Store.prototype.set',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '>=4',
    },
    {
      export: 'Store.prototype.union',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '>=4',
    },
    {
      export: 'Store.prototype.unlink',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Store.prototype.writeFile',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { Store: { returns: 'Store' }, default: { returns: 'Store' } },
  types: {
    Store: {
      members: { set: { returns: 'this' }, union: { returns: 'this' }, del: { returns: 'this' } },
    },
  },
};

/** A JSON file to edit: read as it is opened, written by `save`. */
export const editJsonFile: ModuleDescription = {
  module: 'edit-json-file',
  checkedVersions: '1',
  blocking: [
    {
      export: 'JsonEditor.prototype.empty',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'edit-json-file',
        export: 'JsonEditor.prototype.empty',
        how: 'callback',
      },
    },
    {
      export: 'JsonEditor.prototype.read',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'edit-json-file',
        export: 'JsonEditor.prototype.read',
        how: 'callback',
      },
    },
    {
      export: 'JsonEditor.prototype.save',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'edit-json-file',
        export: 'JsonEditor.prototype.save',
        how: 'callback',
      },
    },
    {
      export: 'JsonEditor.prototype.write',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'edit-json-file',
        export: 'JsonEditor.prototype.write',
        how: 'callback',
      },
    },
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'fs/promises',
        export: 'readFile',
        how: 'other',
        note: 'Parse its text, and write with `writeFile`.',
      },
    },
  ],
  exports: { default: { returns: 'JsonEditor' } },
  types: {
    JsonEditor: {
      members: {
        append: { returns: 'this' },
        empty: { returns: 'this' },
        pop: { returns: 'this' },
        save: { returns: 'this' },
        set: { returns: 'this' },
        unset: { returns: 'this' },
        write: { returns: 'this' },
      },
    },
  },
};
