import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';
import { membersNamed } from './shapes/route-members.ts';

const parameters: readonly string[] = ['fastify:FastifyRequest', 'fastify:FastifyReply'];
const self = 'fastify:FastifyInstance';
const withInstance: readonly string[] = [self];

/** The handler of a route, and the hooks that may stand beside it in its options. */
function routeHandlers(argument: number): CallbackDescription[] {
  const beside = [
    'handler',
    'onRequest',
    'onRequestAbort',
    'onResponse',
    'onSend',
    'onTimeout',
    'preHandler',
    'preParsing',
    'preSerialization',
    'preValidation',
  ];
  const properties = beside.map((property): CallbackDescription => ({
    at: { argument, property },
    runs: 'request-handler',
    parameters,
    self,
  }));
  const onErrors = ['errorHandler', 'onError'].map((property): CallbackDescription => ({
    at: { argument, property },
    runs: 'request-handler',
    parameters: property === 'onError' ? parameters : [null, ...parameters],
  }));
  return [...properties, ...onErrors];
}

const handlesRequests: CallbackDescription = {
  at: 'last',
  runs: 'request-handler',
  parameters,
  self,
};

const startup = { runs: 'startup', parameters: withInstance } as const;
const shutdown = { runs: 'shutdown', parameters: withInstance } as const;

const addHook: MemberDescription = {
  returns: 'this',
  callbacks: [
    {
      at: 1,
      runs: 'request-handler',
      parameters,
      self,
      byLiteral: {
        argument: 0,
        values: {
          onClose: shutdown,
          onListen: { runs: 'startup', parameters: [] },
          onReady: { runs: 'startup', parameters: [] },
          onRegister: startup,
          onRequestAbort: { parameters: ['FastifyRequest'] },
          onRoute: { runs: 'startup', parameters: [] },
          preClose: { runs: 'shutdown', parameters: [] },
        },
      },
    },
  ],
};

const runsPlugin: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 0, runs: 'startup', parameters: withInstance }],
};

const onRequests: CallbackDescription = { at: 0, runs: 'request-handler' };

const instance: Readonly<Record<string, MemberDescription>> = {
  ...membersNamed(['all', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'], {
    returns: 'this',
    routePath: 0,
    callbacks: [handlesRequests, ...routeHandlers(1)],
  }),
  addContentTypeParser: {
    returns: 'this',
    callbacks: [{ at: 'last', runs: 'request-handler', parameters: ['FastifyRequest'] }],
  },
  addHook,
  addSchema: { returns: 'this' },
  after: { returns: 'this', callbacks: [{ at: 0, runs: 'startup' }] },
  close: nodeStyle,
  decorate: { returns: 'this', assigns: { name: 0, value: 1 } },
  decorateReply: { returns: 'this', assigns: { name: 0, value: 1, to: ['FastifyReply'] } },
  decorateRequest: { returns: 'this', assigns: { name: 0, value: 1, to: ['FastifyRequest'] } },
  listen: { ...nodeStyle, startsServing: true },
  ready: { returns: 'this', callbacks: [{ at: 0, runs: 'startup' }] },
  register: runsPlugin,
  route: { returns: 'this', callbacks: routeHandlers(0) },
  server: { is: 'http:Server' },
  setErrorHandler: {
    returns: 'this',
    callbacks: [{ at: 0, runs: 'request-handler', parameters: [null, ...parameters] }],
  },
  setGenReqId: { returns: 'this', callbacks: [onRequests] },
  setNotFoundHandler: { returns: 'this', callbacks: [handlesRequests, ...routeHandlers(0)] },
  setReplySerializer: { returns: 'this', callbacks: [onRequests] },
  setSchemaErrorFormatter: { returns: 'this', callbacks: [onRequests] },
  withTypeProvider: { returns: 'this' },
};

const createsInstance: MemberDescription = {
  returns: 'FastifyInstance',
  callbacks: ['genReqId', 'rewriteUrl', 'querystringParser', 'frameworkErrors'].map(
    (property): CallbackDescription => ({ at: { argument: 0, property }, runs: 'request-handler' }),
  ),
};

/** The web framework. */
export const fastify: ModuleDescription = {
  module: 'fastify',
  checkedVersions: '4 - 5',
  exports: { default: createsInstance, fastify: createsInstance },
  types: {
    // What takes an instance is nearly always a plugin, or registers routes for one.
    FastifyInstance: { members: instance, asParameter: 'startup' },
    FastifyPluginAsync: { asFunction: 'startup', parameters: withInstance },
    FastifyPluginCallback: { asFunction: 'startup', parameters: withInstance },
    FastifyReply: {
      members: {
        ...membersNamed(['code', 'header', 'headers', 'status', 'type'], { returns: 'this' }),
        raw: { is: 'http:ServerResponse' },
        request: { is: 'FastifyRequest' },
        server: { is: 'FastifyInstance' },
      },
      asParameter: 'request-handler',
    },
    FastifyRequest: {
      members: {
        raw: { is: 'http:IncomingMessage' },
        server: { is: 'FastifyInstance' },
        socket: { is: 'net:Socket' },
      },
      asParameter: 'request-handler',
    },
    RouteHandler: { asFunction: 'request-handler', parameters },
    RouteHandlerMethod: { asFunction: 'request-handler', parameters },
  },
};

/** Marks a plugin of Fastify, which Fastify then runs. */
export const fastifyPlugin: ModuleDescription = {
  module: 'fastify-plugin',
  checkedVersions: '3 - 6',
  exports: {
    default: { callbacks: [{ at: 0, runs: 'startup', parameters: withInstance }] },
    fastifyPlugin: { callbacks: [{ at: 0, runs: 'startup', parameters: withInstance }] },
  },
};
