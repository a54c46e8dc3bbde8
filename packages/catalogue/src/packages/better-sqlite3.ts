import type { MemberDescription, ModuleDescription } from '../types.ts';

const chain: MemberDescription = { returns: 'this' };

const noAsyncForm =
  'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.';

/** SQLite on the calling thread; a statement runs until it is done. `prepare` compiles only, `backup` gives a promise. */
export const betterSqlite3: ModuleDescription = {
  module: 'better-sqlite3',
  aliases: ['better-sqlite3-multiple-ciphers'],
  checkedVersions: '7 - 9 || 11 - 13',
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
      export: 'Database.prototype.loadExtension',
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
      export: 'Database.prototype.serialize',
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
        function: { returns: 'this', callbacks: [{ at: 'last', runs: 'inline' }] },
        aggregate: {
          returns: 'this',
          callbacks: [{ at: { argument: 1, property: '*' }, runs: 'inline' }],
        },
      },
    },
    Statement: {
      members: { pluck: chain, expand: chain, raw: chain, bind: chain, safeIntegers: chain },
    },
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
