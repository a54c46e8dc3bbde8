import rule from '../../../src/rules/no-sync-wrapped-await.ts';
import { createSuggestionTester } from '../../support/create-rule-tester.ts';

const ruleTester = createSuggestionTester();

ruleTester.run('no-sync-wrapped-await: suggestions', rule, {
  valid: [],
  invalid: [
    {
      name: 'awaits no second time',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return await readFileSync(path);
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return await readFile(path);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'awaits no second time through parentheses',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return (await (readFileSync(path))).toString();
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return (await (readFile(path))).toString();
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'takes away a promise that is made of the result',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return Promise.resolve(readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return readFile(path);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'takes away an executor that does nothing but resolve',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return new Promise((resolve) => resolve(readFileSync(path)));
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return readFile(path);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'takes away an executor of one statement',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return new Promise<Buffer>((resolve, reject) => {
    resolve(readFileSync(path));
  });
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return readFile(path);
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'takes away a promise in a function that is not async',
      code: `
import { readFileSync } from 'node:fs';
export const load = (path) => Promise.resolve(readFileSync(path, 'utf8')).then(String);
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 3,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export const load = (path) => readFile(path, 'utf8').then(String);
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'leaves an executor that does more',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return new Promise((resolve) => {
    console.log(path);
    resolve(readFileSync(path));
  });
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 6,
          suggestions: [],
        },
      ],
    },
    {
      name: 'awaits inside where a comment would be lost',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return Promise.resolve(/* slow */ readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'await readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(path) {
  return Promise.resolve(/* slow */ await readFile(path));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'gathers promises without awaiting each',
      code: `
import { readFileSync } from 'node:fs';
export async function load(paths) {
  return Promise.all(paths.map((path) => readFileSync(path)));
}
      `,
      errors: [
        {
          messageId: 'dressedCall',
          line: 4,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'readFile(…)', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
export async function load(paths) {
  return Promise.all(paths.map((path) => readFile(path)));
}
      `,
            },
          ],
        },
      ],
    },
    {
      name: 'replaces what is promisified by what is asynchronous',
      code: `
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { promisify } from 'node:util';
export const read = promisify(readFileSync);
export const pack = promisify(gzipSync);
      `,
      errors: [
        {
          messageId: 'neverSettles',
          line: 5,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'readFile', from: ' from `node:fs/promises`' },
              output: `
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { promisify } from 'node:util';
import { readFile } from 'node:fs/promises';
export const read = readFile;
export const pack = promisify(gzipSync);
      `,
            },
          ],
        },
        {
          messageId: 'neverSettles',
          line: 6,
          suggestions: [
            {
              messageId: 'useTwin',
              data: { code: 'promisify(gzip)', from: '' },
              output: `
import { readFileSync } from 'node:fs';
import { gzipSync, gzip } from 'node:zlib';
import { promisify } from 'node:util';
export const read = promisify(readFileSync);
export const pack = promisify(gzip);
      `,
            },
          ],
        },
      ],
    },
  ],
});
