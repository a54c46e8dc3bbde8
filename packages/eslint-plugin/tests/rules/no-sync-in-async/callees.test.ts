import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: keys', rule, {
  valid: [
    {
      name: 'ignores the literal key of an asynchronous function',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs['promises']['readFile'](path);
}
      `,
    },
    {
      name: 'ignores a key that is not known',
      code: `
import fs from 'node:fs';
export async function load(readFileSync, path) {
  return fs[readFileSync](path);
}
      `,
    },
    {
      name: 'ignores a key that is assigned twice',
      code: `
import fs from 'node:fs';
let key = 'readFileSync';
export function choose(name) {
  key = name;
}
export async function load(path) {
  return fs[key](path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a literal key',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs['readFileSync'](path);
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
          column: 13,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports a template key',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs[\`readFileSync\`](path);
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
          column: 13,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports a const key',
      code: `
import fs from 'node:fs';
const key = 'readFileSync';
export async function load(path) {
  return fs[key](path);
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
          column: 13,
          endLine: 5,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports a key that is put together',
      code: `
import fs from 'node:fs';
const verb = 'readFile';
export async function load(path) {
  return fs[verb + 'Sync'](path);
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
          column: 13,
          endLine: 5,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'reports a key in a template that is put together',
      code: `
import fs from 'node:fs';
const verb = 'readFile';
export async function load(path) {
  return fs[\`\${verb}Sync\`](path);
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
          column: 13,
          endLine: 5,
          endColumn: 27,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: optional calls', rule, {
  valid: [
    {
      name: 'ignores an optional call of an asynchronous function',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs?.promises?.readFile?.(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports an optional member',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs?.readFileSync(path);
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
          column: 14,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'reports an optional call',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs.readFileSync?.(path);
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
          column: 13,
          endLine: 4,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports an optional literal key that is called optionally',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs?.['readFileSync']?.(path);
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
          column: 15,
          endLine: 4,
          endColumn: 30,
        },
      ],
    },
    {
      name: 'reports the start of an optional chain',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs?.readFileSync(path)?.toString()?.trim();
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
          column: 14,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: call, apply and bind', rule, {
  valid: [
    {
      name: 'ignores bind alone',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs.readFileSync.bind(fs, path);
}
      `,
    },
    {
      name: 'ignores call of an asynchronous function',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs.promises.readFile.call(fs.promises, path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports call',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs.readFileSync.call(fs, path);
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
          column: 26,
          endLine: 4,
          endColumn: 30,
        },
      ],
    },
    {
      name: 'reports apply',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync.apply(null, [path]);
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
          column: 23,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports a bound function',
      code: `
import fs from 'node:fs';
const read = fs.readFileSync.bind(fs);
export async function load(path) {
  return read(path);
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
          column: 10,
          endLine: 5,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports a bound function that is called at once',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return fs.readFileSync.bind(fs)(path);
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
          column: 10,
          endLine: 4,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'reports Reflect.apply',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return Reflect.apply(fs.readFileSync, fs, [path]);
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
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: functions handed over', rule, {
  valid: [
    {
      name: 'ignores an asynchronous function that map calls',
      code: `
import fs from 'node:fs';
export async function load(paths) {
  return Promise.all(paths.map(fs.promises.readFile));
}
      `,
    },
    {
      name: 'ignores a function that is handed to something unknown',
      code: `
import fs from 'node:fs';
export async function load(register) {
  register(fs.readFileSync);
}
      `,
    },
    {
      name: 'ignores a function that the callee keeps',
      code: `
import fs from 'node:fs';
const tasks = [];
function keep(task) {
  tasks.push(task);
}
export async function load() {
  keep(fs.readFileSync);
}
      `,
    },
    {
      name: 'ignores a function that is stored',
      code: `
import fs from 'node:fs';
export async function load(target) {
  target.read = fs.readFileSync;
  return { read: fs.readFileSync };
}
      `,
    },
    {
      name: 'ignores a function that is compared',
      code: `
import fs from 'node:fs';
export async function load(read) {
  return read === fs.readFileSync;
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a blocking function that map calls',
      code: `
import fs from 'node:fs';
export async function load(paths) {
  return paths.map(fs.readFileSync);
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
          column: 23,
          endLine: 4,
          endColumn: 35,
        },
      ],
    },
    {
      name: 'reports a blocking function that forEach calls',
      code: `
import { unlinkSync } from 'node:fs';
export async function load(paths) {
  paths.forEach(unlinkSync);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.unlinkSync',
            context: 'the async function `load`',
            advice: 'Use `unlink` from `node:fs/promises`.',
          },
          line: 4,
          column: 17,
          endLine: 4,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'reports a blocking function that Array.from calls',
      code: `
import { readFileSync as read } from 'node:fs';
export async function load(paths) {
  return Array.from(paths, read);
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
          column: 28,
          endLine: 4,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'reports a bound function that map calls',
      code: `
import fs from 'node:fs';
export async function load(paths) {
  const read = fs.readFileSync.bind(fs);
  return paths.map(read);
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
          column: 20,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports a function that the callee calls at once',
      code: `
import fs from 'node:fs';
function apply(task, value) {
  return task(value);
}
export async function load(path) {
  return apply(fs.readFileSync, path);
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
          line: 7,
          column: 19,
          endLine: 7,
          endColumn: 31,
        },
      ],
    },
  ],
});
