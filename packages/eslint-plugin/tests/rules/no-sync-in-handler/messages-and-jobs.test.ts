import rule from '../../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: socket.io and ws', rule, {
  valid: [
    {
      name: 'ignores what socket.io is created with',
      code: `
import { readFileSync } from 'node:fs';
import { Server } from 'socket.io';
new Server(3000, { key: readFileSync('key.pem') });
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in the listeners of socket.io',
      code: `
import { readFileSync } from 'node:fs';
import { Server } from 'socket.io';
const io = new Server(3000);
io.on('connection', (socket) => {
  readFileSync('banner');
  socket.on('order', (order) => {
    readFileSync('a');
  });
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `connection`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 3,
          endLine: 6,
          endColumn: 15,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `order`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 5,
          endLine: 8,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in middleware of socket.io',
      code: `
import { readFileSync } from 'node:fs';
import { Server } from 'socket.io';
new Server(3000).use((socket, done) => {
  readFileSync('a');
  done();
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `use`',
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
      name: 'reports in the listeners of ws',
      code: `
import { readFileSync } from 'node:fs';
import { WebSocketServer } from 'ws';
const server = new WebSocketServer({ port: 3000 });
server.on('connection', (client) => {
  client.on('message', (message) => {
    readFileSync('a');
  });
  client.once('close', () => {
    readFileSync('b');
  });
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `message`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 5,
          endLine: 7,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `close`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 10,
          column: 5,
          endLine: 10,
          endColumn: 17,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: BullMQ and node-cron', rule, {
  valid: [
    {
      name: 'ignores adding a job',
      code: `
import { readFileSync } from 'node:fs';
import { Queue } from 'bullmq';
const queue = new Queue('mail');
queue.add('welcome', { template: readFileSync('template.html', 'utf8') });
      `,
    },
    {
      name: 'ignores a schedule of the project',
      code: `
import { readFileSync } from 'node:fs';
import { schedule } from './cron.js';
schedule('* * * * *', () => {
  readFileSync('a');
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a listener of a worker',
      code: `
import { readFileSync } from 'node:fs';
import { Worker } from 'bullmq';
const worker = new Worker('mail');
worker.on('completed', () => {
  readFileSync('a');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `completed`',
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
