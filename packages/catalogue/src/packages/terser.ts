import type { ModuleDescription } from '../types.ts';

/** Minifies on the calling thread, `minify` too. */
export const terser: ModuleDescription = {
  module: 'terser',
  checkedVersions: '5',
  blocking: [
    {
      export: 'minify_sync',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: 'terser',
        export: 'minify',
        how: 'twin',
        note: 'It computes on this thread too: move it to a worker thread where it takes long.',
      },
    },
  ],
};
