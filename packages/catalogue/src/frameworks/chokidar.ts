import type { ModuleDescription } from '../types.ts';
import { listenerMembers, oneShot } from '../node/shapes/listener-members.ts';

/** Watches files. */
export const chokidar: ModuleDescription = {
  module: 'chokidar',
  checkedVersions: '3 || 5',
  exports: {
    FSWatcher: {
      returns: 'FSWatcher',
      callbacks: [{ at: { argument: 0, property: 'ignored' }, runs: 'event-listener' }],
    },
    watch: {
      returns: 'FSWatcher',
      callbacks: [
        { at: { argument: 1, property: 'ignored' }, runs: 'event-listener' },
        { at: { argument: 1, property: 'ignored.*' }, runs: 'event-listener' },
      ],
    },
  },
  types: {
    FSWatcher: {
      extends: 'events:EventEmitter',
      members: {
        ...listenerMembers({ ready: oneShot }),
        add: { returns: 'this' },
        unwatch: { returns: 'this' },
      },
    },
  },
};
