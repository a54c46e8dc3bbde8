import type { MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers } from '../node/shapes/listener-members.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';
import { httpVerbs, membersNamed, takesHandlers } from './shapes/route-members.ts';

const parameters: readonly string[] = ['Request', 'Response'];
const verbs: readonly string[] = ['all', ...httpVerbs, 'm-search'];

const answersWithCallback: MemberDescription = { callbacks: [{ at: 'last', runs: 'callback' }] };

/** A function that makes middleware, and calls `property` of its options for requests. */
function middlewareWith(property: string, argument: number): MemberDescription {
  return { callbacks: [{ at: { argument, property }, runs: 'request-handler' }] };
}

const parsesBodies: MemberDescription = {
  callbacks: [
    {
      at: { argument: 0, property: 'verify' },
      runs: 'request-handler',
      parameters: ['http:IncomingMessage', 'http:ServerResponse'],
    },
    {
      at: { argument: 0, property: 'type' },
      runs: 'request-handler',
      parameters: ['http:IncomingMessage'],
    },
    { at: { argument: 0, property: 'reviver' }, runs: 'request-handler' },
  ],
};

const bodyParsers = membersNamed(['json', 'raw', 'text', 'urlencoded'], parsesBodies);
const servesFiles = middlewareWith('setHeaders', 1);

/** The web framework. */
export const express: ModuleDescription = {
  module: 'express',
  aliases: ['express-serve-static-core'],
  checkedVersions: '4 - 5',
  exports: {
    ...bodyParsers,
    Router: { returns: 'Router' },
    default: { returns: 'Application' },
    static: servesFiles,
  },
  types: {
    Application: {
      extends: 'Router',
      members: {
        ...listenerMembers({ mount: { runs: 'startup', parameters: ['Application'] } }),
        engine: { returns: 'this', callbacks: [{ at: 1, runs: 'event-listener' }] },
        get: { ...takesHandlers(1, { parameters }), reads: {} },
        listen: { ...nodeStyle, returns: 'http:Server', startsServing: true },
        locals: { is: 'Locals' },
        render: answersWithCallback,
        set: { returns: 'this', assigns: { name: 0, value: 1 } },
      },
    },
    ErrorRequestHandler: { asFunction: 'request-handler', parameters: [null, ...parameters] },
    Express: { extends: 'Application' },
    Handler: { asFunction: 'request-handler', parameters },
    IRoute: { extends: 'Route' },
    IRouter: { extends: 'Router' },
    Locals: {},
    NextFunction: { asParameter: 'request-handler' },
    Request: {
      extends: 'http:IncomingMessage',
      members: { app: { is: 'Application' }, res: { is: 'Response' } },
      asParameter: 'request-handler',
    },
    RequestHandler: { asFunction: 'request-handler', parameters },
    RequestParamHandler: { asFunction: 'request-handler', parameters },
    Response: {
      extends: 'http:ServerResponse',
      members: {
        app: { is: 'Application' },
        download: answersWithCallback,
        locals: { is: 'ResponseLocals' },
        render: answersWithCallback,
        req: { is: 'Request' },
        sendFile: answersWithCallback,
        sendfile: answersWithCallback,
        set: { returns: 'this' },
        status: { returns: 'this' },
        type: { returns: 'this' },
      },
      asParameter: 'request-handler',
    },
    ResponseLocals: {},
    Route: { members: membersNamed(verbs, takesHandlers(0, { parameters })) },
    Router: {
      members: {
        ...membersNamed(verbs, takesHandlers(1, { parameters })),
        // Express 4 has it under this name too.
        del: takesHandlers(1, { parameters }),
        param: {
          returns: 'this',
          callbacks: [{ at: 1, runs: 'request-handler', parameters }],
        },
        route: { returns: 'Route' },
        use: takesHandlers(0, { parameters }),
      },
    },
  },
};

/** The router of Express 5, on its own. */
export const router: ModuleDescription = {
  module: 'router',
  checkedVersions: '1 - 2',
  exports: {
    Route: { returns: 'express:Route' },
    default: { returns: 'express:Router' },
  },
};

/** Parses request bodies. */
export const bodyParser: ModuleDescription = {
  module: 'body-parser',
  checkedVersions: '1 - 2',
  exports: bodyParsers,
};

/** Serves files. */
export const serveStatic: ModuleDescription = {
  module: 'serve-static',
  checkedVersions: '1 - 2',
  exports: { default: servesFiles },
};
