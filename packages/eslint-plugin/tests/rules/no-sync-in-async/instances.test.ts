import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: instances', rule, {
  valid: [
    {
      name: 'ignores preparing, which compiles only',
      code: `
import Database from 'better-sqlite3';
const db = new Database('shop.db');
export async function load() {
  return db.prepare('SELECT * FROM goods');
}
      `,
    },
    {
      name: 'ignores get of something else',
      code: `
const db = require('better-sqlite3')('shop.db');
const cache = new Map();
exports.load = async function load(id) {
  return cache.get(id);
};
      `,
    },
    {
      name: 'ignores a field of another type',
      code: `
import 'better-sqlite3';
import { Database } from './database.js';
export class Store {
  constructor(private readonly db: Database) {}
  async load() {
    return this.db.exec('VACUUM');
  }
}
      `,
    },
    {
      name: 'ignores a class of the project with the same name',
      code: `
import { DatabaseSync } from './sqlite.js';
import 'node:sqlite';
const db = new DatabaseSync('shop.db');
export async function load() {
  db.exec('VACUUM');
}
      `,
    },
    {
      name: 'ignores a database of lowdb whose adapter is asynchronous',
      code: `
const low = require('lowdb');
const FileAsync = require('lowdb/adapters/FileAsync');
exports.add = async function add(user) {
  const db = await low(new FileAsync('db.json'));
  await db.get('users').push(user).write();
}
      `,
    },
    {
      name: 'ignores what a chain of lodash comes to',
      code: `
const db = require('lowdb')(new (require('lowdb/adapters/FileSync'))('db.json'));
exports.find = async function find(name) {
  const users = db.get('users').filter({ name }).value();
  return users.write();
}
      `,
    },
    {
      name: 'ignores a method whose name may be another one',
      code: `
const fs = require('node:fs');
const call = (name, path) => fs[name](path);
exports.load = async function load(name, path) {
  return [call('stat', path), call(name, path)];
}
      `,
    },
    {
      name: 'ignores the asynchronous method of a directory',
      code: `
import { opendir } from 'node:fs/promises';
import 'node:fs';
export async function load(path) {
  const dir = await opendir(path);
  return dir.read();
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a statement that better-sqlite3 prepared',
      code: `
import Database from 'better-sqlite3';
const db = new Database('shop.db');
const select = db.prepare('SELECT * FROM goods');
export async function load() {
  return select.all();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Statement.prototype.all',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'reports a chain of methods',
      code: `
const db = require('better-sqlite3')('shop.db');
exports.load = async function load(id) {
  return db.prepare('SELECT * FROM goods WHERE id = ?').pluck().get(id);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Statement.prototype.get',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 4,
          column: 65,
          endLine: 4,
          endColumn: 68,
        },
      ],
    },
    {
      name: 'reports a database in a class field',
      code: `
import Database from 'better-sqlite3';
export class Store {
  db = new Database('shop.db');
  async load() {
    return this.db.exec('VACUUM');
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Database.prototype.exec',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 6,
          column: 20,
          endLine: 6,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports a database in a private field',
      code: `
import Database from 'better-sqlite3';
export class Store {
  #db;
  constructor(path) {
    this.#db = new Database(path);
  }
  async load() {
    return this.#db.exec('VACUUM');
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Database.prototype.exec',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 9,
          column: 21,
          endLine: 9,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a database in a field that is typed',
      code: `
import type BetterSqlite3 from 'better-sqlite3';
export class Store {
  private db: BetterSqlite3.Database;
  constructor(db: any) {
    this.db = db;
  }
  async load() {
    return this.db.exec('VACUUM');
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Database.prototype.exec',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 9,
          column: 20,
          endLine: 9,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports a database in a parameter property',
      code: `
import { Database } from 'better-sqlite3';
export class Store {
  constructor(private readonly db: Database) {}
  async load() {
    return this.db.exec('VACUUM');
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Database.prototype.exec',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 6,
          column: 20,
          endLine: 6,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports a database in a typed parameter',
      code: `
import type { Database } from 'better-sqlite3';
export async function load(db: Database) {
  return db.exec('VACUUM');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Database.prototype.exec',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 4,
          column: 13,
          endLine: 4,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports a database that a function of the file gives',
      code: `
import Database from 'better-sqlite3';
let db;
function open() {
  db ??= new Database('shop.db');
  return db;
}
export async function load() {
  return open().exec('VACUUM');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Database.prototype.exec',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 9,
          column: 17,
          endLine: 9,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'reports a transaction that is called',
      code: `
import Database from 'better-sqlite3';
const db = new Database('shop.db');
const insertAll = db.transaction((rows) => rows.length);
export async function load(rows) {
  return insertAll(rows);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3.Transaction',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'reports opening a database',
      code: `
import Database from 'better-sqlite3';
export async function load(path) {
  return new Database(path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'better-sqlite3',
            context: 'the async function `load`',
            advice:
              'It has no asynchronous API: run the query in a worker thread, or use a driver that is asynchronous.',
          },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a database of node:sqlite',
      code: `
import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync('shop.db');
export async function load() {
  db.exec('VACUUM');
  return db.prepare('SELECT 1').all();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'node:sqlite.DatabaseSync.prototype.exec',
            context: 'the async function `load`',
            advice:
              'The module is synchronous only: keep queries short, or run them in a worker thread.',
          },
          line: 5,
          column: 6,
          endLine: 5,
          endColumn: 10,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'node:sqlite.StatementSync.prototype.all',
            context: 'the async function `load`',
            advice:
              'The module is synchronous only: keep queries short, or run them in a worker thread.',
          },
          line: 6,
          column: 33,
          endLine: 6,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'reports a directory that was opened',
      code: `
import { opendir } from 'node:fs/promises';
export async function load(path) {
  const dir = await opendir(path);
  return dir.readSync();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.Dir.prototype.readSync',
            context: 'the async function `load`',
            advice: 'Use `Dir.prototype.read`.',
          },
          line: 5,
          column: 14,
          endLine: 5,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a class that extends a described one',
      code: `
import { DatabaseSync } from 'node:sqlite';
export class Shop extends DatabaseSync {
  async load() {
    this.exec('VACUUM');
    super.exec('VACUUM');
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'node:sqlite.DatabaseSync.prototype.exec',
            context: 'the async function `load`',
            advice:
              'The module is synchronous only: keep queries short, or run them in a worker thread.',
          },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 14,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'node:sqlite.DatabaseSync.prototype.exec',
            context: 'the async function `load`',
            advice:
              'The module is synchronous only: keep queries short, or run them in a worker thread.',
          },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports a database of lowdb that is opened and written, as its adapter tells',
      code: `
const low = require('lowdb');
const FileSync = require('lowdb/adapters/FileSync');
const adapter = new FileSync('db.json');
exports.add = async function add(user) {
  const db = low(adapter);
  db.get('users').push(user).write();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'lowdb',
            context: 'the async function `add`',
            advice: 'Use the adapter `lowdb/adapters/FileAsync`.',
          },
          line: 6,
          column: 14,
          endLine: 6,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'lowdb.LowdbSync.prototype.write',
            context: 'the async function `add`',
            advice: 'Use the adapter `lowdb/adapters/FileAsync`.',
          },
          line: 7,
          column: 30,
          endLine: 7,
          endColumn: 35,
        },
      ],
    },
    {
      name: 'reports what is called on what a method gives whose name is one of several texts',
      code: `
const db = require('lowdb')(new (require('lowdb/adapters/FileSync'))('db.json'));
const select = (operation, filter) => db.get('users')[operation](filter);
exports.remove = async function remove(name) {
  select('find', { name });
  select('remove', { name }).write();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'lowdb.LowdbSync.prototype.write',
            context: 'the async function `remove`',
            advice: 'Use the adapter `lowdb/adapters/FileAsync`.',
          },
          line: 6,
          column: 30,
          endLine: 6,
          endColumn: 35,
        },
      ],
    },
  ],
});
