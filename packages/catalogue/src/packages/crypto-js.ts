import type { ModuleDescription } from '../types.ts';

/** Cryptography in JavaScript on the calling thread. */
export const cryptoJs: ModuleDescription = {
  module: 'crypto-js',
  checkedVersions: '3 - 4',
  blocking: [
    {
      export: 'EvpKDF',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'pbkdf2',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
    {
      export: 'PBKDF2',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'pbkdf2',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
  ],
};

/** PBKDF2 in JavaScript on the calling thread. */
export const cryptoJsPbkdf2: ModuleDescription = {
  module: 'crypto-js/pbkdf2',
  checkedVersions: '3 - 4',
  blocking: [
    {
      export: 'default',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'pbkdf2',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
  ],
};
