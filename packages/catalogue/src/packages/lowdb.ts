import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Use `Low` with an asynchronous adapter.';

const fileSync = 'lowdb/adapters/FileSync:FileSync';

/** Until version 1 the adapter alone tells whether a database blocks. */
const asynchronousAdapter = 'Use the adapter `lowdb/adapters/FileAsync`.';

/** A JSON file as a database; `LowSync` reads and writes it at once. */
export const lowdb: ModuleDescription = {
  module: 'lowdb',
  checkedVersions: '1 || 3 || 5 || 7',
  blocking: [
    {
      export: 'JSONFileSync.prototype.read',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<4',
    },
    {
      export: 'JSONFileSync.prototype.write',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<4',
    },
    {
      export: 'LowSync.prototype.read',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'LowSync.prototype.update',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '>=7',
    },
    {
      export: 'LowSync.prototype.write',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'LowdbSync.prototype.read',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: asynchronousAdapter },
      versions: '1',
    },
    {
      export: 'LowdbSync.prototype.write',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: asynchronousAdapter },
      versions: '1',
    },
    {
      export: 'TextFileSync.prototype.read',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<4',
    },
    {
      export: 'TextFileSync.prototype.write',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<4',
    },
    {
      export: 'default',
      kind: 'database',
      cost: 'file',
      blocks: { type: 'with-instance', argument: 0, of: fileSync },
      replacement: { none: asynchronousAdapter },
      versions: '1',
    },
  ],
  exports: {
    default: { returnsBy: { argument: 0, types: { [fileSync]: 'LowdbSync' } } },
    JSONFileSync: { returns: 'JSONFileSync' },
    LowSync: { returns: 'LowSync' },
    TextFileSync: { returns: 'TextFileSync' },
  },
  types: {
    JSONFileSync: {},
    // What is not its own is lodash's, whose chains end in `value` or `write`.
    LowdbSync: { members: { '*': { returns: 'this' }, getState: {}, value: {} } },
    LowSync: {},
    TextFileSync: {},
  },
  notBlocking: {
    JSONFileSync: 'Its methods read and write.',
    LowSync: 'Its methods read and write.',
    MemorySync: 'It keeps everything in memory.',
    TextFileSync: 'Its methods read and write.',
  },
};

/** Files for lowdb until version 1. */
export const lowdbFileSync: ModuleDescription = {
  module: 'lowdb/adapters/FileSync',
  checkedVersions: '1',
  exports: { default: { returns: 'FileSync' } },
  types: { FileSync: {} },
};

/** Files for lowdb. */
export const lowdbNode: ModuleDescription = {
  module: 'lowdb/node',
  checkedVersions: '5 || 7',
  blocking: [
    {
      export: 'JSONFileSync.prototype.read',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'JSONFileSync.prototype.write',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'JSONFileSyncPreset',
      kind: 'database',
      cost: 'file',
      replacement: { module: 'lowdb/node', export: 'JSONFilePreset', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'TextFileSync.prototype.read',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'TextFileSync.prototype.write',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: {
    JSONFileSync: { returns: 'JSONFileSync' },
    JSONFileSyncPreset: { returns: 'lowdb:LowSync' },
    TextFileSync: { returns: 'TextFileSync' },
  },
  types: { JSONFileSync: {}, TextFileSync: {} },
  notBlocking: {
    DataFileSync: 'Its methods read and write.',
    JSONFileSync: 'Its methods read and write.',
    TextFileSync: 'Its methods read and write.',
  },
};
