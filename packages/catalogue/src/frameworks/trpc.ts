import type { MemberDescription, ModuleDescription, TypeDescription } from '../types.ts';

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

const forRequest: TypeDescription = { asParameter: 'request-handler' };

/** tRPC with AWS Lambda. */
export const trpcAwsLambda: ModuleDescription = {
  module: '@trpc/server/adapters/aws-lambda',
  checkedVersions: '10 - 11',
  exports: { awsLambdaRequestHandler: answersWith(0) },
  types: { CreateAWSLambdaContextOptions: forRequest },
};

/** tRPC with Express. */
export const trpcExpress: ModuleDescription = {
  module: '@trpc/server/adapters/express',
  checkedVersions: '10 - 11',
  exports: { createExpressMiddleware: answersWith(0) },
  types: { CreateExpressContextOptions: forRequest },
};

/** tRPC with Fastify, whose plugin takes its functions through `register`. */
export const trpcFastify: ModuleDescription = {
  module: '@trpc/server/adapters/fastify',
  checkedVersions: '10 - 11',
  exports: { fastifyRequestHandler: answersWith(0) },
  types: { CreateFastifyContextOptions: forRequest },
};

/** tRPC with `Request` and `Response`. */
export const trpcFetch: ModuleDescription = {
  module: '@trpc/server/adapters/fetch',
  checkedVersions: '10 - 11',
  exports: { fetchRequestHandler: answersWith(0) },
  types: { FetchCreateContextFnOptions: forRequest },
};

/** tRPC with Next.js. */
export const trpcNext: ModuleDescription = {
  module: '@trpc/server/adapters/next',
  checkedVersions: '10 - 11',
  exports: { createNextApiHandler: answersWith(0) },
  types: { CreateNextContextOptions: forRequest },
};

/** tRPC with requests of Node.js itself. */
export const trpcNodeHttp: ModuleDescription = {
  module: '@trpc/server/adapters/node-http',
  checkedVersions: '10 - 11',
  exports: { nodeHTTPRequestHandler: answersWith(0) },
};

/** tRPC on its own. */
export const trpcStandalone: ModuleDescription = {
  module: '@trpc/server/adapters/standalone',
  checkedVersions: '10 - 11',
  exports: {
    createHTTPHandler: answersWith(0),
    createHTTPServer: answersWith(0, { returns: 'http:Server' }),
  },
  types: { CreateHTTPContextOptions: forRequest },
};

/** tRPC over WebSocket connections. */
export const trpcWs: ModuleDescription = {
  module: '@trpc/server/adapters/ws',
  checkedVersions: '10 - 11',
  exports: { applyWSSHandler: answersWith(0) },
  types: { CreateWSSContextFnOptions: forRequest },
};
