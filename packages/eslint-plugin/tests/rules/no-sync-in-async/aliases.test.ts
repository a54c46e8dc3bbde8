import rule from '../../../src/rules/no-sync-in-async.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-async: destructuring', rule, {
  valid: [
    {
      name: 'ignores an asynchronous destructured member',
      code: `
import fs from 'node:fs';
const { readFile } = fs.promises;
export async function load(path) {
  return readFile(path);
}
      `,
    },
    {
      name: 'ignores a member with a key that is not known',
      code: `
import fs from 'node:fs';
export async function load(name, path) {
  const { [name]: read } = fs;
  return read(path);
}
      `,
    },
    {
      name: 'ignores a member that the rest does not have',
      code: `
import fs from 'node:fs';
const { readFileSync, ...others } = fs;
export async function load(path) {
  return others.readFileSync(path);
}
      `,
    },
    {
      name: 'ignores the other element of a destructured array',
      code: `
import fs from 'node:fs';
const [read] = [fs.readFile, fs.readFileSync];
export async function load(path) {
  return read(path, () => {});
}
      `,
    },
    {
      name: 'ignores a parameter that is destructured',
      code: `
import 'node:fs';
export async function load({ readFileSync }, path) {
  return readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports beside a list and an object that are spread into themselves',
      code: `
import { readFileSync } from 'node:fs';
let tasks = [];
let state = {};
const lazy = { get first() { return tasks.map(String); } };
export function add(task) {
  tasks = [...tasks, task];
  state = { ...state, task };
  for (const one of tasks) one();
  return state.first ?? lazy.first;
}
export async function load() {
  return readFileSync('config');
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
          line: 13,
          column: 10,
          endLine: 13,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a destructured member',
      code: `
import fs from 'node:fs';
const { readFileSync } = fs;
export async function load(path) {
  return readFileSync(path);
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
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a renamed member',
      code: `
import fs from 'node:fs';
const { readFileSync: read } = fs;
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
      name: 'reports a member with a default',
      code: `
import fs from 'node:fs';
const { readFileSync = () => '' } = fs;
export async function load(path) {
  return readFileSync(path);
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
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a member with a literal key',
      code: `
import fs from 'node:fs';
const { 'readFileSync': read, ['writeFileSync']: write } = fs;
export async function load(path) {
  write(path, read(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.writeFileSync',
            context: 'the async function `load`',
            advice: 'Use `writeFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 8,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 15,
          endLine: 5,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'reports a nested member',
      code: `
import fs from 'node:fs';
const modules = { files: fs };
const { files: { readFileSync } } = modules;
export async function load(path) {
  return readFileSync(path);
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
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports a member of the rest',
      code: `
import fs from 'node:fs';
const { promises, ...others } = fs;
export async function load(path) {
  return others.readFileSync(path);
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
      name: 'reports an assignment that destructures',
      code: `
import fs from 'node:fs';
let read;
({ readFileSync: read } = fs);
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
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports an element of a destructured array',
      code: `
import fs from 'node:fs';
const [, read] = [fs.readFile, fs.readFileSync];
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
  ],
});

ruleTester.run('no-sync-in-async: aliases', rule, {
  valid: [
    {
      name: 'ignores a const alias of an asynchronous function',
      code: `
import fs from 'node:fs';
const readFileSync = fs.promises.readFile;
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'ends where aliases go in a circle',
      code: `
import 'node:fs';
export async function load(path) {
  var read = again;
  var again = read;
  return read(path);
}
      `,
    },
    {
      name: 'ignores an alias that is assigned something unknown too',
      code: `
import { readFileSync } from 'node:fs';
let read = readFileSync;
export function setReader(reader) {
  read = reader;
}
export async function load(path) {
  return read(path);
}
      `,
    },
    {
      name: 'ignores an alias that is assigned another function',
      code: `
import { readFileSync } from 'node:fs';
import { readFromCache } from './cache.js';
let read = readFileSync;
read = readFromCache;
export async function load(path) {
  return read(path);
}
      `,
    },
    {
      name: 'ignores another property of an object',
      code: `
import fs from 'node:fs';
const io = { read: fs.readFileSync, readLater: fs.promises.readFile };
export async function load(path) {
  return io.readLater(path);
}
      `,
    },
    {
      name: 'ignores a property that is written over what an object spreads',
      code: `
import fs from 'node:fs';
const io = { ...fs, readFileSync: (path) => path };
export async function load(path) {
  return io.readFileSync(path);
}
      `,
    },
    {
      name: 'ignores another member of an instance of a class',
      code: `
import fs from 'node:fs';
class Disk {
  read = fs.readFileSync;
  readLater(path) {
    return fs.promises.readFile(path);
  }
}
const disk = new Disk();
export async function load(path) {
  return disk.readLater(path);
}
      `,
    },
    {
      name: 'ignores a module whose function is replaced',
      code: `
import fs from 'node:fs';
import { readFileSync } from './memory.js';
fs.readFileSync = readFileSync;
export async function load(path) {
  return fs.readFileSync(path);
}
      `,
    },
    {
      name: 'ignores a sequence expression that ends in something else',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return (fs.readFileSync, String)(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a const alias',
      code: `
import fs from 'node:fs';
const read = fs.readFileSync;
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
      name: 'reports an alias of an alias',
      code: `
import * as fs from 'node:fs';
const files = fs;
const read = files.readFileSync;
const readAgain = read;
export async function load(path) {
  return readAgain(path);
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
          column: 10,
          endLine: 7,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'reports an alias in the function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  const read = readFileSync;
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
      name: 'reports let that is assigned once',
      code: `
import { readFileSync } from 'node:fs';
let read;
read = readFileSync;
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
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports an alias whose every value blocks',
      code: `
import { readFileSync, readdirSync } from 'node:fs';
let read = readFileSync;
if (process.env.ALL) read = readdirSync;
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
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports one of two packages that hand out the same function',
      code: `
let fs;
try {
  fs = require('graceful-fs');
} catch {
  fs = require('fs');
}
exports.load = async function load(path) {
  return fs.readFileSync(path);
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 13,
          endLine: 9,
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a property of an object',
      code: `
import fs from 'node:fs';
const io = { read: fs.readFileSync };
export async function load(path) {
  return io.read(path);
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
      name: 'reports a module that an object spreads',
      code: `
import fs from 'node:fs';
const io = { ...fs, name: 'disk' };
export async function load(path) {
  return io.readFileSync(path);
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
          endColumn: 25,
        },
      ],
    },
    {
      name: 'reports a static member of a class',
      code: `
import fs from 'node:fs';
class Disk {
  static read = fs.readFileSync;
}
export async function load(path) {
  return Disk.read(path);
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
          endColumn: 19,
        },
      ],
    },
    {
      name: 'reports a member of an instance of a class',
      code: `
import fs from 'node:fs';
class Disk {
  read = fs.readFileSync;
}
const disk = new Disk();
export async function load(path) {
  return disk.read(path);
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
          column: 15,
          endLine: 8,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'reports a member that the constructor assigns',
      code: `
import fs from 'node:fs';
export class Disk {
  constructor() {
    this.read = fs.readFileSync;
  }
  async load(path) {
    return this.read(path);
  }
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
          column: 17,
          endLine: 8,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'reports what a function of the file gives',
      code: `
import fs from 'node:fs';
function reader() {
  return fs.readFileSync;
}
export async function load(path) {
  return reader()(path);
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
          column: 10,
          endLine: 7,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'reports a module that is frozen or copied',
      code: `
import fs from 'node:fs';
const frozen = Object.freeze({ ...fs });
const copied = Object.assign({}, fs);
export async function load(path) {
  return frozen.readFileSync(path) + copied.readFileSync(path);
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
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 29,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the async function `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 45,
          endLine: 6,
          endColumn: 57,
        },
      ],
    },
    {
      name: 'reports a module that comes of a conditional',
      code: `
import fs from 'node:fs';
import extra from 'fs-extra';
const files = process.env.EXTRA ? extra : fs;
export async function load(path) {
  return files.readFileSync(path);
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
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports a function that is assigned with a logical operator',
      code: `
import fs from 'node:fs';
let read;
read ??= fs.readFileSync;
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
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports a sequence expression',
      code: `
import fs from 'node:fs';
export async function load(path) {
  return (0, fs.readFileSync)(path);
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
  ],
});
