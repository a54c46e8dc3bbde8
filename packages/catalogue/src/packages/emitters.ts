import type { MemberDescription, ModuleDescription } from '../types.ts';

const eventListenerAt1: MemberDescription = { callbacks: [{ at: 1, runs: 'event-listener' }] };
const givesEventEmitter: MemberDescription = { returns: 'EventEmitter' };

/** An event emitter like that of Node. */
export const eventemitter3: ModuleDescription = {
  module: 'eventemitter3',
  checkedVersions: '4 - 5',
  exports: { EventEmitter: givesEventEmitter, default: givesEventEmitter },
  types: {
    EventEmitter: {
      members: {
        on: eventListenerAt1,
        addListener: eventListenerAt1,
        once: { callbacks: [{ at: 1, runs: 'callback' }] },
      },
    },
  },
};

/** An event emitter like that of Node, with wildcards. */
export const eventemitter2: ModuleDescription = {
  module: 'eventemitter2',
  checkedVersions: '5 - 6',
  exports: { EventEmitter2: givesEventEmitter, default: givesEventEmitter },
  types: {
    EventEmitter: {
      members: {
        on: eventListenerAt1,
        addListener: eventListenerAt1,
        once: { callbacks: [{ at: 1, runs: 'callback' }] },
        many: { callbacks: [{ at: 2, runs: 'event-listener' }] },
        onAny: { callbacks: [{ at: 0, runs: 'event-listener' }] },
        prependListener: eventListenerAt1,
        prependOnceListener: { callbacks: [{ at: 1, runs: 'callback' }] },
      },
    },
  },
};

/** An event emitter whose listeners run in a later microtask. */
export const emittery: ModuleDescription = {
  module: 'emittery',
  checkedVersions: '0.13 || 1',
  exports: { default: { returns: 'Emittery' } },
  types: {
    Emittery: {
      members: { on: eventListenerAt1, onAny: { callbacks: [{ at: 0, runs: 'event-listener' }] } },
    },
  },
};

/** A small event emitter. */
export const mitt: ModuleDescription = {
  module: 'mitt',
  checkedVersions: '3',
  exports: { default: { returns: 'Emitter' } },
  types: { Emitter: { members: { on: eventListenerAt1 } } },
};
