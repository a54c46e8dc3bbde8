import type { PatchedApi } from '../../src/decide/patched-api.ts';

/** An API for tests of what becomes of its calls. */
export const readFileSyncApi: PatchedApi = {
  id: 'fs.readFileSync',
  cost: 'file',
  module: 'fs',
  entry: {
    export: 'readFileSync',
    kind: 'file-system',
    cost: 'file',
    replacement: { none: 'a test' },
  },
};
