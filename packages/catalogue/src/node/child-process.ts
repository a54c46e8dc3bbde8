import type { ModuleDescription } from '../types.ts';

export const childProcess: ModuleDescription = {
  module: 'child_process',
  blocking: [
    {
      export: 'execFileSync',
      kind: 'process',
      cost: 'process',
      replacement: {
        module: 'child_process',
        export: 'execFile',
        how: 'other',
        note: 'Promisified, it gives `{ stdout, stderr }` as strings instead of a Buffer.',
      },
    },
    {
      export: 'execSync',
      kind: 'process',
      cost: 'process',
      replacement: {
        module: 'child_process',
        export: 'exec',
        how: 'other',
        note: 'Promisified, it gives `{ stdout, stderr }` as strings instead of a Buffer.',
      },
    },
    {
      export: 'spawnSync',
      kind: 'process',
      cost: 'process',
      replacement: {
        module: 'child_process',
        export: 'spawn',
        how: 'other',
        note: 'It gives a ChildProcess: listen to its streams and to `close`.',
      },
    },
  ],
};
