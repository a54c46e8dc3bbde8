import rule from '../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: ownership', rule, {
  valid: [
    {
      name: 'leaves an async function to no-sync-in-async',
      code: `
import { readFileSync } from 'node:fs';
export async function load(path) {
  return readFileSync(path);
}
      `,
    },
    {
      name: 'leaves a function in a handler alone',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
http.createServer((request, response) => {
  function read() {
    return readFileSync('a');
  }
  response.locals = { read };
});
      `,
    },
    {
      name: 'ignores a handler in a quiet file',
      filename: 'test/server.ts',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
http.createServer((request, response) => {
  response.end(readFileSync('a'));
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports what a callback keeps in a variable of the handler around it, which is made for each request',
      code: `
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
createServer((request, response) => {
  let page;
  request.on('end', () => {
    if (!page && (page = readFileSync('page.html'))) response.end(page);
  });
});
      `,
      errors: [{ messageId: 'blockingCall', line: 7 }],
    },
    {
      name: 'owns an async function that is a handler',
      code: `
import { readFileSync } from 'node:fs';
export async function load(req, res) {
  res.end(readFileSync(req.url));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `load`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'gives a function that is a handler and a listener to the request',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
const server = http.createServer(serve);
setInterval(serve, 100);
function serve() {
  readFileSync('a');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `serve`',
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
      name: 'reports in callbacks that run inline in a handler',
      code: `
import { readFileSync } from 'node:fs';
import http from 'node:http';
http.createServer((request, response) => {
  response.end(['a', 'b'].map((path) => readFileSync(path)).join());
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
          column: 41,
          endLine: 5,
          endColumn: 53,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: handlers by their parameters', rule, {
  valid: [
    {
      name: 'ignores a function of other parameters',
      code: `
import { readFileSync } from 'node:fs';
export function home(source, target) {
  target.end(readFileSync('index.html'));
}
      `,
    },
    {
      name: 'ignores a context alone',
      code: `
import { readFileSync } from 'node:fs';
export const home = (ctx) => {
  ctx.drawImage(readFileSync('index.png'));
};
      `,
    },
    {
      name: 'ignores get of a map',
      code: `
import { readFileSync } from 'node:fs';
export default function routes(map) {
  return map.get('/home', () => readFileSync('index.html'));
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a function of a request and a response',
      code: `
import { readFileSync } from 'node:fs';
export function home(req, res) {
  res.end(readFileSync('index.html'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `home`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'reports in an error handler',
      code: `
import { readFileSync } from 'node:fs';
module.exports = (err, req, res, next) => {
  res.end(readFileSync('error.html'));
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 11,
          endLine: 4,
          endColumn: 23,
        },
      ],
    },
    {
      name: 'reports in a method of a controller',
      code: `
import { readFileSync } from 'node:fs';
export class HomeController {
  home(request, response) {
    response.end(readFileSync('index.html'));
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `home`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 18,
          endLine: 5,
          endColumn: 30,
        },
      ],
    },
    {
      name: 'reports in a Koa handler',
      code: `
import { readFileSync } from 'node:fs';
export const home = async (ctx, next) => {
  ctx.body = readFileSync('index.html');
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `home`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 4,
          column: 14,
          endLine: 4,
          endColumn: 26,
        },
      ],
    },
    {
      name: 'reports in a route of a router that is a parameter',
      code: `
import { readFileSync } from 'node:fs';
export default function routes(router) {
  router.get('/home', (req) => {
    return readFileSync('index.html');
  });
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /home`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 12,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: server actions', rule, {
  valid: [
    {
      name: 'leaves a function that is not exported to no-sync-in-async',
      code: `
'use server';
import { readFileSync } from 'node:fs';
async function save(form) {
  readFileSync('a');
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a function that says it runs on the server',
      code: `
import { readFileSync } from 'node:fs';
export async function save(form) {
  'use server';
  readFileSync('a');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `save`',
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
      name: 'reports in exports of a file that says it runs on the server',
      code: `
'use server';
import { readFileSync } from 'node:fs';
export async function save(form) {
  readFileSync('a');
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `save`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 3,
          endLine: 5,
          endColumn: 15,
        },
      ],
    },
  ],
});
