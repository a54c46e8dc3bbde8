import type { ModuleDescription } from '../types.ts';

export const moduleModule: ModuleDescription = {
  module: 'module',
  blocking: [
    {
      export: 'findPackageJSON',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Node.js has no asynchronous form; look it up at startup.' },
      versions: '^22.14.0 || >=23.2.0',
    },
    {
      export: 'flushCompileCache',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Node.js has no asynchronous form; it also happens by itself at exit.' },
      versions: '^22.10.0 || >=23.0.0',
    },
    {
      export: 'stripTypeScriptTypes',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        none: 'Node.js has no asynchronous form; do it at build time or in a worker.',
      },
      versions: '^22.13.0 || >=23.2.0',
    },
  ],
};
