import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Use version 2 or later, whose methods give promises.';

/** A JSON file as a database, read and written at once until version 1. */
export const nodeJsonDb: ModuleDescription = {
  module: 'node-json-db',
  checkedVersions: '0.11 || 1 - 2',
  blocking: [
    {
      export: 'JsonDB',
      form: 'constructor',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<2',
    },
    {
      export: 'JsonDB.prototype.delete',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<2',
    },
    {
      export: 'JsonDB.prototype.load',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<2',
    },
    {
      export: 'JsonDB.prototype.push',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<2',
    },
    {
      export: 'JsonDB.prototype.reload',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<2',
    },
    {
      export: 'JsonDB.prototype.save',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<2',
    },
    {
      export: 'default',
      form: 'constructor',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
      versions: '<1',
    },
  ],
  exports: { JsonDB: { returns: 'JsonDB' }, default: { returns: 'JsonDB' } },
  types: { JsonDB: {} },
};
