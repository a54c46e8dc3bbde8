import type { MemberDescription, ModuleDescription } from '../types.ts';
import { membersNamed, takesHandlers } from './shapes/route-members.ts';

const parameters: readonly string[] = ['HttpResponse', 'HttpRequest'];

const givesApp: MemberDescription = { returns: 'TemplatedApp' };

const givesThis: MemberDescription = { returns: 'this' };

const atOnce: MemberDescription = { returns: 'this', callbacks: [{ at: 0, runs: 'inline' }] };

/** Serves HTTP and WebSocket connections; it is published as a repository alone. */
export const uWebSockets: ModuleDescription = {
  module: 'uWebSockets.js',
  checkedVersions: '20',
  exports: { App: givesApp, SSLApp: givesApp },
  types: {
    HttpRequest: { asParameter: 'request-handler' },
    HttpResponse: {
      members: {
        cork: atOnce,
        end: givesThis,
        onAborted: { returns: 'this', callbacks: [{ at: 0, runs: 'callback' }] },
        onData: { returns: 'this', callbacks: [{ at: 0, runs: 'event-listener' }] },
        onWritable: { returns: 'this', callbacks: [{ at: 0, runs: 'event-listener' }] },
        writeHeader: givesThis,
        writeStatus: givesThis,
      },
      asParameter: 'request-handler',
    },
    TemplatedApp: {
      members: {
        ...membersNamed(
          ['any', 'connect', 'del', 'get', 'head', 'options', 'patch', 'post', 'put', 'trace'],
          takesHandlers(1, { parameters }),
        ),
        listen: {
          returns: 'this',
          startsServing: true,
          callbacks: [{ at: 'last', runs: 'callback' }],
        },
        ws: {
          returns: 'this',
          callbacks: [
            {
              at: { argument: 1, property: 'upgrade' },
              runs: 'request-handler',
              parameters,
            },
            {
              at: { argument: 1, property: '*' },
              runs: 'event-listener',
              parameters: ['WebSocket'],
            },
          ],
        },
      },
    },
    WebSocket: { members: { cork: atOnce }, asParameter: 'event-listener' },
  },
};
