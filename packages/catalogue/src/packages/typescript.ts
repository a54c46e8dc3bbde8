import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** The compiler, all of it on the calling thread. */
export const typescript: ModuleDescription = {
  module: 'typescript',
  checkedVersions: '5',
  blocking: [
    {
      export: 'createProgram',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'transpile',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'transpileModule',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
};
