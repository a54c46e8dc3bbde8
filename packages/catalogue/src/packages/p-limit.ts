import type { MemberDescription, ModuleDescription } from '../types.ts';

const callbackAt0: MemberDescription = { callbacks: [{ at: 0, runs: 'callback' }] };
const callbackAt1: MemberDescription = { callbacks: [{ at: 1, runs: 'callback' }] };
const callbackFrom0: MemberDescription = { callbacks: [{ at: { from: 0 }, runs: 'callback' }] };

/** Runs so many functions at a time. */
export const pLimit: ModuleDescription = {
  module: 'p-limit',
  checkedVersions: '3 || 6 - 7',
  exports: { default: { returns: 'Limit' }, limitFunction: callbackAt0 },
  types: { Limit: { call: callbackAt0, members: { map: callbackAt1 } } },
};

/** Maps so many values at a time. */
export const pMap: ModuleDescription = {
  module: 'p-map',
  checkedVersions: '4 || 7',
  exports: { default: callbackAt1, pMapIterable: callbackAt1 },
};

/** Filters so many values at a time. */
export const pFilter: ModuleDescription = {
  module: 'p-filter',
  checkedVersions: '4',
  exports: { default: callbackAt1 },
};

/** Reduces values one after another. */
export const pReduce: ModuleDescription = {
  module: 'p-reduce',
  checkedVersions: '3',
  exports: { default: callbackAt1 },
};

/** Runs a function so many times. */
export const pTimes: ModuleDescription = {
  module: 'p-times',
  checkedVersions: '4',
  exports: { default: callbackAt1 },
};

/** Runs a function for one value after another. */
export const pEachSeries: ModuleDescription = {
  module: 'p-each-series',
  checkedVersions: '2 - 3',
  exports: { default: callbackAt1 },
};

/** Runs functions side by side. */
export const pAll: ModuleDescription = {
  module: 'p-all',
  checkedVersions: '3 || 5',
  exports: { default: callbackFrom0 },
};

/** Runs functions one after another. */
export const pSeries: ModuleDescription = {
  module: 'p-series',
  checkedVersions: '3',
  exports: { default: callbackFrom0 },
};

/** Limits how often a function runs. */
export const pThrottle: ModuleDescription = {
  module: 'p-throttle',
  checkedVersions: '4 || 7',
  exports: { default: { returns: 'Throttle' } },
  types: { Throttle: { call: { callbacks: [{ at: 0, runs: 'event-listener' }] } } },
};

/** Runs a function once for many calls. */
export const pDebounce: ModuleDescription = {
  module: 'p-debounce',
  checkedVersions: '4',
  exports: { default: { callbacks: [{ at: 0, runs: 'event-listener' }] } },
};

/** Runs a function while a condition holds. */
export const pWhilst: ModuleDescription = {
  module: 'p-whilst',
  checkedVersions: '3',
  exports: { default: callbackFrom0 },
};

/** Asks again and again whether a condition holds. */
export const pWaitFor: ModuleDescription = {
  module: 'p-wait-for',
  checkedVersions: '5',
  exports: { default: { callbacks: [{ at: 0, runs: 'event-listener' }] } },
};

/** Runs so many functions at a time, in order of priority. */
export const pQueue: ModuleDescription = {
  module: 'p-queue',
  checkedVersions: '6 || 8 - 9',
  exports: { default: { returns: 'PQueue' } },
  types: {
    PQueue: {
      members: {
        add: callbackAt0,
        addAll: callbackFrom0,
        on: { callbacks: [{ at: 1, runs: 'event-listener' }] },
        once: callbackAt1,
      },
    },
  },
};

/** Runs a function until it succeeds. */
export const pRetry: ModuleDescription = {
  module: 'p-retry',
  checkedVersions: '4 || 6 || 8',
  exports: { default: callbackAt0 },
};

/** Runs a function until it succeeds. */
export const asyncRetry: ModuleDescription = {
  module: 'async-retry',
  checkedVersions: '1',
  exports: { default: callbackAt0 },
};

/** Runs a function until it succeeds. */
export const promiseRetry: ModuleDescription = {
  module: 'promise-retry',
  checkedVersions: '2',
  exports: { default: callbackFrom0 },
};

/** Remembers what a function gave. */
export const pMemoize: ModuleDescription = {
  module: 'p-memoize',
  checkedVersions: '4 || 7',
  exports: { default: { callbacks: [{ at: 0, runs: 'inline' }] } },
};

/** Remembers what a function gave. */
export const mem: ModuleDescription = {
  module: 'mem',
  checkedVersions: '8',
  exports: { default: { callbacks: [{ at: 0, runs: 'inline' }] } },
};
