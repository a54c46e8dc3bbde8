import type { ModuleDescription } from '../types.ts';

/** PBKDF2 as of `node:crypto`. */
export const pbkdf2: ModuleDescription = {
  module: 'pbkdf2',
  checkedVersions: '3',
  blocking: [
    {
      export: 'pbkdf2Sync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'pbkdf2', export: 'pbkdf2', how: 'promisify' },
    },
  ],
};
