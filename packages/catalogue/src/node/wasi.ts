import type { BlockingApi, ModuleDescription } from '../types.ts';

const toWorker: BlockingApi['replacement'] = {
  module: 'worker_threads',
  export: 'Worker',
  how: 'other',
  note: 'The program runs to its end on the thread that starts it: start it in a worker.',
};

export const wasi: ModuleDescription = {
  module: 'wasi',
  blocking: [
    {
      export: 'WASI.prototype.initialize',
      form: 'method',
      runsCode: true,
      kind: 'compilation',
      cost: 'compute',
      replacement: toWorker,
    },
    {
      export: 'WASI.prototype.start',
      form: 'method',
      runsCode: true,
      kind: 'compilation',
      cost: 'compute',
      replacement: toWorker,
    },
  ],
  exports: { WASI: { returns: 'WASI' } },
  types: { WASI: {} },
};
