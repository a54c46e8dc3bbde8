import type { ModuleDescription } from '../types.ts';

/** `fs` whose asynchronous functions give promises. */
export const mzFs: ModuleDescription = { module: 'mz/fs', reexports: ['fs'], checkedVersions: '2' };

/** `child_process` whose asynchronous functions give promises. */
export const mzChildProcess: ModuleDescription = {
  module: 'mz/child_process',
  reexports: ['child_process'],
  checkedVersions: '2',
};

/** `crypto` whose asynchronous functions give promises. */
export const mzCrypto: ModuleDescription = {
  module: 'mz/crypto',
  reexports: ['crypto'],
  checkedVersions: '2',
};

/** `zlib` whose asynchronous functions give promises. */
export const mzZlib: ModuleDescription = {
  module: 'mz/zlib',
  reexports: ['zlib'],
  checkedVersions: '2',
};
