import type { MemberDescription, ModuleDescription } from '../types.ts';

const chain: MemberDescription = { returns: 'this' };
const givesQuery: MemberDescription = { returns: 'Query' };

const noAsyncForm =
  'Queries of this driver run on the calling thread, awaited or not: use `drizzle-orm/libsql`, or a worker thread.';

/** Queries by better-sqlite3: `run`, `all`, `get` and `values` run them on the calling thread, and so does `await`, which calls `then`. */
export const drizzleBetterSqlite3: ModuleDescription = {
  module: 'drizzle-orm/better-sqlite3',
  checkedVersions: '0.44',
  blocking: [
    {
      export: 'Database.prototype.all',
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
      export: 'Database.prototype.transaction',
      form: 'method',
      runsCode: true,
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Database.prototype.values',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Query.prototype.all',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Query.prototype.execute',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Query.prototype.get',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Query.prototype.run',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Query.prototype.sync',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Query.prototype.then',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Query.prototype.values',
      form: 'method',
      kind: 'database',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { drizzle: { returns: 'BetterSQLite3Database' } },
  types: {
    BetterSQLite3Database: { extends: 'Database' },
    Database: {
      members: {
        $count: givesQuery,
        query: { is: 'Relations' },
        delete: givesQuery,
        insert: { returns: 'Insertion' },
        replace: { returns: 'Insertion' },
        select: givesQuery,
        selectDistinct: givesQuery,
        update: givesQuery,
        with: givesQuery,
        transaction: { callbacks: [{ at: 0, runs: 'inline', parameters: ['Database'] }] },
      },
    },
    Insertion: { members: { select: givesQuery, values: givesQuery } },
    Relation: { members: { findFirst: givesQuery, findMany: givesQuery } },
    Relations: { members: { '*': { is: 'Relation' } } },
    Query: {
      members: {
        delete: givesQuery,
        insert: { returns: 'Insertion' },
        select: givesQuery,
        selectDistinct: givesQuery,
        update: givesQuery,
        from: chain,
        fullJoin: chain,
        groupBy: chain,
        having: chain,
        innerJoin: chain,
        leftJoin: chain,
        limit: chain,
        offset: chain,
        onConflictDoNothing: chain,
        onConflictDoUpdate: chain,
        orderBy: chain,
        prepare: chain,
        returning: chain,
        rightJoin: chain,
        set: chain,
        where: chain,
      },
    },
  },
};

/** Migrations by better-sqlite3. */
export const drizzleBetterSqlite3Migrator: ModuleDescription = {
  module: 'drizzle-orm/better-sqlite3/migrator',
  checkedVersions: '0.44',
  blocking: [
    {
      export: 'migrate',
      kind: 'database',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
    },
  ],
};
