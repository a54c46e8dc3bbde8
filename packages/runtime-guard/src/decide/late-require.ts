import type { PatchedApi } from './patched-api.ts';

/** `require` as an API that blocks: it finds, reads, compiles and runs the module before it returns. */
export const lateRequire: PatchedApi = {
  id: 'require',
  cost: 'file',
  module: 'module',
  entry: {
    export: 'require',
    kind: 'file-system',
    cost: 'file',
    replacement: { none: 'Load it at startup, before the process serves, or use import().' },
  },
};
