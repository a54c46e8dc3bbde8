import type { ModuleDescription } from '../types.ts';
import type { EventDescription } from '../node/shapes/listener-members.ts';
import { httpServerEvents } from '../node/http.ts';
import { listenerMembers } from '../node/shapes/listener-members.ts';
import { membersNamed, takesHandlers } from './shapes/route-members.ts';

const parameters: readonly string[] = ['Request', 'Response'];

const request: EventDescription = { runs: 'request-handler', parameters };

/** The framework for REST services. */
export const restify: ModuleDescription = {
  module: 'restify',
  checkedVersions: '8 - 11',
  exports: {
    createServer: {
      returns: 'Server',
      callbacks: [{ at: { argument: 0, property: 'formatters.*' }, runs: 'request-handler' }],
    },
  },
  types: {
    Next: { asParameter: 'request-handler' },
    Request: { extends: 'http:IncomingMessage', asParameter: 'request-handler' },
    RequestHandler: { asFunction: 'request-handler', parameters },
    Response: { extends: 'http:ServerResponse', asParameter: 'request-handler' },
    Server: {
      extends: 'http:Server',
      members: {
        ...listenerMembers({
          ...httpServerEvents,
          InternalServer: request,
          MethodNotAllowed: request,
          NotFound: request,
          UnsupportedMediaType: request,
          VersionNotAllowed: request,
          after: request,
          pre: request,
          restifyError: request,
          routed: request,
          uncaughtException: request,
        }),
        ...membersNamed(
          ['del', 'get', 'head', 'opts', 'patch', 'post', 'put'],
          takesHandlers(1, { parameters }),
        ),
        first: takesHandlers(0, { parameters }),
        param: {
          returns: 'this',
          callbacks: [{ at: 1, runs: 'request-handler', parameters }],
        },
        pre: takesHandlers(0, { parameters }),
        use: takesHandlers(0, { parameters }),
      },
    },
  },
};
