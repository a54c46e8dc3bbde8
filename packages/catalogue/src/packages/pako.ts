import type { ModuleDescription } from '../types.ts';

/** zlib in JavaScript, on the calling thread. */
export const pako: ModuleDescription = {
  module: 'pako',
  checkedVersions: '1 - 3',
  blocking: [
    {
      export: 'deflate',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'zlib', export: 'deflate', how: 'other' },
    },
    {
      export: 'deflateRaw',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'zlib', export: 'deflateRaw', how: 'other' },
    },
    {
      export: 'gzip',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'zlib', export: 'gzip', how: 'other' },
    },
    {
      export: 'inflate',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'zlib', export: 'inflate', how: 'other' },
    },
    {
      export: 'inflateRaw',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'zlib', export: 'inflateRaw', how: 'other' },
    },
    {
      export: 'ungzip',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'zlib', export: 'gunzip', how: 'other' },
    },
  ],
};
