import type { MemberDescription, ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { nodeStyle, nodeStyleMembers } from './shapes/node-style.ts';

const interfaceMembers: Readonly<Record<string, MemberDescription>> = listenerMembers({
  close: oneShot,
});

export const readline: ModuleDescription = {
  module: 'readline',
  exports: {
    ...nodeStyleMembers(['clearLine', 'clearScreenDown', 'cursorTo', 'moveCursor']),
    Interface: { returns: 'Interface' },
    createInterface: { returns: 'Interface' },
    promises: { module: 'readline/promises' },
  },
  types: {
    Interface: {
      extends: 'events:EventEmitter',
      members: { ...interfaceMembers, question: nodeStyle },
    },
  },
};

export const readlinePromises: ModuleDescription = {
  module: 'readline/promises',
  exports: { Interface: { returns: 'Interface' }, createInterface: { returns: 'Interface' } },
  types: { Interface: { extends: 'events:EventEmitter', members: interfaceMembers } },
};
