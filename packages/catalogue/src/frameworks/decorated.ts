import type { CallbackTreatment, ModuleDescription } from '../types.ts';

function answering(names: readonly string[]): Readonly<Record<string, CallbackTreatment>> {
  return Object.fromEntries(names.map((name) => [name, 'request-handler']));
}

/** Hands commands, queries and events to classes, with Nest. */
export const nestCqrs: ModuleDescription = {
  module: '@nestjs/cqrs',
  checkedVersions: '9 - 12',
  types: {
    ICommandHandler: { overrides: { execute: { runs: 'request-handler' } } },
    IEventHandler: { overrides: { handle: { runs: 'event-listener' } } },
    IQueryHandler: { overrides: { execute: { runs: 'request-handler' } } },
  },
};

/** Answers requests with the methods of classes, over Express or Koa. */
export const routingControllers: ModuleDescription = {
  module: 'routing-controllers',
  checkedVersions: '0.9 - 0.11',
  types: {
    ExpressErrorMiddlewareInterface: { overrides: { error: { runs: 'request-handler' } } },
    ExpressMiddlewareInterface: { overrides: { use: { runs: 'request-handler' } } },
    InterceptorInterface: { overrides: { intercept: { runs: 'request-handler' } } },
    KoaMiddlewareInterface: { overrides: { use: { runs: 'request-handler' } } },
  },
  decorators: answering(['All', 'Delete', 'Get', 'Head', 'Method', 'Patch', 'Post', 'Put']),
};

/** Answers GraphQL queries with the methods of classes. */
export const typeGraphql: ModuleDescription = {
  module: 'type-graphql',
  checkedVersions: '1 - 2',
  types: {
    MiddlewareFn: { asFunction: 'request-handler' },
    MiddlewareInterface: { overrides: { use: { runs: 'request-handler' } } },
  },
  decorators: answering(['FieldResolver', 'Mutation', 'Query', 'Subscription']),
};

/** Answers requests with the methods of classes, over Express. */
export const inversifyExpressUtils: ModuleDescription = {
  module: 'inversify-express-utils',
  checkedVersions: '6.5',
  types: { BaseMiddleware: { overrides: { handler: { runs: 'request-handler' } } } },
  decorators: answering([
    'all',
    'httpDelete',
    'httpGet',
    'httpHead',
    'httpMethod',
    'httpOptions',
    'httpPatch',
    'httpPost',
    'httpPut',
  ]),
};

/** Answers requests with the methods of classes, as an OpenAPI document says. */
export const loopbackRest: ModuleDescription = {
  module: '@loopback/rest',
  aliases: ['@loopback/openapi-v3'],
  checkedVersions: '11 || 15',
  decorators: answering(['del', 'get', 'operation', 'patch', 'post', 'put']),
};

/** Answers requests with the methods of classes, over Express. */
export const overnight: ModuleDescription = {
  module: '@overnightjs/core',
  checkedVersions: '1.7',
  decorators: answering(['All', 'Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put']),
};

/** Answers requests with the methods of classes, from which it makes routes and an OpenAPI document. */
export const tsoa: ModuleDescription = {
  module: 'tsoa',
  aliases: ['@tsoa/runtime'],
  checkedVersions: '6.6',
  decorators: answering(['Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put']),
};

/** Answers requests with the methods of classes. */
export const foal: ModuleDescription = {
  module: '@foal/core',
  checkedVersions: '4.6',
  exports: { Hook: { callbacks: [{ at: 0, runs: 'request-handler' }] } },
  decorators: answering(['All', 'Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put']),
};

/** The decorators of Ts.ED for routes. */
export const tsedSchema: ModuleDescription = {
  module: '@tsed/schema',
  checkedVersions: '8',
  decorators: answering(['All', 'Delete', 'Get', 'Head', 'Options', 'Patch', 'Post', 'Put']),
};

/** Makes the services of Ts.ED. */
export const tsedDi: ModuleDescription = {
  module: '@tsed/di',
  checkedVersions: '8',
  types: {
    OnDestroy: { overrides: { $onDestroy: { runs: 'shutdown' } } },
    OnInit: { overrides: { $onInit: { runs: 'startup' } } },
  },
};
