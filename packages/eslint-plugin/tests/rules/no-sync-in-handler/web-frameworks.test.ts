import rule from '../../../src/rules/no-sync-in-handler.ts';
import { createRuleTester } from '../../support/create-rule-tester.ts';

const ruleTester = createRuleTester();

ruleTester.run('no-sync-in-handler: Express', rule, {
  valid: [
    {
      name: 'ignores reading a setting, which get does as well',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
const app = express();
app.set('page', readFileSync('index.html'));
export const page = () => app.get('page') ?? readFileSync('index.html');
      `,
    },
    {
      name: 'ignores a router of the project',
      code: `
import { readFileSync } from 'node:fs';
import { Router } from './router.js';
import 'express';
const router = Router();
router.register('/users', (incoming, outgoing) => {
  outgoing.send(readFileSync('users.json'));
});
      `,
    },
    {
      name: 'ignores a view engine option',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
const app = express();
app.engine('html', readFileSync('engine').toString());
      `,
    },
    {
      name: 'ignores the callback of listen that startup code registers',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
express().listen(3000, () => {
  console.log(readFileSync('banner', 'utf8'));
});
      `,
    },
    {
      name: 'ignores a function that takes a request of the web',
      code: `
import { readFileSync } from 'node:fs';
export function users(incoming: Request) {
  return readFileSync(incoming.url);
}
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a route',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
const app = express();
app.get('/users', (incoming, outgoing) => {
  outgoing.send(readFileSync('users.json'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'reports in the routes of a required Express',
      code: `
const fs = require('fs');
const express = require('express');
const app = express();
app.post('/users', function (incoming, outgoing) {
  fs.writeFileSync('users.json', incoming.body);
  outgoing.end();
});
app.listen(3000);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.writeFileSync',
            context: 'the request handler `POST /users`',
            advice: 'Use `writeFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 6,
          endLine: 6,
          endColumn: 19,
        },
      ],
    },
    {
      name: 'reports in a route of a router',
      code: `
import { readFileSync } from 'node:fs';
import { Router } from 'express';
const router = Router();
router.route('/users').put((incoming, outgoing) => {
  outgoing.send(readFileSync('users.json'));
});
router.all('/health', (incoming, outgoing) => outgoing.send(readFileSync('health')));
export default router;
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `put`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 29,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `/health`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 8,
          column: 61,
          endLine: 8,
          endColumn: 73,
        },
      ],
    },
    {
      name: 'reports in middleware',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
const app = express();
app.use((incoming, outgoing, done) => {
  readFileSync('a');
  done();
});
app.use('/admin', (incoming, outgoing, done) => {
  readFileSync('b');
  done();
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `use`',
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
            context: 'the request handler `/admin`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 10,
          column: 3,
          endLine: 10,
          endColumn: 15,
        },
      ],
    },
    {
      name: 'reports in every handler of a route',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
const app = express();
app.get('/users', authorise, [check, (incoming, outgoing) => outgoing.send(readFileSync('a'))]);
function authorise(incoming, outgoing, done) {
  done(readFileSync('b'));
}
const check = (incoming, outgoing, done) => done(readFileSync('c'));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 76,
          endLine: 5,
          endColumn: 88,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 7,
          column: 8,
          endLine: 7,
          endColumn: 20,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 50,
          endLine: 9,
          endColumn: 62,
        },
      ],
    },
    {
      name: 'reports in an error handler',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
const app = express();
app.use((failure, incoming, outgoing, done) => {
  outgoing.send(readFileSync('error.html'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `use`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 17,
          endLine: 6,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'reports in a route of an app that a function takes',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
function routes(server) {
  server.get('/users', (incoming, outgoing) => {
    outgoing.send(readFileSync('users.json'));
  });
}
routes(express());
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 19,
          endLine: 6,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'reports in a route of an app in a class field',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
export class Server {
  app = express();
  constructor() {
    this.app.get('/users', this.users);
    this.app.delete('/users', this.remove.bind(this));
    this.app.get('/home', (incoming, outgoing) => this.home(outgoing));
  }
  users(incoming, outgoing) {
    outgoing.send(readFileSync('users.json'));
  }
  remove(incoming, outgoing) {
    outgoing.send(readFileSync('users.json'));
  }
  home(outgoing) {
    outgoing.send(readFileSync('index.html'));
  }
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 12,
          column: 19,
          endLine: 12,
          endColumn: 31,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `DELETE /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 15,
          column: 19,
          endLine: 15,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'reports in a function that is typed as a handler',
      code: `
import { readFileSync } from 'node:fs';
import type { RequestHandler } from 'express';
export const users: RequestHandler = (incoming, outgoing) => {
  outgoing.send(readFileSync('users.json'));
};
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'reports in a function that takes a typed request',
      code: `
import { readFileSync } from 'node:fs';
import { Request, Response } from 'express';
export function users(incoming: Request, outgoing: Response) {
  outgoing.send(readFileSync('users.json'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'reports in a function that takes a request of the namespace',
      code: `
import { readFileSync } from 'node:fs';
import * as express from 'express';
export function users(incoming: express.Request<{ id: string }>, outgoing: express.Response) {
  outgoing.send(readFileSync('users.json'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
    {
      name: 'reports in a listener of the request',
      code: `
import { readFileSync } from 'node:fs';
import express from 'express';
const app = express();
app.post('/upload', (incoming, outgoing) => {
  incoming.on('data', () => readFileSync('a'));
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
          column: 29,
          endLine: 6,
          endColumn: 41,
        },
      ],
    },
    {
      name: 'reports in a file that TypeScript compiled',
      code: `
"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
const express_1 = __importDefault(require("express"));
const fs_1 = require("fs");
const app = (0, express_1.default)();
app.get("/users", (incoming, outgoing) => {
    outgoing.send((0, fs_1.readFileSync)("users.json"));
});
const router = (0, express_1.Router)();
router.get("/orders", (incoming, outgoing) => {
    outgoing.send((0, fs_1.readFileSync)("orders.json"));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 11,
          column: 28,
          endLine: 11,
          endColumn: 40,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /orders`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 15,
          column: 28,
          endLine: 15,
          endColumn: 40,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: Connect and Polka', rule, {
  valid: [
    {
      name: 'ignores a function that is no handler of Polka',
      code: `
import { readFileSync } from 'node:fs';
import polka from 'polka';
polka().listen(3000, () => {
  readFileSync('banner');
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in middleware of Connect',
      code: `
import { readFileSync } from 'node:fs';
import connect from 'connect';
const app = connect();
app.use('/a', (incoming, outgoing) => {
  outgoing.end(readFileSync('a'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `/a`',
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
      name: 'reports in a route of Polka',
      code: `
import { readFileSync } from 'node:fs';
import polka from 'polka';
polka().get('/users', (incoming, outgoing) => {
  outgoing.end(readFileSync('users.json'));
}).listen(3000);
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: Koa', rule, {
  valid: [
    {
      name: 'ignores the options of Koa',
      code: `
import { readFileSync } from 'node:fs';
import Koa from 'koa';
const app = new Koa({ keys: [readFileSync('key', 'utf8')] });
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in middleware',
      code: `
import { readFileSync } from 'node:fs';
import Koa from 'koa';
const app = new Koa();
app.use(async (context_, following) => {
  context_.body = readFileSync('index.html');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `use`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 19,
          endLine: 6,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'reports in a route of @koa/router',
      code: `
import { readFileSync } from 'node:fs';
import Router from '@koa/router';
const router = new Router();
router.get('/users', async (state) => {
  state.body = readFileSync('users.json');
});
router.get('users', '/named', async (state) => {
  state.body = readFileSync('users.json');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
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
            context: 'the request handler `GET /named`',
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
      name: 'reports in a route of koa-router',
      code: `
const fs = require('fs');
const router = require('koa-router')();
router.del('/users', async (state) => {
  state.body = fs.readFileSync('users.json');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `DELETE /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 19,
          endLine: 5,
          endColumn: 31,
        },
      ],
    },
    {
      name: 'reports in a handler that is typed',
      code: `
import { readFileSync } from 'node:fs';
import type { Middleware } from 'koa';
export const home: Middleware = async (state) => {
  state.body = readFileSync('index.html');
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
          line: 5,
          column: 16,
          endLine: 5,
          endColumn: 28,
        },
      ],
    },
    {
      name: 'reports in an error listener of the app',
      code: `
import { readFileSync } from 'node:fs';
import Koa from 'koa';
new Koa().on('error', () => {
  readFileSync('a');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the event listener `error`',
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

ruleTester.run('no-sync-in-handler: Fastify', rule, {
  valid: [
    {
      name: 'ignores a hook of startup and of shutdown',
      code: `
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
const app = fastify();
app.addHook('onReady', async () => {
  readFileSync('a');
});
app.addHook('onClose', async () => {
  readFileSync('b');
});
      `,
    },
    {
      name: 'ignores the body of a plugin, which runs before the app serves',
      code: `
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
const app = fastify();
app.register(async (instance) => {
  instance.decorate('key', readFileSync('key.pem'));
});
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a route',
      code: `
import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
const app = Fastify({ https: { key: readFileSync('key.pem') } });
app.get('/users', async (incoming, outgoing) => {
  return readFileSync('users.json');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports in a route with options',
      code: `
import { readFileSync } from 'node:fs';
import { fastify } from 'fastify';
const app = fastify();
app.post('/users', { schema: readFileSync('schema.json') }, async (incoming, outgoing) => {
  return readFileSync('users.json');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `POST /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 10,
          endLine: 6,
          endColumn: 22,
        },
      ],
    },
    {
      name: 'reports in a route with a handler among the options',
      code: `
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
const app = fastify();
app.get('/users', {
  preHandler: async (incoming, outgoing) => {
    readFileSync('a');
  },
  handler: async (incoming, outgoing) => readFileSync('b'),
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
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
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 42,
          endLine: 9,
          endColumn: 54,
        },
      ],
    },
    {
      name: 'reports in a full route',
      code: `
const fs = require('fs');
const app = require('fastify')();
app.route({
  method: 'GET',
  url: '/users',
  schema: fs.readFileSync('schema.json'),
  handler: async function (incoming, outgoing) {
    return fs.readFileSync('users.json');
  },
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `handler`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 15,
          endLine: 9,
          endColumn: 27,
        },
      ],
    },
    {
      name: 'reports in a hook',
      code: `
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
const app = fastify();
app.addHook('preHandler', async (incoming, outgoing) => {
  readFileSync('a');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `preHandler`',
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
      name: 'reports in a route of a plugin',
      code: `
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
const app = fastify();
app.register(async function users(instance) {
  instance.get('/users', async (incoming, outgoing) => readFileSync('users.json'));
}, { prefix: '/api' });
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 6,
          column: 56,
          endLine: 6,
          endColumn: 68,
        },
      ],
    },
    {
      name: 'reports in a route of a plugin that is exported',
      code: `
import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
export default async function users(instance: FastifyInstance) {
  instance.get('/users', async (incoming, outgoing) => readFileSync('users.json'));
}
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 56,
          endLine: 5,
          endColumn: 68,
        },
      ],
    },
    {
      name: 'reports in a handler of errors',
      code: `
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
fastify().setErrorHandler((failure, incoming, outgoing) => {
  outgoing.send(readFileSync('error.html'));
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `setErrorHandler`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 17,
          endLine: 5,
          endColumn: 29,
        },
      ],
    },
  ],
});

ruleTester.run('no-sync-in-handler: Hono', rule, {
  valid: [
    {
      name: 'ignores a class of the project with the same name',
      code: `
import { readFileSync } from 'node:fs';
import { Hono } from './hono.js';
const app = new Hono();
app.register('/users', (state) => state.body(readFileSync('users.json')));
      `,
    },
  ],
  invalid: [
    {
      name: 'reports in a route',
      code: `
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
const app = new Hono();
app.get('/users', (state) => state.body(readFileSync('users.json')));
export default app;
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `GET /users`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 5,
          column: 41,
          endLine: 5,
          endColumn: 53,
        },
      ],
    },
    {
      name: 'reports in middleware',
      code: `
import { readFileSync } from 'node:fs';
import { Hono } from 'hono';
const app = new Hono().basePath('/api');
app.use(async (state, following) => {
  readFileSync('a');
  await following();
});
app.on('PURGE', '/cache', (state) => state.body(readFileSync('b')));
app.notFound((state) => state.body(readFileSync('c')));
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `use`',
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
            context: 'the request handler `/cache`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 9,
          column: 49,
          endLine: 9,
          endColumn: 61,
        },
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `notFound`',
            advice: 'Use `readFile` from `node:fs/promises`.',
          },
          line: 10,
          column: 36,
          endLine: 10,
          endColumn: 48,
        },
      ],
    },
    {
      name: 'reports in middleware that is created by a factory',
      code: `
import { readFileSync } from 'node:fs';
import { createMiddleware } from 'hono/factory';
export const log = createMiddleware(async (state, following) => {
  readFileSync('a');
});
      `,
      errors: [
        {
          messageId: 'blockingCall',
          data: {
            api: 'fs.readFileSync',
            context: 'the request handler `createMiddleware`',
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
