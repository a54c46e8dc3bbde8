import type { MemberDescription, ModuleDescription } from '../types.ts';
import { membersNamed, takesHandlers } from './shapes/route-members.ts';

const context = 'hono:Context';
const parameters: readonly string[] = [context];

const givesHono: MemberDescription = { returns: 'Hono' };

/** A function that makes a handler of its argument. */
const wrapsHandlers: MemberDescription = {
  callbacks: [{ at: { from: 0 }, runs: 'request-handler', parameters }],
};

/** A function that answers a request, and runs a function to write what it answers. */
const streams: MemberDescription = { callbacks: [{ at: 1, runs: 'request-handler' }] };

/** The web framework. */
export const hono: ModuleDescription = {
  module: 'hono',
  aliases: ['hono/quick', 'hono/tiny'],
  checkedVersions: '3 - 4',
  exports: { Hono: givesHono },
  types: {
    Context: {
      members: {
        get: { reads: { of: 'Variables' } },
        set: { assigns: { name: 0, value: 1, to: ['Variables'] } },
        var: { is: 'Variables' },
      },
      asParameter: 'request-handler',
    },
    ErrorHandler: { asFunction: 'request-handler' },
    Handler: { asFunction: 'request-handler', parameters },
    Hono: {
      members: {
        ...membersNamed(
          ['all', 'delete', 'get', 'options', 'patch', 'post', 'put', 'query', 'use'],
          takesHandlers(0, { parameters }),
        ),
        basePath: { returns: 'this' },
        mount: { returns: 'this', routePath: 0, callbacks: [{ at: 1, runs: 'request-handler' }] },
        notFound: { ...wrapsHandlers, returns: 'this' },
        on: {
          returns: 'this',
          routePath: 1,
          callbacks: [{ at: { from: 2 }, runs: 'request-handler', parameters }],
        },
        onError: {
          returns: 'this',
          callbacks: [{ at: 0, runs: 'request-handler', parameters: [null, context] }],
        },
        route: { returns: 'this' },
      },
    },
    MiddlewareHandler: { asFunction: 'request-handler', parameters },
    Next: { asParameter: 'request-handler' },
    NotFoundHandler: { asFunction: 'request-handler' },
    Variables: {},
  },
};

/** Makes handlers and applications of Hono. */
export const honoFactory: ModuleDescription = {
  module: 'hono/factory',
  checkedVersions: '3 - 4',
  exports: { createFactory: { returns: 'Factory' }, createMiddleware: wrapsHandlers },
  types: {
    Factory: {
      members: {
        createApp: { returns: 'hono:Hono' },
        createHandlers: wrapsHandlers,
        createMiddleware: wrapsHandlers,
      },
    },
  },
};

/** Answers requests of Hono bit by bit. */
export const honoStreaming: ModuleDescription = {
  module: 'hono/streaming',
  checkedVersions: '3 - 4',
  exports: { stream: streams, streamSSE: streams, streamText: streams },
};

/** Checks requests of Hono. */
export const honoValidator: ModuleDescription = {
  module: 'hono/validator',
  checkedVersions: '3 - 4',
  exports: {
    validator: { callbacks: [{ at: 1, runs: 'request-handler', parameters: [null, context] }] },
  },
};

const createsOpenApi: MemberDescription = {
  returns: 'OpenAPIHono',
  callbacks: [
    {
      at: { argument: 0, property: 'defaultHook' },
      runs: 'request-handler',
      parameters: [null, context],
    },
  ],
};

/** Hono with routes that describe themselves. */
export const honoZodOpenapi: ModuleDescription = {
  module: '@hono/zod-openapi',
  checkedVersions: '0.19 || 1',
  exports: { OpenAPIHono: createsOpenApi },
  types: {
    Hook: { asFunction: 'request-handler', parameters: [null, context] },
    OpenAPIHono: {
      extends: 'hono:Hono',
      members: {
        doc: { returns: 'this' },
        doc31: { returns: 'this' },
        openapi: {
          returns: 'this',
          callbacks: [
            { at: 1, runs: 'request-handler', parameters },
            { at: 2, runs: 'request-handler', parameters: [null, context] },
          ],
        },
      },
    },
    RouteHandler: { asFunction: 'request-handler', parameters },
    RouteHook: { asFunction: 'request-handler', parameters: [null, context] },
  },
};

/** Checks requests of Hono with schemas of Zod. */
export const honoZodValidator: ModuleDescription = {
  module: '@hono/zod-validator',
  checkedVersions: '0.9',
  exports: {
    zValidator: {
      callbacks: [{ at: 2, runs: 'request-handler', parameters: [null, context] }],
    },
  },
};

/** Serves what answers to `Request` on Node.js. */
export const honoNodeServer: ModuleDescription = {
  module: '@hono/node-server',
  checkedVersions: '1 - 2',
  exports: {
    createAdaptorServer: {
      returns: 'http:Server',
      callbacks: [{ at: { argument: 0, property: 'fetch' }, runs: 'request-handler' }],
    },
    getRequestListener: { callbacks: [{ at: 0, runs: 'request-handler' }] },
    serve: {
      returns: 'http:Server',
      startsServing: true,
      callbacks: [
        { at: { argument: 0, property: 'fetch' }, runs: 'request-handler' },
        { at: 1, runs: 'callback' },
      ],
    },
  },
};
