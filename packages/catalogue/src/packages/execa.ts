import type { ModuleDescription } from '../types.ts';

/** Child processes as promises; its `*Sync` functions wait for the child. */
export const execa: ModuleDescription = {
  module: 'execa',
  checkedVersions: '1 || 4 - 9',
  blocking: [
    {
      export: '$.s',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'execa', export: '$', how: 'twin' },
      versions: '>=9',
    },
    {
      export: '$.sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'execa', export: '$', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'commandSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'execa', export: 'command', how: 'twin' },
      versions: '>=2 <6',
    },
    {
      export: 'execaCommandSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'execa', export: 'execaCommand', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'execaSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'execa', export: 'execa', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'shellSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'execa', export: 'shell', how: 'twin' },
      versions: '<2',
    },
    {
      export: 'sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'execa', export: 'default', how: 'twin' },
      versions: '<6',
    },
  ],
};
