import rule from '../../src/rules/no-busy-wait.ts';
import { createRuleTester } from '../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-busy-wait: waiting APIs', rule, {
  valid: [
    {
      name: 'ignores waiting asynchronously',
      code: `
export async function load(state) {
  await Atomics.waitAsync(state, 0, 0, 100).value;
}
      `,
    },
    {
      name: 'ignores waiting at startup',
      code: `
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
      `,
    },
  ],
  invalid: [
    {
      name: 'reports waiting',
      code: `
export async function load(state) {
  Atomics.wait(state, 0, 0, 100);
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'Atomics.wait',
            context: 'the async function `load`',
            advice:
              'Use `Atomics.waitAsync`. It gives `{ async, value }`, whose value is a promise where `async` is true.',
          },
          line: 3,
          column: 11,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports waiting through globalThis',
      code: `
export async function load(state) {
  globalThis.Atomics.wait(state, 0, 0, 100);
}
      `,
      errors: [{ messageId: 'blockingCall', line: 3, column: 22, endLine: 3, endColumn: 26 }],
    },
    {
      name: 'owns a helper that waits, and one that is awaited',
      code: `
const state = new Int32Array(new SharedArrayBuffer(4));
function sleep(ms) {
  Atomics.wait(state, 0, 0, ms);
}
export async function load() {
  await sleep(5);
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'sleep',
            context: 'the async function `load`',
            chain: 'sleep() file.ts:7 → Atomics.wait file.ts:4',
            more: '',
            advice:
              'Use `Atomics.waitAsync`. It gives `{ async, value }`, whose value is a promise where `async` is true.',
          },
          line: 7,
          column: 9,
          endLine: 7,
          endColumn: 14,
        },
      ],
    },
  ],
});

ruleTester.run('no-busy-wait: loops', rule, {
  valid: [
    {
      name: 'ignores a loop that awaits',
      code: `
export async function wait(end, tick) {
  while (Date.now() < end) await tick();
}
      `,
    },
    {
      name: 'ignores a loop that works until its time is up',
      code: `
export async function drain(queue, end) {
  while (queue.length > 0 && Date.now() < end) queue.shift()();
}
      `,
    },
    {
      name: 'ignores a loop that changes what it looks at',
      code: `
export async function top(node) {
  while (node.parent) node = node.parent;
  return node;
}
      `,
    },
    {
      name: 'ignores a loop that counts',
      code: `
export async function count(list) {
  let index = 0;
  while (list[index]) index++;
  for (;;) {
    if (list[index--]) break;
  }
  return index;
}
      `,
    },
    {
      name: 'ignores a loop whose condition calls something',
      code: `
export async function drain(queue) {
  while (queue.next());
}
      `,
    },
    {
      name: 'ignores a loop at startup',
      code: `
const end = Date.now() + 5;
while (Date.now() < end);
      `,
    },
    {
      name: 'ignores a loop that computes, and looks at the clock to stop early',
      code: `
export async function sum(list, end) {
  let total = 0;
  for (let index = 0; index < list.length; index++) {
    total += list[index];
    if (Date.now() > end) break;
  }
  return total;
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports a loop that spins on the clock',
      code: `
export async function wait(ms) {
  const end = Date.now() + ms;
  while (Date.now() < end) {}
}
      `,
      errors: [
        {
          messageId: 'busyWait',
          data: {
            api: 'busy-wait loop',
            context: 'the async function `wait`',
            advice:
              'Use `setTimeout` from `node:timers/promises`. For a value, wait for an event that says it has changed.',
          },
          line: 4,
          column: 3,
          endLine: 4,
          endColumn: 8,
        },
      ],
    },
    {
      name: 'reports a loop that reads the clock in its body',
      code: `
export async function wait(ms) {
  const start = performance.now();
  let now = start;
  do {
    now = performance.now();
  } while (now - start < ms);
}
      `,
      errors: [{ messageId: 'busyWait', line: 5, column: 3, endLine: 5, endColumn: 5 }],
    },
    {
      name: 'reports an endless loop that leaves when the time is up',
      code: `
export async function wait(ms) {
  const start = new Date().getTime();
  while (true) {
    if (new Date().getTime() - start > ms) {
      break;
    }
  }
}
      `,
      errors: [{ messageId: 'busyWait', line: 4, column: 3, endLine: 4, endColumn: 8 }],
    },
    {
      name: 'reports a loop that spins on a flag',
      code: `
import { createServer } from 'node:http';
createServer((request, response) => {
  let done = false;
  request.on('end', () => { done = true; });
  while (!done);
  response.end();
});
      `,
      errors: [{ messageId: 'busyWait', line: 6, column: 3, endLine: 6, endColumn: 8 }],
    },
    {
      name: 'reports a loop that spins on shared memory',
      code: `
export async function wait(state) {
  while (Atomics.load(state, 0) === 0) {}
}
      `,
      errors: [{ messageId: 'busyWait', line: 3, column: 3, endLine: 3, endColumn: 8 }],
    },
    {
      name: 'reports a helper that spins, with the chain',
      code: `
function sleep(ms) {
  const end = Date.now() + ms;
  while (Date.now() < end);
}
export async function retry() {
  sleep(100);
}
      `,
      errors: [
        {
          messageId: 'blockingThroughChain',
          data: {
            callee: 'sleep',
            context: 'the async function `retry`',
            chain: 'sleep() file.ts:7 → busy-wait loop file.ts:4',
            more: '',
            advice:
              'Use `setTimeout` from `node:timers/promises`. For a value, wait for an event that says it has changed.',
          },
          line: 7,
          column: 3,
          endLine: 7,
          endColumn: 8,
        },
      ],
    },
  ],
});
