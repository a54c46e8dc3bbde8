import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** Reads and writes spreadsheets as a whole, on the calling thread. */
export const nodeXlsx: ModuleDescription = {
  module: 'node-xlsx',
  checkedVersions: '0.2',
  blocking: [
    { export: 'build', kind: 'serialization', cost: 'compute', replacement: { none: noAsyncForm } },
    { export: 'parse', kind: 'serialization', cost: 'compute', replacement: { none: noAsyncForm } },
  ],
};
