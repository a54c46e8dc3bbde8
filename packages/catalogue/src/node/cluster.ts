import type { ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';
import { nodeStyle } from './shapes/node-style.ts';

export const cluster: ModuleDescription = {
  module: 'cluster',
  exports: {
    ...listenerMembers({ setup: oneShot }),
    Worker: { returns: 'Worker' },
    disconnect: nodeStyle,
    fork: { returns: 'Worker' },
    worker: { is: 'Worker' },
  },
  types: {
    Worker: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({
          disconnect: oneShot,
          error: oneShot,
          exit: oneShot,
          listening: oneShot,
          online: oneShot,
        }),
        process: { is: 'child_process:ChildProcess' },
        send: nodeStyle,
      },
    },
  },
};
