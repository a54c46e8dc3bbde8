import type { MemberDescription, ModuleDescription, TypeDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';
import { nodeStyle, nodeStyleMembers } from '../node/shapes/node-style.ts';

const parsesColumns: MemberDescription = { callbacks: [{ at: 'last', runs: 'event-listener' }] };

/** Talks to PostgreSQL. */
export const pg: ModuleDescription = {
  module: 'pg',
  checkedVersions: '8',
  exports: {
    Client: { returns: 'Client' },
    Pool: { returns: 'Pool' },
    types: { members: { setTypeParser: parsesColumns } },
  },
  types: {
    Client: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ end: oneShot }),
        connect: nodeStyle,
        end: nodeStyle,
        query: nodeStyle,
      },
    },
    Pool: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ connect: { parameters: ['Client'] } }),
        connect: {
          returns: 'PoolClient',
          callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'PoolClient'] }],
        },
        end: nodeStyle,
        query: nodeStyle,
      },
    },
    PoolClient: { extends: 'Client' },
  },
};

const castsColumns = {
  callbacks: [
    { at: { argument: 0, property: 'queryFormat' }, runs: 'event-listener' },
    { at: { argument: 0, property: 'typeCast' }, runs: 'event-listener' },
  ],
} as const;

const runsQuery: MemberDescription = { ...nodeStyle, returns: 'Query' };

const givesConnection: MemberDescription = {
  callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'PoolConnection'] }],
};

const mysqlExports: Readonly<Record<string, MemberDescription>> = {
  createConnection: { ...castsColumns, returns: 'Connection' },
  createPool: { ...castsColumns, returns: 'Pool' },
  createPoolCluster: { returns: 'PoolCluster' },
};

const mysqlTypes: Readonly<Record<string, TypeDescription>> = {
  Connection: {
    extends: 'events:EventEmitter',
    members: {
      ...nodeStyleMembers([
        'beginTransaction',
        'changeUser',
        'commit',
        'connect',
        'end',
        'ping',
        'rollback',
      ]),
      execute: runsQuery,
      query: runsQuery,
    },
  },
  Pool: {
    extends: 'events:EventEmitter',
    members: {
      ...listenerMembers({
        acquire: { parameters: ['PoolConnection'] },
        connection: { parameters: ['PoolConnection'] },
        release: { parameters: ['PoolConnection'] },
      }),
      end: nodeStyle,
      execute: runsQuery,
      getConnection: givesConnection,
      query: runsQuery,
    },
  },
  PoolCluster: {
    extends: 'events:EventEmitter',
    members: { end: nodeStyle, getConnection: givesConnection, of: { returns: 'Pool' } },
  },
  PoolConnection: { extends: 'Connection' },
  Query: {
    extends: 'events:EventEmitter',
    members: listenerMembers({ end: oneShot, error: oneShot }),
  },
};

/** Talks to MySQL. */
export const mysql: ModuleDescription = {
  module: 'mysql',
  checkedVersions: '2',
  exports: mysqlExports,
  types: mysqlTypes,
};

/** Talks to MySQL. */
export const mysql2: ModuleDescription = {
  module: 'mysql2',
  checkedVersions: '3',
  exports: mysqlExports,
  types: mysqlTypes,
};

const statement: MemberDescription = { ...nodeStyle, returns: 'this' };

const database: MemberDescription = { ...nodeStyle, returns: 'Database' };

const atOnce: MemberDescription = { callbacks: [{ at: 0, runs: 'inline' }] };

const sqliteExports: Readonly<Record<string, MemberDescription>> = {
  Database: database,
  cached: { members: { Database: database } },
  verbose: { returns: 'Verbose' },
};

/** SQLite, whose statements run in threads. */
export const sqlite3: ModuleDescription = {
  module: 'sqlite3',
  checkedVersions: '5 - 6',
  exports: sqliteExports,
  types: {
    Database: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ close: oneShot, open: oneShot }),
        all: statement,
        close: nodeStyle,
        each: { returns: 'this', callbacks: [{ at: { from: 1 }, runs: 'event-listener' }] },
        exec: statement,
        get: statement,
        loadExtension: statement,
        parallelize: atOnce,
        prepare: { ...nodeStyle, returns: 'Statement' },
        run: statement,
        serialize: atOnce,
        wait: statement,
      },
    },
    Statement: {
      members: {
        all: statement,
        bind: statement,
        each: { returns: 'this', callbacks: [{ at: { from: 0 }, runs: 'event-listener' }] },
        finalize: { ...nodeStyle, returns: 'Database' },
        get: statement,
        reset: statement,
        run: statement,
      },
    },
    Verbose: { members: { Database: database } },
  },
};

const hook: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: { from: 1 }, runs: 'event-listener' }],
};

const namedFunction: MemberDescription = {
  returns: 'this',
  callbacks: [
    { at: 1, runs: 'event-listener' },
    { at: { argument: 0, property: '*' }, runs: 'event-listener' },
  ],
};

const accessor: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 0, runs: 'event-listener' }],
};

/** Maps objects to documents of MongoDB. */
export const mongoose: ModuleDescription = {
  module: 'mongoose',
  checkedVersions: '7 - 9',
  exports: {
    Schema: {
      returns: 'Schema',
      callbacks: [
        { at: { argument: 0, property: '*' }, runs: 'event-listener' },
        { at: { argument: 1, property: '*' }, runs: 'event-listener' },
      ],
    },
    connection: { is: 'Connection' },
    createConnection: { returns: 'Connection' },
  },
  types: {
    Connection: {
      extends: 'events:EventEmitter',
      members: { asPromise: { returns: 'this' }, useDb: { returns: 'Connection' } },
    },
    Schema: {
      members: {
        index: { returns: 'this' },
        method: namedFunction,
        plugin: {
          returns: 'this',
          callbacks: [{ at: 0, runs: 'inline', parameters: ['Schema'] }],
        },
        post: hook,
        pre: hook,
        static: namedFunction,
        virtual: { returns: 'VirtualType' },
      },
    },
    VirtualType: { members: { get: accessor, set: accessor } },
  },
};
