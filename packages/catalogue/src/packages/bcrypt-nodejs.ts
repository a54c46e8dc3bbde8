import type { ModuleDescription } from '../types.ts';

/** Password hashes in JavaScript on the calling thread; its asynchronous functions compute there too. */
export const bcryptNodejs: ModuleDescription = {
  module: 'bcrypt-nodejs',
  checkedVersions: '0.0',
  blocking: [
    {
      export: 'compareSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'bcrypt',
        export: 'compare',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
    {
      export: 'genSaltSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'bcrypt', export: 'genSalt', how: 'other' },
    },
    {
      export: 'hashSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'bcrypt',
        export: 'hash',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
  ],
};
