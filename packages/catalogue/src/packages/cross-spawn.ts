import type { ModuleDescription } from '../types.ts';

/** `child_process.spawn` that also works on Windows; `sync` waits for the child. */
export const crossSpawn: ModuleDescription = {
  module: 'cross-spawn',
  checkedVersions: '5 - 7',
  blocking: [
    {
      export: 'spawn.sync',
      kind: 'process',
      cost: 'process',
      replacement: {
        module: 'cross-spawn',
        export: 'default',
        how: 'other',
        note: 'It gives a child process: collect its output and wait for its `close` event.',
      },
    },
    {
      export: 'sync',
      kind: 'process',
      cost: 'process',
      replacement: {
        module: 'cross-spawn',
        export: 'default',
        how: 'other',
        note: 'It gives a child process: collect its output and wait for its `close` event.',
      },
    },
  ],
  exports: {
    default: { returns: 'child_process:ChildProcess' },
    spawn: { returns: 'child_process:ChildProcess' },
  },
};
