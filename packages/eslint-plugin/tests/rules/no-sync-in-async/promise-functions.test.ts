import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: functions that only return promises', rule, {
  valid: [
    {
      name: 'ignores a function that returns something else',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  const text = readFileSync(path);
  return new Map([[path, text]]);
}
      `,
    },
    {
      name: 'ignores a function that returns a promise only sometimes',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  const text = readFileSync(path);
  if (text) return text;
  return Promise.reject(new Error('no text'));
}
      `,
    },
    {
      name: 'ignores a function that may end without a promise',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  const text = readFileSync(path);
  if (!text) return;
  return Promise.resolve(text);
}
      `,
    },
    {
      name: 'ignores a function whose return type is no promise',
      code: `
import { readFileSync } from 'node:fs';
import { upload } from './upload.js';
export function load(path: string): string {
  return upload(readFileSync(path));
}
      `,
    },
    {
      name: 'ignores a function that returns the call of a function that is not known',
      code: `
import { readFileSync } from 'node:fs';
import { send } from './send.js';
export function load(path) {
  return send(readFileSync(path));
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a function that returns a new promise',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  const text = readFileSync(path);
  return new Promise((resolve) => setTimeout(resolve, 5, text));
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
          column: 16,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in a function whose every return gives a promise',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  if (!path) return Promise.reject(new Error('no path'));
  const text = readFileSync(path);
  return fetch(text).then((response) => response.text());
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
          column: 16,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in a function whose return type is a promise',
      code: `
import { readFileSync } from 'node:fs';
import { upload } from './upload.js';
export function load(path: string): Promise<string> {
  return upload(readFileSync(path));
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
          column: 17,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'reports in a function that returns the call of an async function',
      code: `
import { readFileSync } from 'node:fs';
async function send(text) {
  await fetch(text);
}
export function load(path) {
  return send(readFileSync(path));
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
          column: 15,
          endLine: 7,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'reports in an executor that settles its promise later',
      code: `
import { readFileSync } from 'node:fs';
export function load(path, socket) {
  return new Promise((resolve) => {
    socket.write(readFileSync(path), () => resolve());
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
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 30,
        },
      ],
    },
  ],
});
