import type { ModuleDescription } from '../types.ts';

/** Brotli in JavaScript, on the calling thread. */
export const brotli: ModuleDescription = {
  module: 'brotli',
  checkedVersions: '1',
  blocking: [
    {
      export: 'compress',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'zlib', export: 'brotliCompress', how: 'other' },
    },
    {
      export: 'decompress',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'zlib', export: 'brotliDecompress', how: 'other' },
    },
  ],
};
