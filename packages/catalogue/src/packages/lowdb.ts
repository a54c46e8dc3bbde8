import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Use `Low` with an asynchronous adapter.';

/** A JSON file as a database; `LowSync` reads and writes it at once. */
export const lowdb: ModuleDescription = {
  module: 'lowdb',
  checkedVersions: '3 || 5 || 7',
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
  ],
  exports: {
    JSONFileSync: { returns: 'JSONFileSync' },
    LowSync: { returns: 'LowSync' },
    TextFileSync: { returns: 'TextFileSync' },
  },
  types: { LowSync: {}, JSONFileSync: {}, TextFileSync: {} },
  notBlocking: {
    JSONFileSync: 'Its methods read and write.',
    LowSync: 'Its methods read and write.',
    MemorySync: 'It keeps everything in memory.',
    TextFileSync: 'Its methods read and write.',
  },
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
