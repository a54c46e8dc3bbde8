import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Await the asynchronous function itself.';

/** Turns the event loop by hand until an asynchronous function is done. */
export const deasync: ModuleDescription = {
  module: 'deasync',
  checkedVersions: '0.1',
  blocking: [
    {
      export: 'DeasyncFunction',
      form: 'instance',
      kind: 'wait',
      cost: 'wait',
      replacement: { none: noAsyncForm },
    },
    { export: 'loopWhile', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    { export: 'runLoopOnce', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } },
    {
      export: 'sleep',
      kind: 'wait',
      cost: 'wait',
      replacement: { module: 'timers/promises', export: 'setTimeout', how: 'other' },
    },
  ],
  exports: {
    default: { returns: 'DeasyncFunction', callbacks: [{ at: 0, runs: 'callback' }] },
    loopWhile: { callbacks: [{ at: 0, runs: 'inline' }] },
  },
  types: { DeasyncFunction: {} },
};

/** Turns the event loop by hand until a promise settles. */
export const deasyncPromise: ModuleDescription = {
  module: 'deasync-promise',
  checkedVersions: '1',
  blocking: [{ export: 'default', kind: 'wait', cost: 'wait', replacement: { none: noAsyncForm } }],
};
