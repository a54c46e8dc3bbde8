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
