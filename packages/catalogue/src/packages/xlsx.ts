import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** Reads and writes spreadsheets as a whole, on the calling thread. */
export const xlsx: ModuleDescription = {
  module: 'xlsx',
  checkedVersions: '0.18',
  blocking: [
    { export: 'read', kind: 'serialization', cost: 'compute', replacement: { none: noAsyncForm } },
    {
      export: 'readFile',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'readFileSync',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    { export: 'write', kind: 'serialization', cost: 'compute', replacement: { none: noAsyncForm } },
    {
      export: 'writeFile',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'writeFileSync',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'writeFileXLSX',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'writeXLSX',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
};
