import type { ModuleDescription } from '../types.ts';

/** scrypt in JavaScript on the calling thread; its asynchronous function gives the thread back between slices. */
export const nobleScrypt: ModuleDescription = {
  module: '@noble/hashes/scrypt.js',
  aliases: ['@noble/hashes/scrypt'],
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'scrypt',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: '@noble/hashes/scrypt.js',
        export: 'scryptAsync',
        how: 'twin',
        note: 'It computes on this thread in slices: `node:crypto` computes in the thread pool.',
      },
    },
  ],
};

/** pbkdf2 in JavaScript on the calling thread; its asynchronous function gives the thread back between slices. */
export const noblePbkdf2: ModuleDescription = {
  module: '@noble/hashes/pbkdf2.js',
  aliases: ['@noble/hashes/pbkdf2'],
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'pbkdf2',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: '@noble/hashes/pbkdf2.js',
        export: 'pbkdf2Async',
        how: 'twin',
        note: 'It computes on this thread in slices: `node:crypto` computes in the thread pool.',
      },
    },
  ],
};

/** argon2 in JavaScript on the calling thread; its asynchronous function gives the thread back between slices. */
export const nobleArgon2: ModuleDescription = {
  module: '@noble/hashes/argon2.js',
  aliases: ['@noble/hashes/argon2'],
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'argon2d',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: '@noble/hashes/argon2.js',
        export: 'argon2dAsync',
        how: 'twin',
        note: 'It computes on this thread in slices: `node:crypto` computes in the thread pool.',
      },
    },
    {
      export: 'argon2i',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: '@noble/hashes/argon2.js',
        export: 'argon2iAsync',
        how: 'twin',
        note: 'It computes on this thread in slices: `node:crypto` computes in the thread pool.',
      },
    },
    {
      export: 'argon2id',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: '@noble/hashes/argon2.js',
        export: 'argon2idAsync',
        how: 'twin',
        note: 'It computes on this thread in slices: `node:crypto` computes in the thread pool.',
      },
    },
  ],
};
