import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers } from '../node/shapes/listener-members.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';

const request = 'http:IncomingMessage';
const response = 'http:ServerResponse';

/** Functions below the named properties of the object at `argument`, called for every request. */
function inOptions(properties: readonly string[], argument = 0): CallbackDescription[] {
  return properties.map((property) => ({ at: { argument, property }, runs: 'request-handler' }));
}

const takesFunction: CallbackDescription = { at: 0, runs: 'request-handler' };

/** Compresses responses. */
export const compression: ModuleDescription = {
  module: 'compression',
  checkedVersions: '1',
  exports: { default: { callbacks: inOptions(['filter']) } },
};

/** Allows requests of other origins. */
export const cors: ModuleDescription = {
  module: 'cors',
  checkedVersions: '2',
  exports: { default: { callbacks: [takesFunction, ...inOptions(['origin'])] } },
};

/** Hands the errors of asynchronous handlers on. */
export const expressAsyncHandler: ModuleDescription = {
  module: 'express-async-handler',
  checkedVersions: '1',
  exports: {
    default: {
      callbacks: [{ ...takesFunction, parameters: ['express:Request', 'express:Response'] }],
    },
  },
};

const limitsRate: MemberDescription = {
  callbacks: inOptions([
    'handler',
    'keyGenerator',
    'limit',
    'max',
    'message',
    'requestWasSuccessful',
    'skip',
  ]),
};

/** Limits how many requests a client may make. */
export const expressRateLimit: ModuleDescription = {
  module: 'express-rate-limit',
  checkedVersions: '6 - 8',
  exports: { default: limitsRate, rateLimit: limitsRate },
};

/** Keeps sessions. */
export const expressSession: ModuleDescription = {
  module: 'express-session',
  checkedVersions: '1',
  exports: { default: { callbacks: inOptions(['genid']) } },
  types: {
    Store: {
      overrides: {
        destroy: { runs: 'request-handler' },
        get: { runs: 'request-handler' },
        set: { runs: 'request-handler' },
        touch: { runs: 'request-handler' },
      },
    },
  },
};

const createsProxy: MemberDescription = { returns: 'Server' };

/** Hands requests on to another server. */
export const httpProxy: ModuleDescription = {
  module: 'http-proxy',
  checkedVersions: '1',
  exports: {
    createProxy: createsProxy,
    createProxyServer: createsProxy,
    createServer: createsProxy,
    default: createsProxy,
  },
  types: {
    Server: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          end: { runs: 'request-handler', parameters: [request, response] },
          error: { runs: 'request-handler', parameters: [null, request, response] },
          proxyReq: {
            runs: 'request-handler',
            parameters: ['http:ClientRequest', request, response],
          },
          proxyRes: { runs: 'request-handler', parameters: [request, request, response] },
          start: { runs: 'request-handler', parameters: [request, response] },
        }),
        listen: { returns: 'this', startsServing: true },
        web: nodeStyle,
      },
    },
  },
};

/** Hands requests on to another server, as middleware. */
export const httpProxyMiddleware: ModuleDescription = {
  module: 'http-proxy-middleware',
  checkedVersions: '1 - 3',
  exports: {
    createProxyMiddleware: {
      callbacks: [0, 1].flatMap((argument) => [
        ...(argument === 0 ? [takesFunction] : []),
        ...inOptions(
          [
            'on.*',
            'onError',
            'onProxyReq',
            'onProxyReqWs',
            'onProxyRes',
            'pathFilter',
            'pathRewrite',
            'router',
          ],
          argument,
        ),
      ]),
    },
    responseInterceptor: { callbacks: [takesFunction] },
  },
};

/** Writes a line for every request. */
export const morgan: ModuleDescription = {
  module: 'morgan',
  checkedVersions: '1',
  exports: {
    default: { callbacks: [takesFunction, ...inOptions(['skip'], 1)] },
    token: { callbacks: [{ at: 1, runs: 'request-handler' }] },
  },
};

/** Takes files that are sent with a form. */
export const multer: ModuleDescription = {
  module: 'multer',
  checkedVersions: '1 - 2',
  exports: {
    default: { callbacks: inOptions(['fileFilter']) },
    diskStorage: { callbacks: inOptions(['destination', 'filename']) },
  },
};

/** Tells when a response ends. */
export const onFinished: ModuleDescription = {
  module: 'on-finished',
  checkedVersions: '2',
  exports: { default: { callbacks: [{ at: 1, runs: 'callback' }] } },
};
