import rule from '../../src/rules/no-sync-wrapped-await.ts';
import { createRuleTester } from '../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-wrapped-await: the blocking call itself', rule, {
  valid: [
    {
      name: 'leaves a call whose result is used as it is to no-sync-in-async',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'leaves an executor that settles later to no-sync-in-async',
      code: `
import { readFileSync } from 'node:fs';
export function load(path, socket) {
  return new Promise((resolve) => {
    socket.write(readFileSync(path), () => resolve());
  });
}
      `,
    },
    {
      name: 'ignores what is awaited at startup',
      code: `
import { readFileSync } from 'node:fs';
const text = await readFileSync('a');
      `,
    },
    {
      name: 'ignores an awaited asynchronous read',
      code: `
import { promises } from 'node:fs';
export async function load(path) {
  return await promises.readFile(path);
}
      `,
    },
    {
      name: 'ignores Promise.resolve of another class',
      code: `
import { readFileSync } from 'node:fs';
import Promise from './promise.js';
const text = readFileSync('a');
export async function load() {
  return Promise.resolve(text);
}
      `,
    },
    {
      name: 'ignores what is promisified and takes a callback',
      code: `
import { readFile } from 'node:fs';
import { promisify } from 'node:util';
export const read = promisify(readFile);
      `,
    },
  ],
  invalid: [
    {
      name: 'reports an awaited blocking call',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return await readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            dressing: 'awaited',
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
      name: 'reports either way of an awaited choice',
      code: `
import { readFileSync, promises } from 'node:fs';
export async function load(path, now) {
  return await (now ? readFileSync(path) : promises.readFile(path));
}
      `,
      errors: [{ messageId: 'dressedCall', line: 4, column: 23, endLine: 4, endColumn: 35 }],
    },
    {
      name: 'reports an async callback under Promise.all',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return Promise.all(paths.map(async (path) => readFileSync(path)));
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            dressing: 'gathered in a promise',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 48,
          endLine: 4,
          endColumn: 60,
        },
      ],
    },
    {
      name: 'reports a function handed to map under Promise.all',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return Promise.all(paths.map(readFileSync));
}
      `,
      errors: [{ messageId: 'dressedCall', line: 4, column: 32, endLine: 4, endColumn: 44 }],
    },
    {
      name: 'reports a promisified blocking function even at startup',
      code: `
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
export const read = promisify(readFileSync);
      `,
      errors: [
        {
          messageId: 'neverSettles',
          data: {
            api: 'fs.readFileSync',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 31,
          endLine: 4,
          endColumn: 43,
        },
      ],
    },
    {
      name: 'reports in a Promise executor',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  await new Promise((resolve, reject) => {
    resolve(readFileSync(path));
  });
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            dressing: 'wrapped in a promise',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports in an arrow function that gives a promise',
      code: `
import { readFileSync } from 'node:fs';
export const load = (path) => Promise.resolve(readFileSync(path));
      `,
      errors: [
        {
          messageId: 'dressedCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            dressing: 'wrapped in a promise',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 3,
          column: 47,
          endLine: 3,
          endColumn: 59,
        },
      ],
    },
    {
      name: 'reports in a method that returns a promise',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  load(path) {
    return Promise.all([readFileSync(path)]);
  }
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            dressing: 'gathered in a promise',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 25,
          endLine: 5,
          endColumn: 37,
        },
      ],
    },
    {
      name: 'reports in a Promise executor of a function that returns the promise',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  return new Promise((resolve) => {
    resolve(readFileSync(path));
  });
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            dressing: 'wrapped in a promise',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 13,
          endLine: 5,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports in a function that returns Promise.resolve',
      code: `
import { readFileSync } from 'node:fs';
export function load(path) {
  const text = readFileSync(path);
  return Promise.resolve(text);
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            dressing: 'wrapped in a promise',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 16,
          endLine: 4,
          endColumn: 28,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-wrapped-await: through calls', rule, {
  valid: [
    {
      name: 'leaves a helper whose result is used as it is to no-transitive-sync',
      code: `
import { readFileSync } from 'node:fs';
const read = (path) => readFileSync(path);
export async function load(path) {
  return read(path).length;
}
      `,
    },
    {
      name: 'ignores a handler that awaits a function which gives the thread back first',
      code: `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
async function load(path) {
  await fetch(path);
  return readFileSync(path);
}
createServer(async (request, response) => {
  response.end(await load(request.url));
});
      `,
    },
    {
      name: 'ignores an async function that awaits another one which is reported',
      code: `
import { readFileSync } from 'node:fs';
async function load(path) {
  return readFileSync(path);
}
export async function start() {
  return await load('a');
}
      `,
    },
    {
      name: 'ignores a handler that awaits a function which gives the thread back on both ways',
      code: `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
async function load(path) {
  if (path) await fetch(path);
  else return undefined;
  return readFileSync(path);
}
createServer(async (request, response) => {
  response.end(await load(request.url));
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports an awaited helper',
      code: `
import { readFileSync } from 'node:fs';
const read = (path) => readFileSync(path);
export async function load(path) {
  return await read(path);
}
      `,
      errors: [
        {
          messageId: 'dressedThroughChain',
          data: {
            callee: 'read',
            context: 'the async function `load`',
            dressing: 'awaited',
            chain: 'read() file.ts:5 → fs.readFileSync file.ts:3',
            more: '',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 20,
        },
      ],
    },
    {
      name: 'reports a handler that awaits an async function which blocks at once, and says where else it is reported',
      code: `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
async function load(path) {
  const text = readFileSync(path);
  await fetch(text);
}
createServer(async (request, response) => {
  response.end(await load(request.url));
});
      `,
      errors: [
        {
          messageId: 'dressedThroughChain',
          data: {
            callee: 'load',
            context: 'the request handler `createServer`',
            dressing: 'awaited',
            chain: 'load() file.ts:9 → fs.readFileSync file.ts:5',
            more: ', reported at file.ts:5 too',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 22,
          endLine: 9,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'reports a handler through two async functions',
      code: `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
const read = (path) => readFileSync(path);
async function load(path) {
  return read(path).toString();
}
async function page(path) {
  if (!path) await fetch(path);
  return await load(path);
}
createServer(async (request, response) => {
  response.end(await page(request.url));
});
      `,
      errors: [
        {
          messageId: 'dressedThroughChain',
          data: {
            callee: 'page',
            context: 'the request handler `createServer`',
            dressing: 'awaited',
            chain:
              'page() file.ts:13 → load() file.ts:10 → read() file.ts:6 → fs.readFileSync file.ts:4',
            more: ', reported at file.ts:6 too',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 13,
          column: 22,
          endLine: 13,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'tells a handler once of an async function that blocks in several ways',
      code: `
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
async function load(path) {
  mkdirSync(path);
  return readFileSync(path);
}
createServer(async (request, response) => {
  response.end(await load(request.url));
});
      `,
      errors: [
        {
          messageId: 'dressedThroughChain',
          data: {
            callee: 'load',
            context: 'the request handler `createServer`',
            dressing: 'awaited',
            chain: 'load() file.ts:9 → fs.mkdirSync file.ts:5',
            more: ' (+1 more path), reported at file.ts:5 too',
            advice: 'Use `mkdir` from `node:fs/promises`.',
          },
          line: 9,
          column: 22,
          endLine: 9,
          endColumn: 26,
        },
      ],
    },
  ],
});
