import type { MemberDescription, ModuleDescription } from '../types.ts';

const chain: MemberDescription = { returns: 'this' };

const noAsyncForm =
  'Import `libsql/promise`, whose statements give promises, or use `@libsql/client`.';

/** SQLite and its remote replicas with the interface of better-sqlite3: every statement may be a round trip over the network. */
export const libsql: ModuleDescription = {
  module: 'libsql',
  checkedVersions: '0.5',
  blocking: [
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
      export: 'Database.prototype.pragma',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.prepare',
      form: 'method',
      kind: 'database',
      cost: 'brief',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.sync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.syncUntil',
      form: 'method',
      kind: 'database',
      cost: 'process',
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
    {
      export: 'Transaction',
      form: 'instance',
      runsCode: true,
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Transaction.prototype.default',
      form: 'method',
      runsCode: true,
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Transaction.prototype.deferred',
      form: 'method',
      runsCode: true,
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Transaction.prototype.exclusive',
      form: 'method',
      runsCode: true,
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Transaction.prototype.immediate',
      form: 'method',
      runsCode: true,
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    { export: 'default', kind: 'database', cost: 'file', replacement: { none: noAsyncForm } },
    {
      export: 'default',
      form: 'constructor',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'Database' } },
  types: {
    Database: {
      members: {
        prepare: { returns: 'Statement' },
        exec: chain,
        transaction: { returns: 'Transaction', callbacks: [{ at: 0, runs: 'inline' }] },
      },
    },
    Statement: { members: { raw: chain, pluck: chain, safeIntegers: chain } },
    Transaction: {
      members: {
        default: { is: 'Transaction' },
        deferred: { is: 'Transaction' },
        immediate: { is: 'Transaction' },
        exclusive: { is: 'Transaction' },
      },
    },
  },
};
