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
    inObject('onBeforeResponse'),
    inObject('onRequest'),
  ],
};

const definesMiddleware: MemberDescription = {
  callbacks: [{ at: 0, runs: 'request-handler', parameters }],
};

const handlers: Readonly<Record<string, MemberDescription>> = {
  defineEventHandler: definesHandler,
  defineRequestMiddleware: definesMiddleware,
  defineResponseMiddleware: definesMiddleware,
  defineWebSocketHandler: {
    callbacks: [{ at: { argument: 0, property: '*' }, runs: 'event-listener' }],
  },
  eventHandler: definesHandler,
  fromNodeMiddleware: {
    callbacks: [
      {
        at: 0,
        runs: 'request-handler',
        parameters: ['http:IncomingMessage', 'http:ServerResponse'],
      },
    ],
  },
};

/** The HTTP framework below Nitro and Nuxt. */
export const h3: ModuleDescription = {
  module: 'h3',
  checkedVersions: '1',
  exports: {
    ...handlers,
    createApp: {
      returns: 'App',
      callbacks: ['onAfterResponse', 'onBeforeResponse', 'onError', 'onRequest'].map(
        (property): CallbackDescription => ({
          at: { argument: 0, property },
          runs: 'request-handler',
        }),
      ),
    },
    createRouter: { returns: 'Router' },
  },
  types: {
    App: { members: { use: takesHandlers(0, { parameters }) } },
    EventHandler: { asFunction: 'request-handler', parameters },
    H3Event: { asParameter: 'request-handler' },
    Router: {
      members: membersNamed(
        [
          'add',
          'connect',
          'delete',
          'get',
          'head',
          'options',
          'patch',
          'post',
          'put',
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
