import type { MemberDescription, ModuleDescription } from '../types.ts';

const eventListenerAt0: MemberDescription = { callbacks: [{ at: 0, runs: 'event-listener' }] };

/** Loads many keys at once. */
export const dataloader: ModuleDescription = {
  module: 'dataloader',
  checkedVersions: '2',
  exports: { default: eventListenerAt0 },
};

/** Limits how often and how many functions run. */
export const bottleneck: ModuleDescription = {
  module: 'bottleneck',
  checkedVersions: '2',
  exports: { default: { returns: 'Bottleneck' } },
  types: {
    Bottleneck: {
      members: {
        on: { callbacks: [{ at: 1, runs: 'event-listener' }] },
        once: { callbacks: [{ at: 1, runs: 'callback' }] },
        schedule: { callbacks: [{ at: { from: 0 }, runs: 'callback' }] },
        submit: { callbacks: [{ at: { from: 0 }, runs: 'callback' }] },
        wrap: eventListenerAt0,
      },
    },
  },
};

/** A queue in memory with one worker function. */
export const fastq: ModuleDescription = {
  module: 'fastq',
  checkedVersions: '1',
  exports: {
    default: {
      callbacks: [
        { at: 0, runs: 'event-listener' },
        { at: 1, runs: 'event-listener' },
      ],
    },
    promise: {
      callbacks: [
        { at: 0, runs: 'event-listener' },
        { at: 1, runs: 'event-listener' },
      ],
    },
  },
};

/** Keeps resources ready. */
export const genericPool: ModuleDescription = {
  module: 'generic-pool',
  checkedVersions: '3',
  exports: {
    createPool: {
      returns: 'Pool',
      callbacks: [{ at: { argument: 0, property: '*' }, runs: 'event-listener' }],
    },
  },
  types: {
    Pool: {
      members: {
        on: { callbacks: [{ at: 1, runs: 'event-listener' }] },
        use: { callbacks: [{ at: 0, runs: 'callback' }] },
      },
    },
  },
};

/** Stops calling a function that keeps failing. */
export const opossum: ModuleDescription = {
  module: 'opossum',
  checkedVersions: '8',
  exports: {
    default: { returns: 'CircuitBreaker', callbacks: [{ at: 0, runs: 'event-listener' }] },
  },
  types: {
    CircuitBreaker: { extends: 'events:EventEmitter', members: { fallback: eventListenerAt0 } },
  },
};

/** Runs a function at most once. */
export const once: ModuleDescription = {
  module: 'once',
  checkedVersions: '1',
  exports: {
    default: { callbacks: [{ at: 0, runs: 'inline' }] },
    strict: { callbacks: [{ at: 0, runs: 'inline' }] },
  },
};

/** Runs a function once for many calls. */
export const debounce: ModuleDescription = {
  module: 'debounce',
  checkedVersions: '1 - 2',
  exports: { debounce: eventListenerAt0, default: eventListenerAt0 },
};

/** Runs a function once for many calls. */
export const throttleDebounce: ModuleDescription = {
  module: 'throttle-debounce',
  checkedVersions: '3 || 5',
  exports: {
    debounce: { callbacks: [{ at: { from: 1 }, runs: 'event-listener' }] },
    throttle: { callbacks: [{ at: { from: 1 }, runs: 'event-listener' }] },
  },
};
