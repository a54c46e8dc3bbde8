import type { MemberDescription, ModuleDescription } from '../types.ts';
import type { Events } from './shapes/listener-members.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { nodeStyle } from './shapes/node-style.ts';
import { duplexEvents } from './shapes/stream-events.ts';

/** Events of every server that are no requests. */
export const serverEvents: Events = { close: oneShot, error: oneShot, listening: oneShot };

/** Events of a connection that happen once. */
export const socketEvents: Events = {
  ...duplexEvents,
  connect: oneShot,
  connectionAttemptFailed: oneShot,
  lookup: oneShot,
  ready: oneShot,
};

const connect: MemberDescription = { ...nodeStyle, returns: 'Socket' };

export const net: ModuleDescription = {
  module: 'net',
  exports: {
    Server: {
      returns: 'Server',
      callbacks: [{ at: 'last', runs: 'request-handler', parameters: ['Socket'] }],
    },
    Socket: { returns: 'Socket' },
    connect,
    createConnection: connect,
    createServer: {
      returns: 'Server',
      callbacks: [{ at: 'last', runs: 'request-handler', parameters: ['Socket'] }],
    },
  },
  types: {
    Server: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          ...serverEvents,
          connection: { runs: 'request-handler', parameters: ['Socket'] },
        }),
        close: { ...nodeStyle, returns: 'this' },
        getConnections: { ...nodeStyle, returns: 'this' },
        listen: { ...nodeStyle, returns: 'this', startsServing: true },
      },
    },
    Socket: {
      extends: 'stream:Duplex',
      members: {
        ...listenerMembers(socketEvents),
        connect: { ...nodeStyle, returns: 'this' },
        setTimeout: { ...nodeStyle, returns: 'this' },
      },
    },
  },
};
