import type { CallbackDescription, ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { nodeStyle } from './shapes/node-style.ts';
import { serverEvents, socketEvents } from './net.ts';

/** What the options of a TLS server may hold, called once for each connection. */
export const handshakeCallbacks: readonly CallbackDescription[] = [
  'ALPNCallback',
  'SNICallback',
  'pskCallback',
].map((property) => ({ at: { argument: 0, property }, runs: 'event-listener' }));

const callbacks: readonly CallbackDescription[] = [
  { at: 'last', runs: 'request-handler', parameters: ['TLSSocket'] },
  ...handshakeCallbacks,
];

export const tls: ModuleDescription = {
  module: 'tls',
  exports: {
    Server: { returns: 'Server', callbacks },
    TLSSocket: { returns: 'TLSSocket' },
    connect: { ...nodeStyle, returns: 'TLSSocket' },
    createServer: { returns: 'Server', callbacks },
  },
  types: {
    Server: {
      extends: 'net:Server',
      members: listenerMembers({
        ...serverEvents,
        connection: { parameters: ['net:Socket'] },
        secureConnection: { runs: 'request-handler', parameters: ['TLSSocket'] },
      }),
    },
    TLSSocket: {
      extends: 'net:Socket',
      members: listenerMembers({ ...socketEvents, secure: oneShot, secureConnect: oneShot }),
    },
  },
};
