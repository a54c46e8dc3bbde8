import type { ModuleDescription } from '../types.ts';

/** Runs functions in worker threads or child processes. */
export const workerpool: ModuleDescription = {
  module: 'workerpool',
  checkedVersions: '6 || 9 - 10',
  exports: {
    pool: { returns: 'Pool' },
    worker: { callbacks: [{ at: { argument: 0, property: '*' }, runs: 'insulated' }] },
  },
  types: { Pool: { members: { exec: { callbacks: [{ at: 0, runs: 'insulated' }] } } } },
};

/** Runs functions in worker threads. */
export const threads: ModuleDescription = {
  module: 'threads',
  aliases: ['threads/worker'],
  checkedVersions: '1',
  exports: {
    Pool: { returns: 'Pool' },
    expose: {
      callbacks: [
        { at: 0, runs: 'insulated' },
        { at: { argument: 0, property: '*' }, runs: 'insulated' },
      ],
    },
  },
  types: { Pool: { members: { queue: { callbacks: [{ at: 0, runs: 'callback' }] } } } },
};

/** Calls functions of a worker thread. */
export const comlink: ModuleDescription = {
  module: 'comlink',
  checkedVersions: '4',
  exports: {
    expose: {
      callbacks: [
        { at: 0, runs: 'insulated' },
        { at: { argument: 0, property: '*' }, runs: 'insulated' },
      ],
    },
  },
};

/** Runs a function in a worker thread. */
export const greenlet: ModuleDescription = {
  module: 'greenlet',
  checkedVersions: '1',
  exports: { default: { callbacks: [{ at: 0, runs: 'insulated' }] } },
};

/** Runs functions in worker threads. */
export const microjob: ModuleDescription = {
  module: 'microjob',
  checkedVersions: '0.7',
  exports: { job: { callbacks: [{ at: 0, runs: 'insulated' }] } },
};
