import type { BlockingApi, CostBySize, ModuleDescription } from '../types.ts';

const toWorker: BlockingApi['replacement'] = {
  module: 'worker_threads',
  export: 'Worker',
  how: 'other',
  note: 'Code runs on the thread that starts it: run what may take long in a worker, and give it a `timeout`.',
};

/** What is written out in the source is small; V8 reads some tens of MB of source a second. */
const sourceSize: CostBySize = {
  argument: 0,
  measure: 'data',
  thresholdBytes: 65_536,
  small: 'brief',
  large: 'compute',
};

export const vm: ModuleDescription = {
  module: 'vm',
  blocking: [
    {
      export: 'Script',
      form: 'constructor',
      kind: 'compilation',
      cost: 'compute',
      costBySize: sourceSize,
      replacement: { none: 'Node.js has no asynchronous form; compile once and keep the script.' },
    },
    {
      export: 'Script.prototype.runInContext',
      form: 'method',
      runsCode: true,
      kind: 'compilation',
      cost: 'compute',
      replacement: toWorker,
    },
    {
      export: 'Script.prototype.runInNewContext',
      form: 'method',
      runsCode: true,
      kind: 'compilation',
      cost: 'compute',
      replacement: toWorker,
    },
    {
      export: 'Script.prototype.runInThisContext',
      form: 'method',
      runsCode: true,
      kind: 'compilation',
      cost: 'compute',
      replacement: toWorker,
    },
    {
      export: 'compileFunction',
      kind: 'compilation',
      cost: 'compute',
      costBySize: sourceSize,
      replacement: {
        none: 'Node.js has no asynchronous form; compile once and keep the function.',
      },
    },
    {
      export: 'createContext',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: 'A context takes 0.4 ms by nature: create it once and use it again.' },
    },
    {
      export: 'runInContext',
      runsCode: true,
      kind: 'compilation',
      cost: 'compute',
      replacement: toWorker,
    },
    {
      export: 'runInNewContext',
      runsCode: true,
      kind: 'compilation',
      cost: 'compute',
      replacement: toWorker,
    },
    {
      export: 'runInThisContext',
      runsCode: true,
      kind: 'compilation',
      cost: 'compute',
      replacement: toWorker,
    },
  ],
  exports: { Script: { returns: 'Script' } },
  types: { Script: {} },
};
