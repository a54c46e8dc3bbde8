import type { MemberDescription, ModuleDescription } from '../types.ts';
import type { EventDescription, Events } from './shapes/listener-members.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { readableEvents, writableEvents } from './shapes/stream-events.ts';
import { serverEvents } from './net.ts';

const request: EventDescription = {
  runs: 'request-handler',
  parameters: ['http:IncomingMessage', 'http:ServerResponse'],
};
const upgrade: EventDescription = {
  runs: 'request-handler',
  parameters: ['http:IncomingMessage', 'net:Socket'],
};

/** Events of an HTTP server, over TLS too. */
export const httpServerEvents: Events = {
  ...serverEvents,
  checkContinue: request,
  checkExpectation: request,
  clientError: { parameters: [null, 'net:Socket'] },
  connect: upgrade,
  connection: { parameters: ['net:Socket'] },
  request,
  upgrade,
};

const server: MemberDescription = {
  returns: 'Server',
  callbacks: [
    {
      at: 'last',
      runs: 'request-handler',
      parameters: ['http:IncomingMessage', 'http:ServerResponse'],
    },
  ],
};

/** A function that sends a request, and calls its last argument with the response. */
export const sendRequest: MemberDescription = {
  returns: 'http:ClientRequest',
  callbacks: [{ at: 'last', runs: 'callback', parameters: ['http:IncomingMessage'] }],
};

export const http: ModuleDescription = {
  module: 'http',
  exports: {
    ClientRequest: sendRequest,
    IncomingMessage: { returns: 'IncomingMessage' },
    Server: server,
    ServerResponse: { returns: 'ServerResponse' },
    createServer: server,
    get: sendRequest,
    request: sendRequest,
  },
  types: {
    ClientRequest: {
      extends: 'OutgoingMessage',
      members: listenerMembers({
        ...writableEvents,
        abort: oneShot,
        response: { runs: 'callback', parameters: ['IncomingMessage'] },
        socket: { runs: 'callback', parameters: ['net:Socket'] },
        upgrade: { runs: 'callback', parameters: ['IncomingMessage', 'net:Socket'] },
      }),
    },
    IncomingMessage: {
      extends: 'stream:Readable',
      members: {
        ...listenerMembers({ ...readableEvents, aborted: oneShot }),
        socket: { is: 'net:Socket' },
      },
    },
    OutgoingMessage: {
      extends: 'stream:Writable',
      members: { socket: { is: 'net:Socket' } },
    },
    RequestListener: { asFunction: 'request-handler' },
    Server: { extends: 'net:Server', members: listenerMembers(httpServerEvents) },
    // No asParameter on IncomingMessage: what answers to a client's request has that type too.
    ServerResponse: {
      extends: 'OutgoingMessage',
      members: { writeHead: { returns: 'this' } },
      asParameter: 'request-handler',
    },
  },
};
