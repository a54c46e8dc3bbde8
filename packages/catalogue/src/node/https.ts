import type { MemberDescription, ModuleDescription } from '../types.ts';
import { httpServerEvents, sendRequest } from './http.ts';
import { listenerMembers } from './shapes/listener-members.ts';
import { handshakeCallbacks } from './tls.ts';

const server: MemberDescription = {
  returns: 'Server',
  callbacks: [
    {
      at: 'last',
      runs: 'request-handler',
      parameters: ['http:IncomingMessage', 'http:ServerResponse'],
    },
    ...handshakeCallbacks,
  ],
};

export const https: ModuleDescription = {
  module: 'https',
  exports: { Server: server, createServer: server, get: sendRequest, request: sendRequest },
  types: {
    Server: {
      extends: 'tls:Server',
      members: listenerMembers({
        ...httpServerEvents,
        secureConnection: { parameters: ['tls:TLSSocket'] },
      }),
    },
  },
};
