import rule from '../../../src/rules/no-sync-in-async.ts';
import { createSuggestionTester } from '../../support/create-rule-tester.ts';

const ruleTester = createSuggestionTester();

ruleTester.run('no-sync-in-async: suggestions in ES modules', rule, {
  valid: [],
  invalid: [
    {
      name: 'imports the twin after the last import',
      code: `
import { readFileSync } from 'node:fs';
import path from 'node:path';

export async function load(name) {
  return readFileSync(path.resolve(name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readFile } from 'node:fs/promises';

export async function load(name) {
  return await readFile(path.resolve(name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'follows the style of the import: no node:, double quotes, no semicolon',
      code: `
import { readFileSync } from "fs" // the disk

export async function load(name) {
  return readFileSync(name)
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `fs/promises`' },
              output: `
import { readFileSync } from "fs" // the disk
import { readFile } from "fs/promises"

export async function load(name) {
  return await readFile(name)
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps the ends of lines',
      code: `
import { readFileSync } from 'node:fs';\r
export async function load(name) {\r
  return readFileSync(name);\r
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';\r
import { readFile } from 'node:fs/promises';\r
export async function load(name) {\r
  return await readFile(name);\r
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps a statement that follows on the line of an import',
      code: `
import { readFileSync } from 'node:fs'; export const load = async (name) => readFileSync(name);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 2,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises'; export const load = async (name) => await readFile(name);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps a comment that begins on the line of an import',
      code: `
import { readFileSync } from 'node:fs'; /* the disk,
  which is slow */
export const load = async (name) => readFileSync(name);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs'; /* the disk,
  which is slow */
import { readFile } from 'node:fs/promises';
export const load = async (name) => await readFile(name);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps a licence and directives',
      code: `/* @license MIT */
'use strict';
export async function load(name) {
  const { readFileSync } = await import('node:fs');
  return readFileSync(name);
}
`,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `/* @license MIT */
'use strict';

import { readFile } from 'node:fs/promises';
export async function load(name) {
  const { readFileSync } = await import('node:fs');
  return await readFile(name);
}
`,
            },
          ],
        },
      ],
    },
    {
      name: 'keeps a licence above and documentation below',
      code: `
/* @license MIT */

/** Loads a file. */
export async function load(name) {
  const { readFileSync } = await import('node:fs');
  return readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 7,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
/* @license MIT */

import { readFile } from 'node:fs/promises';

/** Loads a file. */
export async function load(name) {
  const { readFileSync } = await import('node:fs');
  return await readFile(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'takes an aliased import for what it is',
      code: `
import { readFileSync as read } from 'node:fs';
export async function load(name) {
  return read(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync as read } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(name) {
  return await readFile(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the promises of a default import',
      code: `
import fs from 'node:fs';
export async function load(name) {
  return fs.readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
import fs from 'node:fs';
export async function load(name) {
  return await fs.promises.readFile(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the promises of a namespace',
      code: `
import * as fs from 'node:fs';
export async function load(name) {
  return fs['readFileSync'](name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
import * as fs from 'node:fs';
export async function load(name) {
  return await fs.promises.readFile(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the promises of a module imported where it is used',
      code: `
export async function load(name) {
  const fs = await import('node:fs');
  return fs.readFileSync(name) + (await import('node:fs')).readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
export async function load(name) {
  const fs = await import('node:fs');
  return await fs.promises.readFile(name) + (await import('node:fs')).readFileSync(name);
}
      `,
            },
          ],
        },
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: "await (await import('node:fs')).promises.readFile(…)", from: '' },
              output: `
export async function load(name) {
  const fs = await import('node:fs');
  return fs.readFileSync(name) + await (await import('node:fs')).promises.readFile(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the twin where it is imported already',
      code: `
import { readFileSync } from 'node:fs';
import { readFile as read } from 'fs/promises';
export async function load(name) {
  return readFileSync(await read(name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await read(…)', from: ' from `fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile as read } from 'fs/promises';
export async function load(name) {
  return await read(await read(name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the module of the twin where it is imported already',
      code: `
import fs from 'node:fs';
import fsp from 'node:fs/promises';
export async function load(name) {
  return fs.readFileSync(await fsp.realpath(name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fsp.readFile(…)', from: '' },
              output: `
import fs from 'node:fs';
import fsp from 'node:fs/promises';
export async function load(name) {
  return await fsp.readFile(await fsp.realpath(name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the namespace of the module of the twin',
      code: `
import { readFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
export async function load(name) {
  return readFileSync(await disk.realpath(name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await disk.readFile(…)', from: '' },
              output: `
import { readFileSync } from 'node:fs';
import * as disk from 'node:fs/promises';
export async function load(name) {
  return await disk.readFile(await disk.realpath(name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the promises that are imported already',
      code: `
import { promises, readFileSync } from 'node:fs';
export async function load(name) {
  return readFileSync(await promises.realpath(name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await promises.readFile(…)', from: '' },
              output: `
import { promises, readFileSync } from 'node:fs';
export async function load(name) {
  return await promises.readFile(await promises.realpath(name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'adds the twin to an import from its module',
      code: `
import { readFileSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
export async function load(name) {
  return readFileSync(await realpath(name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { realpath, readFile } from 'node:fs/promises';
export async function load(name) {
  return await readFile(await realpath(name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'adds the twin on a line of its own where each name has one',
      code: `
import { readFileSync } from 'node:fs';
import {
  realpath,
  stat,
} from 'node:fs/promises';
export async function load(name) {
  return (await stat(await realpath(name))) && readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 8,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import {
  realpath,
  stat,
  readFile,
} from 'node:fs/promises';
export async function load(name) {
  return (await stat(await realpath(name))) && await readFile(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'takes no import of types for one of values',
      code: `
import { readFileSync } from 'node:fs';
import type { FileHandle, readFile } from 'node:fs/promises';
export async function load(name: FileHandle | typeof readFile) {
  return readFileSync(String(name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFileAsync(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import type { FileHandle, readFile } from 'node:fs/promises';
import { readFile as readFileAsync } from 'node:fs/promises';
export async function load(name: FileHandle | typeof readFile) {
  return await readFileAsync(String(name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'takes no type among values for a value',
      code: `
import { readFileSync } from 'node:fs';
import { type FileHandle, type readFile, realpath } from 'node:fs/promises';
export async function load(name: FileHandle | typeof readFile) {
  return readFileSync(await realpath(String(name)));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFileAsync(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { type FileHandle, type readFile, realpath, readFile as readFileAsync } from 'node:fs/promises';
export async function load(name: FileHandle | typeof readFile) {
  return await readFileAsync(await realpath(String(name)));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'chooses another name where the name is taken at the top',
      code: `
import { readFileSync } from 'node:fs';
export const readFile = 'no function';
export async function load(name) {
  return readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFileAsync(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile as readFileAsync } from 'node:fs/promises';
export const readFile = 'no function';
export async function load(name) {
  return await readFileAsync(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'chooses another name where a variable around hides it',
      code: `
import { readFileSync } from 'node:fs';
export async function load(name, readFile) {
  return readFile ?? readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFileAsync(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile as readFileAsync } from 'node:fs/promises';
export async function load(name, readFile) {
  return readFile ?? await readFileAsync(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'chooses another name where a global has it',
      code: `
import { readFileSync } from 'node:fs';
export async function load(name) {
  return readFileSync(readFile(name));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFileAsync(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile as readFileAsync } from 'node:fs/promises';
export async function load(name) {
  return await readFileAsync(readFile(name));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'chooses another name where the other name is taken too',
      code: `
import { readFileSync } from 'node:fs';
export async function load(name, readFile, readFileAsync, readFilePromise, readFileAsync2) {
  return readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFileAsync3(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile as readFileAsync3 } from 'node:fs/promises';
export async function load(name, readFile, readFileAsync, readFilePromise, readFileAsync2) {
  return await readFileAsync3(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses no import that a variable around hides',
      code: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export const all = readFile;
export async function load(name, readFile) {
  return readFile ?? readFileSync(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await all(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export const all = readFile;
export async function load(name, readFile) {
  return readFile ?? await all(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses no variable that is set later',
      code: `
import { readFileSync } from 'node:fs';
export async function load(name) {
  const text = readFileSync(name);
  const { readFile } = await import('node:fs/promises');
  return readFile(text);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFileAsync(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile as readFileAsync } from 'node:fs/promises';
export async function load(name) {
  const text = await readFileAsync(name);
  const { readFile } = await import('node:fs/promises');
  return readFile(text);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'imports the twin for what a constant holds',
      code: `
import fs from 'node:fs';
const read = fs.readFileSync;
const { readdirSync: list } = fs;
export async function load(name) {
  return read(name) + list(name);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
import fs from 'node:fs';
const read = fs.readFileSync;
const { readdirSync: list } = fs;
export async function load(name) {
  return await fs.promises.readFile(name) + list(name);
}
      `,
            },
          ],
        },
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readdir(…)', from: '' },
              output: `
import fs from 'node:fs';
const read = fs.readFileSync;
const { readdirSync: list } = fs;
export async function load(name) {
  return read(name) + await fs.promises.readdir(name);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'imports the twin for what an object and a field hold',
      code: `
import * as files from './files.js';
import fs from 'node:fs';
const io = { read: fs.readFileSync };
export class Store {
  fs = fs;
  async load(name) {
    return io.read(name) + this.fs.readFileSync(name);
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 8,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
import * as files from './files.js';
import fs from 'node:fs';
const io = { read: fs.readFileSync };
export class Store {
  fs = fs;
  async load(name) {
    return await fs.promises.readFile(name) + this.fs.readFileSync(name);
  }
}
      `,
            },
          ],
        },
        {
          messageId: 'blockingCall',
          line: 8,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fs.promises.readFile(…)', from: '' },
              output: `
import * as files from './files.js';
import fs from 'node:fs';
const io = { read: fs.readFileSync };
export class Store {
  fs = fs;
  async load(name) {
    return io.read(name) + await fs.promises.readFile(name);
  }
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the class of a static twin, and a method of the object',
      code: `
import { Dir, opendirSync } from 'node:fs';
export async function load(name: string) {
  const dir: Dir = opendirSync(name);
  return dir.readSync()?.name;
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await opendir(…)', from: ' from `node:fs/promises`' },
              output: `
import { Dir, opendirSync } from 'node:fs';
import { opendir } from 'node:fs/promises';
export async function load(name: string) {
  const dir: Dir = await opendir(name);
  return dir.readSync()?.name;
}
      `,
            },
          ],
        },
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await dir.read(…)', from: '' },
              output: `
import { Dir, opendirSync } from 'node:fs';
export async function load(name: string) {
  const dir: Dir = opendirSync(name);
  return (await dir.read())?.name;
}
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: suggestions that promisify', rule, {
  valid: [],
  invalid: [
    {
      name: 'promisifies the function that takes a callback',
      code: `
import { gzipSync } from 'node:zlib';
export async function pack(data: Buffer): Promise<Buffer> {
  return gzipSync(data);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await promisify(gzip)(…)', from: '' },
              output: `
import { gzipSync, gzip } from 'node:zlib';
import { promisify } from 'node:util';
export async function pack(data: Buffer): Promise<Buffer> {
  return await promisify(gzip)(data);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'promisifies a member of the module',
      code: `
import zlib from 'zlib'
export async function pack(data: Buffer): Promise<Buffer> {
  return zlib.gzipSync(data, { level: 9 })
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await promisify(zlib.gzip)(…)', from: '' },
              output: `
import zlib from 'zlib'
import { promisify } from 'util'
export async function pack(data: Buffer): Promise<Buffer> {
  return await promisify(zlib.gzip)(data, { level: 9 })
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses promisify where it is imported already',
      code: `
import * as zlib from 'node:zlib';
import util, { promisify as later } from 'node:util';
export const size = util.inspect(later);
export async function pack(data: Buffer): Promise<Buffer> {
  return zlib.gzipSync(data);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await later(zlib.gzip)(…)', from: '' },
              output: `
import * as zlib from 'node:zlib';
import util, { promisify as later } from 'node:util';
export const size = util.inspect(later);
export async function pack(data: Buffer): Promise<Buffer> {
  return await later(zlib.gzip)(data);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses the module of promisify where it is imported already',
      code: `
import * as zlib from 'node:zlib';
import util from 'node:util';
export async function pack(data: Buffer): Promise<Buffer> {
  return zlib.gzipSync(util.inspect(data));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await util.promisify(zlib.gzip)(…)', from: '' },
              output: `
import * as zlib from 'node:zlib';
import util from 'node:util';
export async function pack(data: Buffer): Promise<Buffer> {
  return await util.promisify(zlib.gzip)(util.inspect(data));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'promisifies a function that blocks where it is given no callback',
      code: `
import { randomBytes } from 'node:crypto';
export async function token(): Promise<string> {
  return randomBytes(1_000_000).toString('hex');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await promisify(randomBytes)(…)', from: '' },
              output: `
import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
export async function token(): Promise<string> {
  return (await promisify(randomBytes)(1_000_000)).toString('hex');
}
      `,
            },
          ],
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-async: suggestions for packages', rule, {
  valid: [],
  invalid: [
    {
      name: 'adds the twin to the import from the package',
      code: `
import { outputFileSync } from 'fs-extra';
export async function save(name: string) {
  outputFileSync(name, '');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await outputFile(…)', from: ' from `fs-extra`' },
              output: `
import { outputFileSync, outputFile } from 'fs-extra';
export async function save(name: string) {
  await outputFile(name, '');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'uses a twin that is the value of the package',
      code: `
import { sync } from 'fast-glob';
import glob from 'fast-glob';
export async function find() {
  return [sync('*'), glob.sync('*')];
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await glob(…)', from: ' from `fast-glob`' },
              output: `
import { sync } from 'fast-glob';
import glob from 'fast-glob';
export async function find() {
  return [await glob('*'), glob.sync('*')];
}
      `,
            },
          ],
        },
        {
          messageId: 'blockingCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await glob(…)', from: ' from `fast-glob`' },
              output: `
import { sync } from 'fast-glob';
import glob from 'fast-glob';
export async function find() {
  return [sync('*'), await glob('*')];
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'imports the value of the package under its name',
      code: `
import { sync } from 'fast-glob';
export async function find() {
  return sync('*');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await fastGlob(…)', from: ' from `fast-glob`' },
              output: `
import { sync } from 'fast-glob';
import fastGlob from 'fast-glob';
export async function find() {
  return await fastGlob('*');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'suggests nothing where the replacement depends on the version',
      code: `
import rimraf from 'rimraf';
export async function remove() {
  rimraf.sync('dist');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
      ],
    },
    {
      name: 'suggests what the policy names',
      settings: {
        loopguard: {
          blocking: [{ module: 'my-db', export: 'querySync', cost: 'file', replacement: 'query' }],
        },
      },
      code: `
import { querySync } from 'my-db';
export async function find() {
  return querySync('SELECT 1');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await query(…)', from: ' from `my-db`' },
              output: `
import { querySync, query } from 'my-db';
export async function find() {
  return await query('SELECT 1');
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'suggests no twin inside the twin',
      settings: {
        loopguard: {
          blocking: [{ module: 'my-db', export: 'querySync', cost: 'file', replacement: 'query' }],
        },
      },
      code: `
import { querySync } from 'my-db';
export async function query(text) {
  return querySync(text);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          line: 4,
          suggestions: [],
        },
      ],
    },
  ],
});
