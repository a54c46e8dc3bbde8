import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** Fast compression, in the thread pool unless `*Sync`. */
export const snappy: ModuleDescription = {
  module: 'snappy',
  checkedVersions: '7',
  blocking: [
    {
      export: 'compressSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'snappy', export: 'compress', how: 'twin' },
    },
    {
      export: 'uncompressSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'snappy', export: 'uncompress', how: 'twin' },
    },
  ],
};

/** Fast compression in JavaScript, on the calling thread. */
export const snappyjs: ModuleDescription = {
  module: 'snappyjs',
  checkedVersions: '0.7',
  blocking: [
    {
      export: 'compress',
      kind: 'compression',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'uncompress',
      kind: 'compression',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
};
