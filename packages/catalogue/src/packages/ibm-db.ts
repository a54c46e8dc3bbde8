import type { ModuleDescription } from '../types.ts';

/** Db2 over its C driver: what ends in `Sync` waits for the server on the calling thread. */
export const ibmDb: ModuleDescription = {
  module: 'ibm_db',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'Database.prototype.beginTransactionSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: {
        module: 'ibm_db',
        export: 'Database.prototype.beginTransaction',
        how: 'other',
      },
    },
    {
      export: 'Database.prototype.closeSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Database.prototype.close', how: 'other' },
    },
    {
      export: 'Database.prototype.commitTransactionSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: {
        module: 'ibm_db',
        export: 'Database.prototype.commitTransaction',
        how: 'other',
      },
    },
    {
      export: 'Database.prototype.endTransactionSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Database.prototype.endTransaction', how: 'other' },
    },
    {
      export: 'Database.prototype.executeFileSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Database.prototype.executeFile', how: 'other' },
    },
    {
      export: 'Database.prototype.openSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Database.prototype.open', how: 'twin' },
    },
    {
      export: 'Database.prototype.prepareSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Database.prototype.prepare', how: 'twin' },
    },
    {
      export: 'Database.prototype.queryResultSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Database.prototype.queryResult', how: 'other' },
    },
    {
      export: 'Database.prototype.querySync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Database.prototype.query', how: 'other' },
    },
    {
      export: 'Database.prototype.rollbackTransactionSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: {
        module: 'ibm_db',
        export: 'Database.prototype.rollbackTransaction',
        how: 'other',
      },
    },
    {
      export: 'Pool.prototype.openSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: {
        module: 'ibm_db',
        export: 'Pool.prototype.open',
        how: 'other',
        note: 'Up to version 2 it needs a callback.',
      },
    },
    {
      export: 'Statement.prototype.executeNonQuerySync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Statement.prototype.executeNonQuery', how: 'twin' },
    },
    {
      export: 'Statement.prototype.executeSync',
      form: 'method',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'Statement.prototype.execute', how: 'other' },
    },
    {
      export: 'openSync',
      kind: 'database',
      cost: 'process',
      replacement: { module: 'ibm_db', export: 'open', how: 'twin' },
    },
  ],
  exports: {
    Database: { returns: 'Database' },
    Pool: { returns: 'Pool' },
    default: { returns: 'Database' },
    open: {
      returns: 'Database',
      callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'Database'] }],
    },
    openSync: { returns: 'Database' },
  },
  types: {
    Database: {
      members: {
        prepare: {
          returns: 'Statement',
          callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'Statement'] }],
        },
        prepareSync: { returns: 'Statement' },
      },
    },
    Pool: {
      members: {
        open: {
          returns: 'Database',
          callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'Database'] }],
        },
        openSync: { returns: 'Database' },
      },
    },
    Statement: {},
  },
};
