import rule from '../../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: http', rule, {
  valid: [
    {
      name: 'ignores what is known to be small in a handler',
      code: `
import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
const bytes = 16;
http.createServer((request, response) => {
  response.setHeader('nonce', randomBytes(bytes).toString('hex'));
  response.end(createHash('sha256').update('salt').digest('hex'));
});
      `,
    },
    {
      name: 'ignores the listener for listening, which is called once',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
export function start() {
  const server = http.createServer();
  server.on('listening', () => {
    readFileSync('banner');
  });
  server.listen(80, () => {
    readFileSync('banner');
  });
}
      `,
    },
    {
      name: 'ignores reading before the server is created',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
const page = readFileSync('index.html');
http.createServer((request, response) => {
  response.end(page);
});
      `,
    },
    {
      name: 'ignores a function that is no listener',
      code: `
import { readFileSync } from 'node:fs';
const http = require('http');
function render(data, template) {
  return readFileSync(template);
}
http.createServer(() => {}).listen(80);
module.exports = { render };
      `,
    },
    {
      name: 'ignores the listener for listening that startup code registers',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
const server = http.createServer();
server.listen(80, () => {
  readFileSync('banner');
});
      `,
    },
    {
      name: 'ignores a function whose parameter is another typed response',
      code: `
import { readFileSync } from 'node:fs';
import { ServerResponse } from './responses.js';
import 'node:http';
export function send(path: string, to: ServerResponse) {
  to.end(readFileSync(path));
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in the listener given to createServer',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
http.createServer((request, response) => {
  response.end(readFileSync('index.html'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `createServer`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in a listener after options',
      code: `
import { readFileSync } from 'node:fs';
import { createServer } from 'http';
createServer({ keepAlive: true }, (request, response) => {
  response.end(readFileSync('index.html'));
}).listen(80);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `createServer`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in a named listener',
      code: `
import { readFileSync } from 'node:fs';
const http = require('http');
function serve(incoming, outgoing) {
  outgoing.end(readFileSync('index.html'));
}
http.createServer(serve).listen(80);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `serve`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in a request listener',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
const server = http.createServer();
server.on('request', (incoming, outgoing) => {
  outgoing.end(readFileSync('index.html'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `request`',
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
      name: 'reports in an upgrade listener',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
const server = new http.Server();
server.on('upgrade', (incoming, socket) => {
  socket.end(readFileSync('index.html'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `upgrade`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 14,
          endLine: 6,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'reports in a stream of the request',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
http.createServer((incoming, outgoing) => {
  incoming.on('data', () => {
    readFileSync('a');
  });
  incoming.once('end', () => {
    readFileSync('b');
  });
  outgoing.on('finish', () => {
    readFileSync('c');
  });
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
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `end`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 5,
          endLine: 9,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `finish`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 12,
          column: 5,
          endLine: 12,
          endColumn: 17,
        },
      ],
    },
    {
      name: 'reports in an async listener as a handler',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
http.createServer(async (request, response) => {
  response.end(readFileSync('index.html'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `createServer`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports what is brief',
      code: `
import { existsSync } from 'node:fs';
import http from 'node:http';
http.createServer((request, response) => {
  response.end(String(existsSync('index.html')));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.existsSync',
            context: 'the request handler `createServer`',
            advice:
              'Use `access` from `node:fs/promises`. It rejects where existsSync gives false; better, use the file and handle its error.',
          },
          line: 5,
          column: 23,
          endLine: 5,
          endColumn: 33,
        },
      ],
    },
    {
      name: 'reports in a listener that is typed',
      code: `
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
export const serve: RequestListener = (a, b) => {
  b.end(readFileSync('index.html'));
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `serve`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 9,
          endLine: 5,
          endColumn: 21,
        },
      ],
    },
    {
      name: 'reports in a function whose parameter is a typed response',
      code: `
import { readFileSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
export function send(path: string, to: ServerResponse) {
  to.end(readFileSync(path));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `send`',
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
      name: 'reports in the response callback of a request',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
export function ask() {
  http.get('http://localhost', (response) => {
    readFileSync('a');
    response.on('data', () => {
      readFileSync('b');
    });
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `get`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `data`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 7,
          endLine: 8,
          endColumn: 19,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: https, http2 and net', rule, {
  valid: [
    {
      name: 'ignores the options of a server',
      code: `
import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
createSecureServer({ key: readFileSync('key.pem') }).listen(443);
      `,
    },
    {
      name: 'ignores createServer of the project',
      code: `
import { readFileSync } from 'node:fs';
import { createServer } from './server.js';
import 'node:net';
createServer((socket) => {
  socket.write(readFileSync('banner'));
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in the listener of an https server',
      code: `
import { readFileSync } from 'node:fs';
import https from 'node:https';
https.createServer({ key: readFileSync('key.pem') }, (incoming, outgoing) => {
  outgoing.end(readFileSync('index.html'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `createServer`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in the listener of an http2 server',
      code: `
import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
const server = createSecureServer({ key: readFileSync('key.pem') });
server.on('stream', (stream, headers) => {
  stream.end(readFileSync('index.html'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `stream`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 14,
          endLine: 6,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'reports in the listener of a net server',
      code: `
import { readFileSync } from 'node:fs';
import net from 'node:net';
net.createServer((socket) => {
  socket.on('data', () => {
    readFileSync('a');
  });
  socket.write(readFileSync('banner'));
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
          line: 6,
          column: 5,
          endLine: 6,
          endColumn: 17,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `createServer`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 16,
          endLine: 8,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in a connection listener of a net server',
      code: `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
const server = createServer();
server.on('connection', (socket) => {
  socket.write(readFileSync('banner'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `connection`',
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
      name: 'reports in the callback of connect',
      code: `
import { readFileSync } from 'node:fs';
import net from 'node:net';
export function ask() {
  net.connect(80, () => {
    readFileSync('a');
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the callback `connect`',
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
