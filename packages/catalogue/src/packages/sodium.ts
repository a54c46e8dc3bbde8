import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** libsodium; password hashes with a twin in the thread pool. */
export const sodiumNative: ModuleDescription = {
  module: 'sodium-native',
  checkedVersions: '3 - 5',
  blocking: [
    {
      export: 'crypto_pwhash',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'sodium-native', export: 'crypto_pwhash_async', how: 'promisify' },
    },
    {
      export: 'crypto_pwhash_str',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'sodium-native', export: 'crypto_pwhash_str_async', how: 'promisify' },
    },
    {
      export: 'crypto_pwhash_str_verify',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'sodium-native',
        export: 'crypto_pwhash_str_verify_async',
        how: 'promisify',
      },
    },
  ],
};

/** libsodium compiled to WebAssembly, on the calling thread. */
export const libsodiumWrappers: ModuleDescription = {
  module: 'libsodium-wrappers-sumo',
  checkedVersions: '0.7',
  blocking: [
    {
      export: 'crypto_pwhash',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'crypto_pwhash_str',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'crypto_pwhash_str_verify',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
};
