import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Await the asynchronous function itself.';

/** Runs a function in a worker thread and waits for its answer. */
export const makeSynchronous: ModuleDescription = {
  module: 'make-synchronous',
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'SynchronousFunction',
      form: 'instance',
      kind: 'wait',
      cost: 'wait',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: {
    default: { returns: 'SynchronousFunction', callbacks: [{ at: 0, runs: 'insulated' }] },
  },
  types: { SynchronousFunction: {} },
};
