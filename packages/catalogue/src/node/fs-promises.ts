import type { ModuleDescription } from '../types.ts';

export const fsPromises: ModuleDescription = {
  module: 'fs/promises',
  exports: {
    cp: { callbacks: [{ at: { argument: 2, property: 'filter' }, runs: 'event-listener' }] },
    open: { returns: 'FileHandle' },
    opendir: { returns: 'fs:Dir' },
  },
  types: {
    FileHandle: {
      extends: 'events:EventEmitter',
      members: {
        createReadStream: { returns: 'fs:ReadStream' },
        createWriteStream: { returns: 'fs:WriteStream' },
        readLines: { returns: 'readline:Interface' },
      },
    },
  },
};
