import type { ModuleDescription } from '../types.ts';
import { serverEvents } from './net.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { nodeStyle } from './shapes/node-style.ts';

export const dgram: ModuleDescription = {
  module: 'dgram',
  exports: {
    Socket: { returns: 'Socket' },
    createSocket: { returns: 'Socket', callbacks: [{ at: 'last', runs: 'event-listener' }] },
  },
  types: {
    Socket: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ ...serverEvents, connect: oneShot }),
        bind: { ...nodeStyle, returns: 'this', startsServing: true },
        bindSync: { startsServing: true },
        close: { ...nodeStyle, returns: 'this' },
        connect: nodeStyle,
        send: nodeStyle,
      },
    },
  },
  notBlocking: {
    'Socket.prototype.bindSync': 'one system call on a numeric address, without a name lookup',
    'Socket.prototype.connectSync': 'one system call on a numeric address, without a name lookup',
  },
};
