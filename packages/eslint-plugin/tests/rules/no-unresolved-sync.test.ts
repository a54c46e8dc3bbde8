import rule from '../../src/rules/no-unresolved-sync.ts';
import { createRuleTester } from '../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-unresolved-sync', rule, {
  valid: [
    {
      name: 'leaves what the catalogue knows to the other rules',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: "ignores the project's own function, whose body tells",
      code: `
const renderSync = (name) => name.toUpperCase();
export async function page(name) {
  return renderSync(name);
}
      `,
    },
    {
      name: 'ignores an argument and a definition of that name',
      code: `
export async function load(store, enableSync) {
  store.configure(enableSync);
  return { readSync() {} };
}
      `,
    },
    {
      name: 'ignores startup',
      code: `
import store from './store.js';
store.readSync();
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a method of something that is not known',
      code: `
export async function load(store) {
  return store.readSync('a');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'store.readSync',
            context: 'the async function `load`',
            advice:
              'It cannot be told what it is: if it blocks, list it under `blocking` in `settings.loopguard`.',
          },
          line: 3,
          column: 16,
          endLine: 3,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports an import of a package that is not described',
      code: `
import { parseSync } from 'some-parser';
export async function load(text) {
  return parseSync(text);
}
      `,
      errors: [{ messageId: 'blockingCall', line: 4, column: 10, endLine: 4, endColumn: 19 }],
    },
    {
      name: 'reports it through a helper',
      code: `
import { parseSync } from 'some-parser';
const parse = (text) => parseSync(text);
export async function load(text) {
  return parse(text);
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'parse',
            context: 'the async function `load`',
            chain: 'parse() file.ts:5 → parseSync file.ts:3',
            more: '',
            advice:
              'It cannot be told what it is: if it blocks, list it under `blocking` in `settings.loopguard`.',
          },
          line: 5,
          column: 10,
          endLine: 5,
          endColumn: 15,
        },
      ],
    },
  ],
});
