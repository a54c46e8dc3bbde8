import type { ModuleDescription } from '../types.ts';

export const v8: ModuleDescription = {
  module: 'v8',
  blocking: [
    {
      export: 'getHeapSnapshot',
      kind: 'diagnostics',
      cost: 'compute',
      replacement: {
        none: 'The thread stands still while V8 takes the snapshot, 10 to 20 ms for each MB of heap, though it is read as a stream.',
      },
    },
    {
      export: 'queryObjects',
      kind: 'diagnostics',
      cost: 'compute',
      replacement: { none: 'It walks the whole heap by nature.' },
      versions: '^20.13.0 || >=22.0.0',
    },
    {
      export: 'stopCoverage',
      kind: 'diagnostics',
      cost: 'compute',
      replacement: {
        none: 'Node.js has no asynchronous form; it is meant for the end of the process.',
      },
    },
    {
      export: 'takeCoverage',
      kind: 'diagnostics',
      cost: 'file',
      replacement: {
        none: 'Node.js has no asynchronous form; it is meant for the end of the process.',
      },
    },
    {
      export: 'writeHeapSnapshot',
      kind: 'diagnostics',
      cost: 'compute',
      replacement: {
        none: 'The thread stands still while V8 takes the snapshot and writes it, 10 to 20 ms for each MB of heap.',
      },
    },
  ],
};
