import type { MemberDescription, ModuleDescription } from '../types.ts';
import type { EventDescription, Events } from './shapes/listener-members.ts';
import { serverEvents } from './net.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { nodeStyle } from './shapes/node-style.ts';
import { duplexEvents } from './shapes/stream-events.ts';
import { handshakeCallbacks } from './tls.ts';

const request: EventDescription = {
  runs: 'request-handler',
  parameters: ['Http2ServerRequest', 'Http2ServerResponse'],
};
const serverStream: EventDescription = {
  runs: 'request-handler',
  parameters: ['ServerHttp2Stream'],
};
const serverEventsOfHttp2: Events = {
  ...serverEvents,
  checkContinue: request,
  request,
  session: { parameters: ['ServerHttp2Session'] },
  stream: serverStream,
};
const sessionEvents: Events = {
  close: oneShot,
  connect: oneShot,
  error: oneShot,
  frameError: oneShot,
  goaway: oneShot,
};
const streamEvents: Events = { ...duplexEvents, aborted: oneShot, frameError: oneShot };

const onRequest = {
  at: 'last',
  runs: 'request-handler',
  parameters: ['Http2ServerRequest', 'Http2ServerResponse'],
} as const;

const sessionMembers: Readonly<Record<string, MemberDescription>> = {
  close: nodeStyle,
  ping: nodeStyle,
  setTimeout: nodeStyle,
};

export const http2: ModuleDescription = {
  module: 'http2',
  exports: {
    connect: { ...nodeStyle, returns: 'ClientHttp2Session' },
    createSecureServer: {
      returns: 'Http2SecureServer',
      callbacks: [onRequest, ...handshakeCallbacks],
    },
    createServer: { returns: 'Http2Server', callbacks: [onRequest] },
  },
  types: {
    ClientHttp2Session: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers(sessionEvents),
        ...sessionMembers,
        request: { returns: 'ClientHttp2Stream' },
      },
    },
    ClientHttp2Stream: {
      extends: 'stream:Duplex',
      members: listenerMembers({ ...streamEvents, continue: oneShot, response: oneShot }),
    },
    Http2SecureServer: { extends: 'tls:Server', members: listenerMembers(serverEventsOfHttp2) },
    Http2Server: { extends: 'net:Server', members: listenerMembers(serverEventsOfHttp2) },
    Http2ServerRequest: {
      extends: 'stream:Readable',
      members: { stream: { is: 'ServerHttp2Stream' } },
      asParameter: 'request-handler',
    },
    Http2ServerResponse: {
      extends: 'stream:Writable',
      members: { stream: { is: 'ServerHttp2Stream' } },
      asParameter: 'request-handler',
    },
    ServerHttp2Session: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ ...sessionEvents, stream: serverStream }),
        ...sessionMembers,
      },
    },
    ServerHttp2Stream: {
      extends: 'stream:Duplex',
      members: {
        ...listenerMembers(streamEvents),
        pushStream: {
          callbacks: [{ at: 'last', runs: 'callback', parameters: [null, 'ServerHttp2Stream'] }],
        },
      },
      asParameter: 'request-handler',
    },
  },
};
