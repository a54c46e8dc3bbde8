import type { ModuleDescription } from '../types.ts';

/** Password hashes by a native library, in the thread pool unless `*Sync`. */
export const nodeRsArgon2: ModuleDescription = {
  module: '@node-rs/argon2',
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'hashRawSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: '@node-rs/argon2', export: 'hashRaw', how: 'twin' },
    },
    {
      export: 'hashSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: '@node-rs/argon2', export: 'hash', how: 'twin' },
    },
    {
      export: 'verifySync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: '@node-rs/argon2', export: 'verify', how: 'twin' },
    },
  ],
};
