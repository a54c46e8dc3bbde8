import type { ModuleDescription } from '../types.ts';

/** `fs` with retries when too many files are open; its synchronous functions are those of `fs`. */
export const gracefulFs: ModuleDescription = {
  module: 'graceful-fs',
  reexports: ['fs'],
  checkedVersions: '4',
};
