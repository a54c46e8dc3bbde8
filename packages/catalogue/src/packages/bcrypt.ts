import type { ModuleDescription } from '../types.ts';

/** Password hashes by the native library, in the thread pool unless `*Sync`. */
export const bcrypt: ModuleDescription = {
  module: 'bcrypt',
  checkedVersions: '3 || 5 - 6',
  blocking: [
    {
      export: 'compareSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'bcrypt', export: 'compare', how: 'twin' },
    },
    {
      export: 'genSaltSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'bcrypt', export: 'genSalt', how: 'twin' },
    },
    {
      export: 'hashSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'bcrypt', export: 'hash', how: 'twin' },
    },
  ],
};

/** Password hashes in JavaScript. Its asynchronous functions compute on the same thread too, in slices. */
export const bcryptjs: ModuleDescription = {
  module: 'bcryptjs',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'compareSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'bcryptjs',
        export: 'compare',
        how: 'twin',
        note: 'It computes on this thread in slices: `bcrypt` of the thread pool holds it not at all.',
      },
    },
    {
      export: 'genSaltSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'bcryptjs', export: 'genSalt', how: 'twin' },
    },
    {
      export: 'hashSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'bcryptjs',
        export: 'hash',
        how: 'twin',
        note: 'It computes on this thread in slices: `bcrypt` of the thread pool holds it not at all.',
      },
    },
  ],
};

/** Password hashes by a native library, in the thread pool unless `*Sync`. */
export const nodeRsBcrypt: ModuleDescription = {
  module: '@node-rs/bcrypt',
  checkedVersions: '1',
  blocking: [
    {
      export: 'compareSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: '@node-rs/bcrypt', export: 'compare', how: 'twin' },
    },
    {
      export: 'genSaltSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: '@node-rs/bcrypt', export: 'genSalt', how: 'twin' },
    },
    {
      export: 'hashSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: '@node-rs/bcrypt', export: 'hash', how: 'twin' },
    },
    {
      export: 'verifySync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: '@node-rs/bcrypt', export: 'verify', how: 'twin' },
    },
  ],
};
