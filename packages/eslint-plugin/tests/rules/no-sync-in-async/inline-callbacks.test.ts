import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: callbacks that run inline', rule, {
  valid: [
    {
      name: 'ignores a callback of map in a function that is not async',
      code: `
import { readFileSync } from 'node:fs';
export function load(paths) {
  return paths.map((path) => readFileSync(path));
}
      `,
    },
    {
      name: 'ignores a function that is called where it stands in a function that is not async',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  return (() => readFileSync(path))();
}
      `,
    },
    {
      name: 'ignores a constructor called Promise of the project',
      code: `
import { readFileSync } from 'node:fs';
import { Promise } from './promise.js';
export async function load(path) {
  await new Promise((resolve) => resolve(readFileSync(path)));
}
      `,
    },
    {
      name: 'leaves a named function that map calls to no-transitive-sync',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map(read);
}
function read(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ignores a callback of something that is not known',
      code: `
import { readFileSync } from 'node:fs';
export async function load(register, path) {
  register(() => readFileSync(path));
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a callback of map',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map((path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 30,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'reports in callbacks of the array methods',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  paths.forEach((path) => readFileSync(path));
  paths.filter((path) => readFileSync(path));
  paths.find(function (path) { return readFileSync(path); });
  paths.findIndex((path) => readFileSync(path));
  paths.findLast((path) => readFileSync(path));
  paths.findLastIndex((path) => readFileSync(path));
  paths.some((path) => readFileSync(path));
  paths.every((path) => readFileSync(path));
  paths.flatMap((path) => readFileSync(path));
  paths.reduce((all, path) => all + readFileSync(path), '');
  paths.reduceRight((all, path) => all + readFileSync(path), '');
  paths.sort((left, right) => readFileSync(left).length - readFileSync(right).length);
  return paths.toSorted((left) => readFileSync(left));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 27,
          endLine: 4,
          endColumn: 39,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 26,
          endLine: 5,
          endColumn: 38,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 39,
          endLine: 6,
          endColumn: 51,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 29,
          endLine: 7,
          endColumn: 41,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 28,
          endLine: 8,
          endColumn: 40,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 33,
          endLine: 9,
          endColumn: 45,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 10,
          column: 24,
          endLine: 10,
          endColumn: 36,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 11,
          column: 25,
          endLine: 11,
          endColumn: 37,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 12,
          column: 27,
          endLine: 12,
          endColumn: 39,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 13,
          column: 37,
          endLine: 13,
          endColumn: 49,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 14,
          column: 42,
          endLine: 14,
          endColumn: 54,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 15,
          column: 31,
          endLine: 15,
          endColumn: 43,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 15,
          column: 59,
          endLine: 15,
          endColumn: 71,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 16,
          column: 35,
          endLine: 16,
          endColumn: 47,
        },
      ],
    },
    {
      name: 'reports in nested callbacks',
      code: `
import { readFileSync } from 'node:fs';
export async function load(folders) {
  return folders.flatMap((folder) => folder.paths.map((path) => readFileSync(path)));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 65,
          endLine: 4,
          endColumn: 77,
        },
      ],
    },
    {
      name: 'reports in an async callback by its own kind',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return paths.map(async (path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 36,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'reports in the callback of Array.from',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return Array.from(paths, (path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 50,
        },
      ],
    },
    {
      name: 'reports in a replacer of replace and replaceAll',
      code: `
import { readFileSync } from 'node:fs';
export async function load(text) {
  text.replaceAll('include', (path) => readFileSync(path, 'utf8'));
  return text.replace(/include (.*)/g, (all, path) => readFileSync(path, 'utf8'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 40,
          endLine: 4,
          endColumn: 52,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 55,
          endLine: 5,
          endColumn: 67,
        },
      ],
    },
    {
      name: 'reports in the reviver of JSON.parse',
      code: `
import { readFileSync } from 'node:fs';
export async function load(text) {
  return JSON.parse(text, (key, value) => (key === '$ref' ? readFileSync(value) : value));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 61,
          endLine: 4,
          endColumn: 73,
        },
      ],
    },
    {
      name: 'reports in the replacer of JSON.stringify',
      code: `
import { readFileSync } from 'node:fs';
export async function load(value) {
  return JSON.stringify(value, (key, path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 47,
          endLine: 4,
          endColumn: 59,
        },
      ],
    },
    {
      name: 'reports in a function that is called where it stands',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return (() => readFileSync(path))();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'reports in a function expression that is called where it stands',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  (function () {
    readFileSync(path);
  })();
  (function () {
    readFileSync(path);
  }).call(this);
  !function () {
    readFileSync(path);
  }();
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 11,
          column: 5,
          endLine: 11,
          endColumn: 17,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: functions of the file that call their parameters', rule, {
  valid: [
    {
      name: 'ignores a callback that a function of the file stores',
      code: `
import { readFileSync } from 'node:fs';
const actions = [];
function keep(action) {
  actions.push(action);
}
export async function load(path) {
  keep(() => readFileSync(path));
}
      `,
    },
    {
      name: 'ignores a callback that a function of the file calls later',
      code: `
import { readFileSync } from 'node:fs';
function later(action) {
  return () => action();
}
export async function load(path) {
  return later(() => readFileSync(path));
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a callback that a function of the file calls at once',
      code: `
import { readFileSync } from 'node:fs';
function each(values, action) {
  for (const value of values) action(value);
}
export async function load(paths) {
  each(paths, (path) => {
    readFileSync(path);
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in a callback that a function of the file hands on to map',
      code: `
import { readFileSync } from 'node:fs';
const each = (values, action) => values.map(action);
export async function load(paths) {
  each(paths, (path) => readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 25,
          endLine: 5,
          endColumn: 37,
        },
      ],
    },
  ],
});
