import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'It has no asynchronous API: run the query in a worker thread.';

/** SQLite in memory, compiled to WebAssembly, on the calling thread. */
export const sqlJs: ModuleDescription = {
  module: 'sql.js',
  checkedVersions: '1',
  blocking: [
    {
      export: 'Database.prototype.each',
      form: 'method',
      kind: 'database',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.exec',
      form: 'method',
      kind: 'database',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.export',
      form: 'method',
      kind: 'database',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.run',
      form: 'method',
      kind: 'database',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Statement.prototype.get',
      form: 'method',
      kind: 'database',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Statement.prototype.run',
      form: 'method',
      kind: 'database',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Statement.prototype.step',
      form: 'method',
      kind: 'database',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'SqlJs' } },
  types: {
    SqlJs: { members: { Database: { returns: 'Database' } } },
    Database: { members: { prepare: { returns: 'Statement' } } },
    Statement: {},
  },
};
