import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';

const parameters: readonly string[] = ['http:IncomingMessage', 'http:ServerResponse'];

function inOptions(names: readonly string[]): CallbackDescription[] {
  return names.map((property) => ({ at: { argument: 0, property }, runs: 'request-handler' }));
}

const serves: MemberDescription = {
  callbacks: [{ at: 0, runs: 'request-handler', parameters }],
};

/** A router of Express whose handlers may give promises. */
export const expressPromiseRouter: ModuleDescription = {
  module: 'express-promise-router',
  checkedVersions: '4',
  exports: { default: { returns: 'express:Router' } },
};

const answersGraphql: MemberDescription = {
  callbacks: [
    { at: 0, runs: 'request-handler', parameters },
    ...inOptions([
      'customExecuteFn',
      'customFormatErrorFn',
      'customParseFn',
      'customValidateFn',
      'extensions',
      'fieldResolver',
      'formatError',
      'rootValue.*',
      'typeResolver',
    ]),
  ],
};

const createsGraphqlHandler: MemberDescription = {
  callbacks: inOptions([
    'context',
    'onOperation',
    'onSubscribe',
    'rootValue',
    'rootValue.*',
    'schema',
  ]),
};

/** Answers GraphQL queries over HTTP, in Express. */
export const expressGraphql: ModuleDescription = {
  module: 'express-graphql',
  checkedVersions: '0.9 || 0.12',
  exports: { default: answersGraphql, graphqlHTTP: answersGraphql },
};

/** Answers GraphQL queries over HTTP. */
export const graphqlHttp: ModuleDescription = {
  module: 'graphql-http',
  aliases: [
    'graphql-http/lib/use/express',
    'graphql-http/lib/use/fastify',
    'graphql-http/lib/use/http',
    'graphql-http/lib/use/koa',
  ],
  checkedVersions: '1',
  exports: { createHandler: createsGraphqlHandler },
};

/** Allows requests of other origins, in Koa. */
export const koaCors: ModuleDescription = {
  module: '@koa/cors',
  checkedVersions: '3 - 5',
  exports: { default: { callbacks: inOptions(['credentials', 'origin']) } },
};

/** Serves one function over HTTP. */
export const micro: ModuleDescription = {
  module: 'micro',
  checkedVersions: '9 - 10',
  exports: { default: serves, serve: serves },
  types: { RequestHandler: { asFunction: 'request-handler', parameters } },
};
