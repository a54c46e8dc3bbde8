import type { MemberDescription, ModuleDescription } from '../types.ts';

const resolves: MemberDescription = { callbacks: [{ at: 0, runs: 'request-handler' }] };

/** Calls functions of a server from a client. */
export const trpc: ModuleDescription = {
  module: '@trpc/server',
  checkedVersions: '10 - 11',
  exports: { initTRPC: { is: 'TRPCBuilder' } },
  types: {
    MiddlewareBuilder: {
      members: { unstable_pipe: { ...resolves, returns: 'this' } },
    },
    ProcedureBuilder: {
      members: {
        concat: { returns: 'this' },
        input: { returns: 'this' },
        meta: { returns: 'this' },
        mutation: resolves,
        output: { returns: 'this' },
        query: resolves,
        subscription: resolves,
        unstable_concat: { returns: 'this' },
        use: { ...resolves, returns: 'this' },
      },
    },
    TRPCBuilder: {
      members: {
        context: { returns: 'this' },
        create: {
          returns: 'TRPCRoot',
          callbacks: [{ at: { argument: 0, property: 'errorFormatter' }, runs: 'request-handler' }],
        },
        meta: { returns: 'this' },
      },
    },
    TRPCRoot: {
      members: {
        middleware: { ...resolves, returns: 'MiddlewareBuilder' },
        procedure: { is: 'ProcedureBuilder' },
      },
    },
  },
};

/** Describes an adapter whose options at `argument` hold functions that are called for every request. */
function answersWith(argument: number, more?: MemberDescription): MemberDescription {
  return {
    ...more,
    callbacks: [
      { at: { argument, property: 'createContext' }, runs: 'request-handler' },
      { at: { argument, property: 'onError' }, runs: 'request-handler' },
      { at: { argument, property: 'responseMeta' }, runs: 'request-handler' },
    ],
  };
}

/** tRPC with AWS Lambda. */
export const trpcAwsLambda: ModuleDescription = {
  module: '@trpc/server/adapters/aws-lambda',
  checkedVersions: '10 - 11',
  exports: { awsLambdaRequestHandler: answersWith(0) },
};

/** tRPC with Express. */
export const trpcExpress: ModuleDescription = {
  module: '@trpc/server/adapters/express',
  checkedVersions: '10 - 11',
  exports: { createExpressMiddleware: answersWith(0) },
};

/** tRPC with `Request` and `Response`. */
export const trpcFetch: ModuleDescription = {
  module: '@trpc/server/adapters/fetch',
  checkedVersions: '10 - 11',
  exports: { fetchRequestHandler: answersWith(0) },
};

/** tRPC with Next.js. */
export const trpcNext: ModuleDescription = {
  module: '@trpc/server/adapters/next',
  checkedVersions: '10 - 11',
  exports: { createNextApiHandler: answersWith(0) },
};

/** tRPC on its own. */
export const trpcStandalone: ModuleDescription = {
  module: '@trpc/server/adapters/standalone',
  checkedVersions: '10 - 11',
  exports: {
    createHTTPHandler: answersWith(0),
    createHTTPServer: answersWith(0, { returns: 'http:Server' }),
  },
};
