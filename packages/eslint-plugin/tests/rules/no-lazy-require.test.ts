import rule from '../../src/rules/no-lazy-require.ts';
import { createRuleTester } from '../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-lazy-require', rule, {
  valid: [
    {
      name: 'ignores what is loaded at startup',
      code: `
const report = require('./report');
if (process.env.DEBUG) require('./debug');
function setUp() {
  require('./set-up');
}
setUp();
      `,
    },
    {
      name: "ignores Node's own modules, which are loaded already or at hand",
      code: `
export async function load(path) {
  return require('node:fs').promises.readFile(path);
}
      `,
    },
    {
      name: 'ignores import(), which gives the thread back',
      code: `
export async function load() {
  return import('./report.js');
}
      `,
    },
    {
      name: 'ignores a function of the project called require',
      code: `
import { require } from './registry.js';
export async function load() {
  return require('report');
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports require in an async function',
      code: `
export async function load() {
  return require('./report');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: "require('./report')",
            context: 'the async function `load`',
            advice:
              'What it gives is kept, so it blocks once; do it at startup. Require it at the top of the file.',
          },
          line: 3,
          column: 10,
          endLine: 3,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports what createRequire gives, and a computed name',
      code: `
import { createRequire } from 'node:module';
import { createServer } from 'node:http';
const load = createRequire(import.meta.url);
createServer((request, response) => {
  response.end(load(request.url).page);
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'require(…)',
            context: 'the request handler `createServer`',
            advice:
              'What it gives is kept, so it blocks once; do it at startup. Require it at the top of the file.',
          },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'reports a helper that loads, for one of those that call it',
      code: `
function report() {
  return require('./report');
}
export async function first() {
  return report().first;
}
export async function second() {
  return report().second;
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'report',
            context: 'the async function `first`',
            chain: "report() file.ts:6 → require('./report') file.ts:3",
            more: '',
            advice:
              'What it gives is kept, so it blocks once; do it at startup. Require it at the top of the file.',
          },
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 16,
        },
      ],
    },
  ],
});
