import rule from '../../src/rules/no-transitive-sync.ts';
import { createRuleTester } from '../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-transitive-sync: functions of the file', rule, {
  valid: [
    {
      name: 'leaves the call in the async function itself to no-sync-in-async',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ignores a helper that does not block',
      code: `
import { readFileSync } from 'node:fs';
const text = readFileSync('a');
function read(path) {
  return text + path;
}
export async function load(path) {
  return read(path);
}
      `,
    },
    {
      name: 'ignores a helper of startup code',
      code: `
import { readFileSync } from 'node:fs';
function read(path) {
  return readFileSync(path);
}
const text = read('a');
export async function load() {
  return text;
}
      `,
    },
    {
      name: 'ends where helpers call each other and nothing blocks',
      code: `
import { readFileSync } from 'node:fs';
function odd(n) {
  return n === 0 ? false : even(n - 1);
}
function even(n) {
  return n === 0 ? true : odd(n - 1);
}
readFileSync('a');
export async function load(n) {
  return even(n);
}
      `,
    },
    {
      name: 'ignores a helper that returns another function',
      code: `
import { readFileSync } from 'node:fs';
function create(path) {
  return () => readFileSync(path);
}
export async function load(path) {
  return { read: create(path) };
}
      `,
    },
    {
      name: 'ignores an async helper, which is reported itself',
      code: `
import { readFileSync } from 'node:fs';
async function read(path) {
  return readFileSync(path);
}
export async function load(path) {
  return read(path);
}
      `,
    },
    {
      name: 'ignores a helper of a function that is not async',
      code: `
import { readFileSync } from 'node:fs';
function read(path) {
  return readFileSync(path);
}
export function load(path) {
  return read(path);
}
      `,
    },
    {
      name: 'ignores a helper that has a brief cost',
      code: `
import { existsSync } from 'node:fs';
function exists(path) {
  return existsSync(path);
}
export async function load(path) {
  return exists(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'ends on a list that is spread into itself, and reports the rest',
      code: `
import { readFileSync } from 'node:fs';
let tasks = [];
export function add(task) {
  tasks = [...tasks, task];
}
const read = (path) => readFileSync(path);
export async function run(path) {
  for (const task of tasks) task();
  return read(path);
}
      `,
      errors: [{ messageId: 'blockingThroughChain', line: 10 }],
    },
    {
      name: 'reports a call of a helper that blocks',
      code: `
import { readFileSync } from 'node:fs';
function read(path) {
  return readFileSync(path);
}
export async function load(path) {
  return read(path);
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'read',
            context: 'the async function `load`',
            chain: 'read() file.ts:7 → fs.readFileSync file.ts:4',
            more: '',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 10,
          endLine: 7,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports a chain of helpers',
      code: `
import { readFileSync } from 'node:fs';
function read(path) {
  return readFileSync(path);
}
const parse = (path) => JSON.parse(read(path));
export async function load() {
  return parse('config.json');
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'parse',
            context: 'the async function `load`',
            chain: 'parse() file.ts:8 → read() file.ts:6 → fs.readFileSync file.ts:4',
            more: '',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 10,
          endLine: 8,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports a chain that ends in itself',
      code: `
import { readFileSync } from 'node:fs';
function read(path) {
  return path ? readFileSync(path) : read('a');
}
export async function load() {
  return read('config.json');
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'read',
            context: 'the async function `load`',
            chain: 'read() file.ts:7 → fs.readFileSync file.ts:4',
            more: '',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 10,
          endLine: 7,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports a method',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  read(path) {
    return readFileSync(path);
  }
  async load(path) {
    return this.read(path);
  }
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'read',
            context: 'the async function `load`',
            chain: 'read() file.ts:8 → fs.readFileSync file.ts:5',
            more: '',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 17,
          endLine: 8,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'reports a call in a request handler',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
const render = () => readFileSync('index.html');
http.createServer((request, response) => {
  response.end(render());
});
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'render',
            context: 'the request handler `createServer`',
            chain: 'render() file.ts:6 → fs.readFileSync file.ts:4',
            more: '',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports one call of two that reach the same blocking call',
      code: `
import { readFileSync } from 'node:fs';
function read(path) {
  return readFileSync(path);
}
export async function load(path) {
  return read(path) + read('b');
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'read',
            context: 'the async function `load`',
            chain: 'read() file.ts:7 → fs.readFileSync file.ts:4',
            more: ' (+1 more path)',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 10,
          endLine: 7,
          endColumn: 14,
        },
      ],
    },
  ],
});
