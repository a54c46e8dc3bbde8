import type { CallbackDescription, MemberDescription, ModuleDescription } from '../types.ts';
import { membersNamed, takesHandlers } from './shapes/route-members.ts';

const event = 'h3:H3Event';
const parameters: readonly string[] = [event];

/** A function below `property` of the object at position 0. */
function inObject(property: string): CallbackDescription {
  return { at: { argument: 0, property }, runs: 'request-handler', parameters };
}

const definesHandler: MemberDescription = {
  callbacks: [
    { at: 0, runs: 'request-handler', parameters },
    inObject('handler'),
    inObject('middleware'),
    inObject('onBeforeResponse'),
    inObject('onRequest'),
  ],
};

const definesMiddleware: MemberDescription = {
  callbacks: [{ at: 0, runs: 'request-handler', parameters }],
};

/** A function that makes a handler, or middleware, of a function that takes requests of Node.js itself. */
const wrapsNode: MemberDescription = {
  callbacks: [
    {
      at: 0,
      runs: 'request-handler',
      parameters: ['http:IncomingMessage', 'http:ServerResponse'],
    },
  ],
};

const handlers: Readonly<Record<string, MemberDescription>> = {
  defineEventHandler: definesHandler,
  defineRequestMiddleware: definesMiddleware,
  defineResponseMiddleware: definesMiddleware,
  defineWebSocketHandler: {
    callbacks: [{ at: { argument: 0, property: '*' }, runs: 'event-listener' }],
  },
  eventHandler: definesHandler,
  fromNodeMiddleware: wrapsNode,
};

/** A function that makes middleware of what is called before the event, if that is not the first. */
function hooksIn(before: readonly null[]): MemberDescription {
  return { callbacks: [{ at: 0, runs: 'request-handler', parameters: [...before, event] }] };
}

const createsApp: readonly CallbackDescription[] = [
  'onAfterResponse',
  'onBeforeResponse',
  'onError',
  'onRequest',
  'onResponse',
].map((property) => ({ at: { argument: 0, property }, runs: 'request-handler' }));

/** The HTTP framework below Nitro and Nuxt. */
export const h3: ModuleDescription = {
  module: 'h3',
  checkedVersions: '1 - 2',
  exports: {
    ...handlers,
    H3: { returns: 'H3', callbacks: createsApp },
    createApp: { returns: 'H3', callbacks: createsApp },
    createRouter: { returns: 'Router' },
    defineHandler: definesHandler,
    defineMiddleware: definesMiddleware,
    defineNodeHandler: wrapsNode,
    defineNodeListener: wrapsNode,
    defineNodeMiddleware: wrapsNode,
    defineValidatedHandler: { callbacks: [inObject('handler'), inObject('middleware')] },
    fromNodeHandler: wrapsNode,
    fromWebHandler: { callbacks: [{ at: 0, runs: 'request-handler' }] },
    onError: hooksIn([null]),
    onRequest: hooksIn([]),
    onResponse: hooksIn([null]),
    serve: { startsServing: true },
  },
  types: {
    App: { extends: 'H3' },
    EventHandler: { asFunction: 'request-handler', parameters },
    // In version 1 an application has `use` alone.
    H3: {
      extends: 'Router',
      members: {
        mount: { returns: 'this', routePath: 0, callbacks: [{ at: 1, runs: 'request-handler' }] },
        on: {
          returns: 'this',
          routePath: 1,
          callbacks: [{ at: 2, runs: 'request-handler', parameters }],
        },
        use: takesHandlers(0, { parameters }),
      },
    },
    H3Event: { asParameter: 'request-handler' },
    Middleware: { asFunction: 'request-handler', parameters },
    Router: {
      members: membersNamed(
        [
          'add',
          'all',
          'connect',
          'delete',
          'get',
          'head',
          'options',
          'patch',
          'post',
          'put',
          'query',
          'trace',
          'use',
        ],
        takesHandlers(1, { parameters }),
      ),
    },
  },
};

const nitroExports: Readonly<Record<string, MemberDescription>> = {
  ...handlers,
  cachedEventHandler: definesHandler,
  defineCachedEventHandler: definesHandler,
  defineNitroPlugin: { callbacks: [{ at: 0, runs: 'startup' }] },
};

/** The server of Nuxt, where its functions are imported. */
export const nitro: ModuleDescription = {
  module: 'nitropack/runtime',
  aliases: ['#imports'],
  checkedVersions: '2',
  exports: nitroExports,
};

/** The server of Nuxt, where its functions are there without an import. */
export const nitroGlobals: ModuleDescription = {
  module: 'global',
  checkedVersions: '2',
  exports: nitroExports,
};
