import type { ModuleDescription } from '../types.ts';
import { listenerMembers } from '../node/shapes/listener-members.ts';
import { nodeStyle } from '../node/shapes/node-style.ts';
import { membersNamed, takesHandlers } from './shapes/route-members.ts';

const request = 'http:IncomingMessage';
const response = 'http:ServerResponse';
const parameters: readonly string[] = [request, response];

/** The middleware framework that Express came from. */
export const connect: ModuleDescription = {
  module: 'connect',
  checkedVersions: '3',
  exports: { default: { returns: 'Server' } },
  types: {
    ErrorHandleFunction: { asFunction: 'request-handler', parameters: [null, ...parameters] },
    HandleFunction: { asFunction: 'request-handler', parameters },
    IncomingMessage: { extends: request, asParameter: 'request-handler' },
    NextFunction: { asParameter: 'request-handler' },
    NextHandleFunction: { asFunction: 'request-handler', parameters },
    Server: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers(),
        listen: { ...nodeStyle, returns: 'http:Server', startsServing: true },
        use: takesHandlers(0, { parameters }),
      },
    },
    SimpleHandleFunction: { asFunction: 'request-handler', parameters },
  },
};

/** A small web framework of the Express family. */
export const polka: ModuleDescription = {
  module: 'polka',
  checkedVersions: '0.5 || >=1.0.0-0 <2',
  exports: {
    default: {
      returns: 'Polka',
      callbacks: [
        {
          at: { argument: 0, property: 'onError' },
          runs: 'request-handler',
          parameters: [null, ...parameters],
        },
        { at: { argument: 0, property: 'onNoMatch' }, runs: 'request-handler', parameters },
      ],
    },
  },
  types: {
    Middleware: { asFunction: 'request-handler', parameters },
    Next: { asParameter: 'request-handler' },
    Polka: {
      members: {
        ...membersNamed(
          ['all', 'connect', 'delete', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'],
          takesHandlers(1, { parameters }),
        ),
        add: {
          returns: 'this',
          routePath: 1,
          callbacks: [{ at: { from: 2 }, runs: 'request-handler', parameters }],
        },
        listen: { ...nodeStyle, returns: 'this', startsServing: true },
        server: { is: 'http:Server' },
        use: takesHandlers(0, { parameters }),
      },
    },
    Request: { extends: request, asParameter: 'request-handler' },
  },
};
