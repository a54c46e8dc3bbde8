import type { ModuleDescription } from '../types.ts';

/** zlib and zip in JavaScript; in worker threads unless `*Sync`. */
export const fflate: ModuleDescription = {
  module: 'fflate',
  checkedVersions: '0.8',
  blocking: [
    {
      export: 'compressSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'compress', how: 'promisify' },
    },
    {
      export: 'decompressSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'decompress', how: 'promisify' },
    },
    {
      export: 'deflateSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'deflate', how: 'promisify' },
    },
    {
      export: 'gunzipSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'gunzip', how: 'promisify' },
    },
    {
      export: 'gzipSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'gzip', how: 'promisify' },
    },
    {
      export: 'inflateSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'inflate', how: 'promisify' },
    },
    {
      export: 'unzipSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'unzip', how: 'promisify' },
    },
    {
      export: 'unzlibSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'unzlib', how: 'promisify' },
    },
    {
      export: 'zipSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'zip', how: 'promisify' },
    },
    {
      export: 'zlibSync',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'fflate', export: 'zlib', how: 'promisify' },
    },
  ],
};
