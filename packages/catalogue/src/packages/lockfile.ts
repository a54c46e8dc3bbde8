import type { ModuleDescription } from '../types.ts';

/** Locks between processes. */
export const properLockfile: ModuleDescription = {
  module: 'proper-lockfile',
  checkedVersions: '3 - 4',
  blocking: [
    {
      export: 'checkSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'proper-lockfile', export: 'check', how: 'twin' },
    },
    {
      export: 'lockSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'proper-lockfile', export: 'lock', how: 'twin' },
    },
    {
      export: 'unlockSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'proper-lockfile', export: 'unlock', how: 'twin' },
    },
  ],
};

/** Locks between processes. */
export const lockfile: ModuleDescription = {
  module: 'lockfile',
  checkedVersions: '1',
  blocking: [
    {
      export: 'checkSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'lockfile', export: 'check', how: 'promisify' },
    },
    {
      export: 'lockSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'lockfile', export: 'lock', how: 'promisify' },
    },
    {
      export: 'unlockSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'lockfile', export: 'unlock', how: 'promisify' },
    },
  ],
};
