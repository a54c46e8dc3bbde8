import rule from '../../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: event emitters', rule, {
  valid: [
    {
      name: 'ignores a function that is not a listener',
      code: `
import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
bus.off('order', (order) => {
  readFileSync(order.template);
});
      `,
    },
    {
      name: 'ignores a method called on that takes no listener',
      code: `
import { readFileSync } from 'node:fs';
export function watch(query) {
  query.on(() => {
    readFileSync('a');
  });
}
      `,
    },
    {
      name: 'ignores a one-shot listener that startup code registers',
      code: `
import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
bus.once('order', (order) => {
  readFileSync(order.template);
});
      `,
    },
    {
      name: 'ignores what is brief',
      code: `
import { existsSync } from 'node:fs';
import { EventEmitter } from 'node:events';
new EventEmitter().on('order', () => existsSync('a'));
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a listener',
      code: `
import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
bus.on('order', (order) => {
  readFileSync(order.template);
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `order`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports in a named listener',
      code: `
import { readFileSync } from 'node:fs';
import EventEmitter from 'node:events';
const bus = new EventEmitter();
bus.addListener('order', render);
function render(order) {
  readFileSync(order.template);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `render`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports in a listener on a class that extends EventEmitter',
      code: `
import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
class Orders extends EventEmitter {
  constructor() {
    super();
    this.on('order', (order) => {
      readFileSync(order.template);
    });
  }
}
new Orders().prependListener('order', () => readFileSync('a'));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `order`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 19,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `order`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 12,
          column: 45,
          endLine: 12,
          endColumn: 57,
        },
      ],
    },
    {
      name: 'reports in a listener of something that is not known',
      code: `
import { readFileSync } from 'node:fs';
export function watch(bus) {
  bus.on('order', (order) => {
    readFileSync(order.template);
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `order`',
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
      name: 'reports in a one-shot listener',
      code: `
import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
export function watch() {
  const bus = new EventEmitter();
  bus.once('order', (order) => {
    readFileSync(order.template);
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `order`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in a recurring listener that startup code registers',
      code: `
import { readFileSync } from 'node:fs';
import { EventEmitter } from 'node:events';
new EventEmitter().setMaxListeners(5).on('order', (order) => {
  readFileSync(order.template);
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `order`',
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
      name: 'reports a blocking function that is the listener',
      code: `
import { unlinkSync } from 'node:fs';
import { EventEmitter } from 'node:events';
const bus = new EventEmitter();
bus.on('temporary', unlinkSync);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.unlinkSync',
            context: 'the event listener `temporary`',
            advice: 'Use `unlink` from `node:fs/promises`.',
          },
          line: 5,
          column: 21,
          endLine: 5,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'reports what is brief where brief calls are checked',
      options: [{ checkBriefCalls: true }],
      code: `
import { existsSync } from 'node:fs';
import { EventEmitter } from 'node:events';
new EventEmitter().on('order', () => existsSync('a'));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.existsSync',
            context: 'the event listener `order`',
            advice:
              'Use `access` from `node:fs/promises`. It rejects where existsSync gives false; better, use the file and handle its error.',
          },
          line: 4,
          column: 38,
          endLine: 4,
          endColumn: 48,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: event targets', rule, {
  valid: [
    {
      name: 'ignores a listener for abort that startup code registers',
      code: `
import { readFileSync } from 'node:fs';
const controller = new AbortController();
controller.signal.addEventListener('abort', () => {
  readFileSync('a');
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a listener of an event target',
      code: `
import { readFileSync } from 'node:fs';
const target = new EventTarget();
target.addEventListener('order', () => {
  readFileSync('a');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `order`',
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
      name: 'reports in a listener for abort',
      code: `
import { readFileSync } from 'node:fs';
export function watch(path) {
  const controller = new AbortController();
  controller.signal.addEventListener('abort', () => {
    readFileSync(path);
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `abort`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 17,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: process', rule, {
  valid: [
    {
      name: 'ignores listeners for the end of the process',
      code: `
import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync('state', ''));
process.on('SIGTERM', () => writeFileSync('state', ''));
process.once('SIGINT', () => writeFileSync('state', ''));
process.on('uncaughtException', () => writeFileSync('state', ''));
process.on('beforeExit', () => writeFileSync('state', ''));
      `,
    },
    {
      name: 'ignores a named listener for the end of the process, though it is async',
      code: `
import { writeFileSync } from 'node:fs';
async function save() {
  writeFileSync('state', '');
}
process.on('exit', save);
      `,
    },
    {
      name: 'ignores listeners for the end of an imported process',
      code: `
import { writeFileSync } from 'node:fs';
import process from 'node:process';
process.on('exit', () => writeFileSync('state', ''));
      `,
    },
    {
      name: 'ignores the very end of the process under strict too',
      code: `
import { writeFileSync } from 'node:fs';
process.on('exit', () => writeFileSync('state', ''));
      `,
      options: [{ checkBriefCalls: true }],
    },
  ],
  invalid: [
    {
      name: 'reports under strict what runs while the process closes',
      code: `
import { writeFileSync } from 'node:fs';
process.on('SIGTERM', () => writeFileSync('state', ''));
      `,
      options: [{ checkBriefCalls: true }],
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.writeFileSync',
            context: 'the event listener `SIGTERM`',
            advice: 'Use `writeFile` from `node:fs/promises`.',
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 42,
        },
      ],
    },
    {
      name: 'reports in other listeners of the process',
      code: `
import { readFileSync } from 'node:fs';
process.on('message', () => readFileSync('a'));
process.on('warning', () => readFileSync('a'));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `message`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 3,
          column: 29,
          endLine: 3,
          endColumn: 41,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `warning`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 29,
          endLine: 4,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'reports exit of another emitter',
      code: `
import { readFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
export function run() {
  spawn('git').on('exit', () => readFileSync('a'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `exit`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 33,
          endLine: 5,
          endColumn: 45,
        },
      ],
    },
    {
      name: 'reports in the streams of the process',
      code: `
import { readFileSync } from 'node:fs';
process.stdin.on('data', () => readFileSync('a'));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `data`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 3,
          column: 32,
          endLine: 3,
          endColumn: 44,
        },
      ],
    },
  ],
});
