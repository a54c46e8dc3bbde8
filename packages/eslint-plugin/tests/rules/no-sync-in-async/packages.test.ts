import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: packages', rule, {
  valid: [
    {
      name: 'ignores a JSON file that is saved with a callback',
      code: `
const file = require('edit-json-file')('settings.json');
exports.store = async function store(name, done) {
  file.set('name', name).save(() => done());
};
      `,
    },
    {
      name: 'ignores an export of the same name',
      code: `
const { table } = require('./quick.db');
const economy = new table('economy');
exports.pay = async function pay(user) {
  economy.add(user, 100);
};
      `,
    },
  ],
  invalid: [
    {
      name: 'reports what a database gives and the database itself',
      code: `
const db = require('quick.db');
const economy = new db.table('economy');
exports.pay = async function pay(user) {
  db.add('payments', 1);
  economy.add(user, 100);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'quick.db.add',
            context: 'the async function `pay`',
            advice:
              'Every call is a query of better-sqlite3: keep the values in memory, or use a database that is asynchronous.',
          },
          line: 5,
          column: 6,
          endLine: 5,
          endColumn: 9,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'quick.db.Table.prototype.add',
            context: 'the async function `pay`',
            advice:
              'Every call is a query of better-sqlite3: keep the values in memory, or use a database that is asynchronous.',
          },
          line: 6,
          column: 11,
          endLine: 6,
          endColumn: 14,
        },
      ],
    },
  ],
});
