import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester, createSuggestionTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

const suggestionTester = createSuggestionTester();

ruleTester.run('no-sync-in-async: packages', rule, {
  valid: [
    {
      name: 'ignores an archive that is only stored',
      code: `
const PizZip = require('pizzip');
exports.pack = async function pack(text) {
  return new PizZip().generate({ type: 'nodebuffer' });
};
      `,
    },
    {
      name: 'ignores a search for files that gives a promise',
      code: `
const FileHound = require('filehound');
exports.list = async function list(folder) {
  return FileHound.create().paths(folder).ext('json').find();
};
      `,
    },
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
      name: 'ignores files that are listed with a callback',
      code: `
const dir = require('node-dir');
exports.list = async function list(folder, done) {
  dir.files(folder, (error, files) => done(error, files));
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
    {
      name: "reports a template's archive that is compressed, from another package",
      code: `
const PizZip = require('pizzip');
const Docxtemplater = require('docxtemplater');
exports.letter = async function letter(template, values) {
  const document = new Docxtemplater(new PizZip(template));
  document.render(values);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'docxtemplater',
            context: 'the async function `letter`',
            advice: 'Do it in a worker thread.',
          },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 37,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'docxtemplater.Docxtemplater.prototype.render',
            context: 'the async function `letter`',
            advice: 'Do it in a worker thread.',
          },
          line: 6,
          column: 12,
          endLine: 6,
          endColumn: 18,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'pizzip.PizZip.prototype.generate',
            context: 'the async function `letter`',
            advice: 'Do it in a worker thread.',
          },
          line: 7,
          column: 28,
          endLine: 7,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'reports a method of what an instance has two members below',
      code: `
const Web3 = require('web3');
const web3 = new Web3('http://localhost:8545');
exports.unlock = async function unlock(store, password) {
  return web3.eth.accounts.decrypt(store, password);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'web3.Accounts.prototype.decrypt',
            context: 'the async function `unlock`',
            advice: 'Do it in a worker thread, or use version 4, which gives promises.',
          },
          line: 5,
          column: 28,
          endLine: 5,
          endColumn: 35,
        },
      ],
    },
  ],
});

suggestionTester.run('no-sync-in-async: suggestions of packages', rule, {
  valid: [],
  invalid: [
    {
      name: 'suggests the search that gives a promise at the end of a chain of conditions',
      filename: 'file.cjs',
      code: `
const FileHound = require('filehound');
exports.list = async function list(folder) {
  return FileHound.create().paths(folder).ext('json').findSync();
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'filehound.FileHound.prototype.findSync',
            context: 'the async function `list`',
            advice: 'Use `FileHound.prototype.find`.',
          },
          line: 4,
          column: 55,
          endLine: 4,
          endColumn: 63,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await ….find(…)', from: '' },
              output: `
const FileHound = require('filehound');
exports.list = async function list(folder) {
  return await FileHound.create().paths(folder).ext('json').find();
};
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'suggests the twin of a function that is a property of another',
      filename: 'file.cjs',
      code: `
const walk = require('walkdir');
exports.list = async function list(folder) {
  return walk.sync(folder);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'walkdir.sync',
            context: 'the async function `list`',
            advice: 'Use `async`.',
          },
          line: 4,
          column: 15,
          endLine: 4,
          endColumn: 19,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await walk.async(…)', from: '' },
              output: `
const walk = require('walkdir');
exports.list = async function list(folder) {
  return await walk.async(folder);
};
      `,
            },
          ],
        },
      ],
    },
  ],
});
