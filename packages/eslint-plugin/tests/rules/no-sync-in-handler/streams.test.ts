import rule from '../../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: streams', rule, {
  valid: [
    {
      name: 'ignores an end listener that startup code registers',
      code: `
import { readFileSync } from 'node:fs';
import fs from 'node:fs';
fs.createReadStream('a').on('end', () => {
  readFileSync('b');
});
      `,
    },
    {
      name: 'ignores other functions in the options of a stream',
      code: `
import { readFileSync } from 'node:fs';
import { Transform } from 'node:stream';
export const include = new Transform({
  describe(chunk) {
    return readFileSync(chunk);
  },
});
      `,
    },
    {
      name: 'ignores other methods of a class that extends a stream',
      code: `
import { readFileSync } from 'node:fs';
import { Transform } from 'node:stream';
export class Include extends Transform {
  describe(chunk) {
    return readFileSync(chunk);
  }
}
      `,
    },
    {
      name: 'ignores the start of a web stream, which runs at once',
      code: `
import { readFileSync } from 'node:fs';
export const stream = new ReadableStream({
  start(controller) {
    controller.enqueue(readFileSync('a'));
  },
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a data listener of a stream',
      code: `
import { readFileSync } from 'node:fs';
import fs from 'node:fs';
fs.createReadStream('a').on('data', (chunk) => {
  readFileSync(chunk);
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `data`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports in an end listener',
      code: `
import { readFileSync } from 'node:fs';
import fs from 'node:fs';
export function load() {
  fs.createReadStream('a').on('end', () => {
    readFileSync('b');
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `end`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in the methods that a stream calls',
      code: `
import { readFileSync } from 'node:fs';
import { Transform } from 'node:stream';
export const include = new Transform({
  transform(chunk, encoding, done) {
    done(null, readFileSync(chunk));
  },
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `transform`',
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
      name: 'reports in the methods of a class that extends a stream',
      code: `
import { readFileSync } from 'node:fs';
import { Transform } from 'node:stream';
export class Include extends Transform {
  _transform(chunk, encoding, done) {
    done(null, readFileSync(chunk));
  }
  _flush(done) {
    done(null, readFileSync('b'));
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `_transform`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 16,
          endLine: 6,
          endColumn: 28,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `_flush`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 16,
          endLine: 9,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in the callback of pipeline',
      code: `
import { readFileSync } from 'node:fs';
import { pipeline } from 'node:stream';
export function copy(from, to) {
  pipeline(from, to, () => {
    readFileSync('a');
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `pipeline`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in a step of a pipeline of promises',
      code: `
import { readFileSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
export function copy(from, to) {
  return pipeline(from, async function* (source) {
    for await (const chunk of source) yield readFileSync(chunk);
  }, to);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `pipeline`',
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
      name: 'reports in the methods of a web stream',
      code: `
import { readFileSync } from 'node:fs';
export const stream = new ReadableStream({
  pull(controller) {
    controller.enqueue(readFileSync('a'));
  },
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `pull`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 36,
        },
      ],
    },
    {
      name: 'reports in a line listener of readline',
      code: `
import { readFileSync } from 'node:fs';
import readline from 'node:readline';
const lines = readline.createInterface({ input: process.stdin });
lines.on('line', (line) => {
  readFileSync(line);
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `line`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 15,
        },
      ],
    },
  ],
});
