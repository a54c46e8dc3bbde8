import handler from '../../src/rules/no-sync-in-handler.ts';
import inAsync from '../../src/rules/no-sync-in-async.ts';
import transitive from '../../src/rules/no-transitive-sync.ts';
import rule from '../../src/rules/valid-blocking-annotation.ts';
import { createRuleTester } from '../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('valid-blocking-annotation', rule, {
  valid: [
    {
      name: 'accepts @nonblocking on a function that reaches a blocking call through another',
      code: `
import { readFileSync } from 'node:fs';
const read = (path) => readFileSync(path);
/** Reads in the tests only. @nonblocking */
export async function load(path) {
  return read(path);
}
      `,
    },
    {
      name: 'accepts @blocking where not all that is called is known',
      code: `
import native from '../build/native.node';
/** @blocking */
export function hash(text) {
  return native.hash(text);
}
      `,
    },
    {
      name: 'accepts @blocking on a function that blocks',
      code: `
import { readFileSync } from 'node:fs';
/**
 * Reads the settings.
 * @blocking
 */
export const settings = () => readFileSync('settings.json');
      `,
    },
    {
      name: 'ignores the words in a text and in another tag',
      code: `
/** This is non@blocking, see {@link blocking}. */
export const text = '@nonblocking';
      `,
    },
  ],
  invalid: [
    {
      name: 'reports @nonblocking where nothing blocks',
      code: `
/** @nonblocking */
export function add(a, b) {
  return a + b;
}
      `,
      errors: [
        {
          messageId: 'needless',
          data: { name: 'add' },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports @nonblocking on a function that blocks itself',
      code: `
import { readFileSync } from 'node:fs';
export class Store {
  /** @nonblocking */
  static async load(path) {
    return readFileSync(path);
  }
}
      `,
      errors: [
        {
          messageId: 'blocksInside',
          data: { name: 'load', api: 'fs.readFileSync', line: 6 },
          line: 4,
          column: 7,
          endLine: 4,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'reports @blocking where all is known and nothing blocks',
      code: `
import path from 'node:path';
/** @blocking */
function join(a, b) {
  return path.join(a, b);
}
join('a', 'b');
      `,
      errors: [
        {
          messageId: 'blocksNowhere',
          data: { name: 'join' },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 14,
        },
      ],
    },
    {
      name: 'reports an annotation that belongs to no function',
      code: `
/** @blocking */
export const size = 5;
export function read() {}
      `,
      errors: [
        {
          messageId: 'misplaced',
          data: { kind: 'blocking' },
          line: 2,
          column: 5,
          endLine: 2,
          endColumn: 14,
        },
      ],
    },
  ],
});

ruleTester.run('annotations, for no-sync-in-async', inAsync, {
  valid: [
    {
      name: 'a function that says @nonblocking is not judged',
      code: `
import { readFileSync } from 'node:fs';
/** @nonblocking */
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'its neighbour without the word is',
      code: `
import { readFileSync } from 'node:fs';
/** Reads. */
export async function load(path) {
  return readFileSync(path);
}
      `,
      errors: [{ messageId: 'blockingCall', line: 5 }],
    },
  ],
});

ruleTester.run('annotations, for no-transitive-sync', transitive, {
  valid: [
    {
      name: 'a chain ends at a function that says @nonblocking',
      code: `
import { readFileSync } from 'node:fs';
/** @nonblocking */
const read = (path) => readFileSync(path);
export async function load(path) {
  return read(path);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'a chain ends at the call of a function that says @blocking',
      code: `
import native from '../build/native.node';
/** @blocking */
function hash(text) {
  return native.hash(text);
}
const sign = (text) => hash(text);
export async function load(text) {
  return sign(text);
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'sign',
            context: 'the async function `load`',
            chain: 'sign() file.ts:9 → hash file.ts:7',
            more: '',
            advice: 'It is marked `@blocking`.',
          },
          line: 9,
        },
      ],
    },
  ],
});

ruleTester.run('annotations, for no-sync-in-handler', handler, {
  valid: [],
  invalid: [
    {
      name: 'a call of a function that says @blocking blocks',
      code: `
import { createServer } from 'node:http';
import native from '../build/native.node';
/** @blocking */
function hash(text) {
  return native.hash(text);
}
createServer((request, response) => response.end(hash(request.url)));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'hash',
            context: 'the request handler `createServer`',
            advice: 'It is marked `@blocking`.',
          },
          line: 8,
        },
      ],
    },
  ],
});
