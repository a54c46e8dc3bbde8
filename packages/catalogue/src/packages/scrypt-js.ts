import type { ModuleDescription } from '../types.ts';

/** scrypt in JavaScript on the calling thread; `scrypt` computes there in slices. */
export const scryptJs: ModuleDescription = {
  module: 'scrypt-js',
  checkedVersions: '3',
  blocking: [
    {
      export: 'syncScrypt',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'scrypt-js',
        export: 'scrypt',
        how: 'twin',
        note: 'It computes on this thread in slices: `scrypt` of `node:crypto` computes in the thread pool.',
      },
    },
  ],
};
