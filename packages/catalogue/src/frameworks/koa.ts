import type { MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers } from '../node/shapes/listener-members.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';
import { httpVerbs, membersNamed, takesHandlers } from './shapes/route-members.ts';

const parameters: readonly string[] = ['koa:Context'];

const givesRouter: MemberDescription = { returns: 'Router' };

/** The web framework. */
export const koa: ModuleDescription = {
  module: 'koa',
  checkedVersions: '2 - 3',
  exports: { default: { returns: 'Application' } },
  types: {
    Application: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ error: { parameters: [null, 'Context'] } }),
        context: { is: 'Context' },
        listen: { ...nodeStyle, returns: 'http:Server', startsServing: true },
        use: takesHandlers(0, { parameters }),
      },
    },
    Context: {
      members: {
        app: { is: 'Application' },
        req: { is: 'http:IncomingMessage' },
        res: { is: 'http:ServerResponse' },
        state: { is: 'State' },
      },
      asParameter: 'request-handler',
    },
    ExtendableContext: { extends: 'Context', asParameter: 'request-handler' },
    Middleware: { asFunction: 'request-handler', parameters },
    Next: { asParameter: 'request-handler' },
    ParameterizedContext: { extends: 'Context', asParameter: 'request-handler' },
    State: {},
  },
};

/** Makes one middleware of several. */
export const koaCompose: ModuleDescription = {
  module: 'koa-compose',
  checkedVersions: '3 - 4',
  exports: { default: { callbacks: [{ at: { from: 0 }, runs: 'request-handler', parameters }] } },
  types: {
    ComposedMiddleware: { asFunction: 'request-handler', parameters },
    Middleware: { asFunction: 'request-handler', parameters },
  },
};

/** The router of Koa. */
export const koaRouter: ModuleDescription = {
  module: 'koa-router',
  aliases: ['@koa/router'],
  checkedVersions: '7 - 15',
  exports: { Router: givesRouter, default: givesRouter },
  types: {
    Middleware: { asFunction: 'request-handler', parameters },
    Router: {
      members: {
        // A name may come before the path.
        ...membersNamed(['all', 'del', ...httpVerbs], takesHandlers(1, { parameters })),
        param: {
          returns: 'this',
          callbacks: [{ at: 1, runs: 'request-handler', parameters: [null, ...parameters] }],
        },
        prefix: { returns: 'this' },
        register: {
          routePath: 0,
          callbacks: [{ at: 2, runs: 'request-handler', parameters }],
        },
        use: takesHandlers(0, { parameters }),
      },
    },
    RouterContext: { extends: 'koa:Context', asParameter: 'request-handler' },
    RouterMiddleware: { asFunction: 'request-handler', parameters },
  },
};
