import rule from '../../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: timers', rule, {
  valid: [
    {
      name: 'ignores a timer that startup code sets',
      code: `
import { readFileSync } from 'node:fs';
setTimeout(() => {
  readFileSync('a');
}, 100);
      `,
    },
    {
      name: 'ignores a function called setInterval of the project',
      code: `
import { readFileSync } from 'node:fs';
import { setInterval } from './clock.js';
setInterval(() => {
  readFileSync('a');
}, 100);
      `,
    },
    {
      name: 'ignores setImmediate, queueMicrotask and nextTick of startup code',
      code: `
import { readFileSync } from 'node:fs';
setImmediate(() => readFileSync('a'));
queueMicrotask(() => readFileSync('b'));
process.nextTick(() => readFileSync('c'));
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a timer',
      code: `
import { readFileSync } from 'node:fs';
export function later() {
  setTimeout(() => {
    readFileSync('a');
  }, 100);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `setTimeout`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in an interval that startup code sets',
      code: `
import { readFileSync } from 'node:fs';
setInterval(() => {
  readFileSync('a');
}, 100);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `setInterval`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports in an interval that is imported',
      code: `
import { readFileSync } from 'node:fs';
import { setInterval as every } from 'node:timers';
every(() => {
  readFileSync('a');
}, 100);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `setInterval`',
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
      name: 'reports in setImmediate, queueMicrotask and nextTick',
      code: `
import { readFileSync } from 'node:fs';
export function later() {
  setImmediate(() => readFileSync('a'));
  queueMicrotask(() => readFileSync('b'));
  process.nextTick(() => readFileSync('c'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `setImmediate`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 22,
          endLine: 4,
          endColumn: 34,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `queueMicrotask`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 24,
          endLine: 5,
          endColumn: 36,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `nextTick`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 26,
          endLine: 6,
          endColumn: 38,
        },
      ],
    },
    {
      name: 'reports a blocking function that is the callback',
      code: `
import { unlinkSync } from 'node:fs';
export function later(path) {
  setTimeout(unlinkSync, 5, path);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.unlinkSync',
            context: 'the callback `setTimeout`',
            advice: 'Use `unlink` from `node:fs/promises`.',
          },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 24,
        },
      ],
    },
    {
      name: 'reports a bound function that is the callback',
      code: `
import fs from 'node:fs';
export function later(path) {
  setTimeout(fs.unlinkSync.bind(fs, path), 5);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.unlinkSync',
            context: 'the callback `setTimeout`',
            advice: 'Use `unlink` from `node:fs/promises`.',
          },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'reports in a named function',
      code: `
import { readFileSync } from 'node:fs';
function poll() {
  readFileSync('a');
}
setInterval(poll, 100);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `poll`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports in a method',
      code: `
import { readFileSync } from 'node:fs';
export class Poller {
  start() {
    setInterval(() => this.poll(), 100);
    setInterval(this.poll.bind(this), 100);
  }
  poll() {
    readFileSync('a');
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `poll`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 5,
          endLine: 9,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in an async callback as a callback',
      code: `
import { readFileSync } from 'node:fs';
export function later() {
  setTimeout(async () => {
    readFileSync('a');
  }, 100);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `setTimeout`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in a timer in a timer',
      code: `
import { readFileSync } from 'node:fs';
setInterval(() => {
  setTimeout(() => {
    readFileSync('a');
  }, 5);
}, 100);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `setTimeout`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 17,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: promise reactions', rule, {
  valid: [
    {
      name: 'ignores reactions of startup code',
      code: `
import { readFileSync } from 'node:fs';
fetch('http://localhost')
  .then((response) => readFileSync(response.url))
  .catch(() => readFileSync('b'))
  .finally(() => readFileSync('c'));
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in then, catch and finally',
      code: `
import { readFileSync } from 'node:fs';
export function load(url) {
  fetch(url)
    .then((response) => readFileSync(response.url))
    .catch(() => readFileSync('b'))
    .finally(() => readFileSync('c'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `then`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 25,
          endLine: 5,
          endColumn: 37,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `catch`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 18,
          endLine: 6,
          endColumn: 30,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `finally`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 20,
          endLine: 7,
          endColumn: 32,
        },
      ],
    },
    {
      name: 'reports in the second reaction of then',
      code: `
import { readFileSync } from 'node:fs';
export function load(url) {
  fetch(url).then(null, () => readFileSync('b'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `then`',
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
      name: 'reports a blocking function that is the reaction',
      code: `
import fs from 'node:fs';
export function load(path) {
  Promise.resolve(path).then(fs.readFileSync);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `then`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 33,
          endLine: 4,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'reports in a reaction in an async function',
      code: `
import { readFileSync } from 'node:fs';
export async function load(url) {
  await fetch(url).then((response) => readFileSync(response.url));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `then`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 39,
          endLine: 4,
          endColumn: 51,
        },
      ],
    },
    {
      name: 'reports a named function that startup code and others hand to then',
      code: `
import { readFileSync } from 'node:fs';
function read(response) {
  return readFileSync(response.url);
}
fetch('http://localhost').then(read);
export function load(url) {
  return fetch(url).then(read);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `read`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 10,
          endLine: 4,
          endColumn: 22,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: node-style callbacks', rule, {
  valid: [
    {
      name: 'ignores the callback of startup code',
      code: `
import fs from 'node:fs';
fs.readFile('a', (error, text) => {
  fs.writeFileSync('b', text);
});
      `,
    },
    {
      name: 'ignores a callback of an asynchronous function that is not known',
      code: `
import { readFileSync } from 'node:fs';
import { fetchAll } from './fetch.js';
export function load() {
  fetchAll(() => readFileSync('a'));
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in the callback of an asynchronous function of fs',
      code: `
import fs from 'node:fs';
export function load(path) {
  fs.readFile(path, (error, text) => {
    fs.writeFileSync(path, text);
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.writeFileSync',
            context: 'the callback `readFile`',
            advice: 'Use `writeFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 8,
          endLine: 5,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'reports in callbacks of other modules',
      code: `
import { readFileSync } from 'node:fs';
import { exec } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { lookup } from 'node:dns';
import { gzip } from 'node:zlib';
export function load() {
  exec('git log', () => readFileSync('a'));
  randomBytes(16, () => readFileSync('b'));
  lookup('localhost', () => readFileSync('c'));
  gzip('text', () => readFileSync('d'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `exec`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 25,
          endLine: 8,
          endColumn: 37,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `randomBytes`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 25,
          endLine: 9,
          endColumn: 37,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `lookup`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 10,
          column: 29,
          endLine: 10,
          endColumn: 41,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `gzip`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 11,
          column: 22,
          endLine: 11,
          endColumn: 34,
        },
      ],
    },
    {
      name: 'reports in a watcher, which is called again and again',
      code: `
import fs from 'node:fs';
fs.watch('config', () => {
  fs.readFileSync('config');
});
fs.watchFile('config', () => {
  fs.readFileSync('config');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `watch`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 6,
          endLine: 4,
          endColumn: 18,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `watchFile`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 6,
          endLine: 7,
          endColumn: 18,
        },
      ],
    },
    {
      name: 'reports in nested callbacks',
      code: `
import fs from 'node:fs';
export function load(path) {
  fs.stat(path, () => {
    fs.readFile(path, () => {
      fs.readFileSync('a');
    });
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `readFile`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: startup', rule, {
  valid: [
    {
      name: 'ignores a callback that an async main registers',
      code: `
import { readFileSync } from 'node:fs';
async function main() {
  setTimeout(() => readFileSync('a'), 5);
}
main();
      `,
    },
    {
      name: 'ignores a callback in a callback of startup code',
      code: `
import { readFileSync } from 'node:fs';
setTimeout(() => {
  setImmediate(() => readFileSync('a'));
}, 5);
      `,
    },
  ],
  invalid: [
    {
      name: 'reports where a function that is exported registers the callback',
      code: `
import { readFileSync } from 'node:fs';
export async function watch() {
  setTimeout(() => readFileSync('a'), 5);
}
watch();
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `setTimeout`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 20,
          endLine: 4,
          endColumn: 32,
        },
      ],
    },
  ],
});
