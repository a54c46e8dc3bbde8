import type { ModuleDescription } from '../types.ts';

const noAsyncForm =
  'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.';

/** SQLite compiled to WebAssembly, on the calling thread. */
export const nodeSqlite3Wasm: ModuleDescription = {
  module: 'node-sqlite3-wasm',
  checkedVersions: '0.8',
  blocking: [
    {
      export: 'Database',
      form: 'constructor',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.all',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.close',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.exec',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.get',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.run',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Statement.prototype.all',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Statement.prototype.get',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Statement.prototype.iterate',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Statement.prototype.run',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { Database: { returns: 'Database' } },
  types: {
    Database: {
      members: {
        prepare: { returns: 'Statement' },
        function: { returns: 'this', callbacks: [{ at: 1, runs: 'inline' }] },
      },
    },
    Statement: {},
  },
};
