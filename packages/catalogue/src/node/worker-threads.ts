import type { ModuleDescription, MemberDescription } from '../types.ts';
import { listenerMembers, oneShot } from './shapes/listener-members.ts';

const insulatedListener: MemberDescription = {
  returns: 'this',
  callbacks: [{ at: 1, runs: 'insulated' }],
};

export const workerThreads: ModuleDescription = {
  module: 'worker_threads',
  exports: {
    BroadcastChannel: { returns: 'global:EventTarget' },
    MessageChannel: { returns: 'MessageChannel' },
    Worker: { returns: 'Worker' },
    parentPort: { is: 'ParentPort' },
  },
  types: {
    MessageChannel: { members: { port1: { is: 'MessagePort' }, port2: { is: 'MessagePort' } } },
    MessagePort: {
      extends: 'global:EventTarget',
      members: listenerMembers({ close: oneShot }),
    },
    // Only a worker has one, so its listeners never run on the main thread.
    ParentPort: {
      extends: 'MessagePort',
      members: {
        addEventListener: insulatedListener,
        addListener: insulatedListener,
        on: insulatedListener,
        once: insulatedListener,
      },
    },
    Worker: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ error: oneShot, exit: oneShot, online: oneShot }),
        stderr: { is: 'stream:Readable' },
        stdin: { is: 'stream:Writable' },
        stdout: { is: 'stream:Readable' },
      },
    },
  },
};
