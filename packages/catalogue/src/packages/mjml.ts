import type { ModuleDescription } from '../types.ts';

/** Compiles mails; a promise since version 5, computed on the calling thread. */
export const mjml: ModuleDescription = {
  module: 'mjml',
  checkedVersions: '4 - 5',
  blocking: [
    {
      export: 'default',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: 'Do it in a worker thread.' },
      versions: '<5',
    },
  ],
};
