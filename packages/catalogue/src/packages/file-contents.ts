import type { ModuleDescription } from '../types.ts';

const noAsyncForm =
  'Use `createInterface` of `node:readline`: it gives the lines of a stream one by one.';

/** Hashes; of a file in a worker thread unless `*Sync`. */
export const hasha: ModuleDescription = {
  module: 'hasha',
  checkedVersions: '5 - 7',
  blocking: [
    {
      export: 'fromFileSync',
      kind: 'cryptography',
      cost: 'file',
      replacement: { module: 'hasha', export: 'fromFile', how: 'twin' },
      versions: '<6',
    },
    {
      export: 'hashFileSync',
      kind: 'cryptography',
      cost: 'file',
      replacement: { module: 'hasha', export: 'hashFile', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'hashSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'hasha', export: 'hash', how: 'twin' },
      versions: '>=6',
    },
  ],
};

/** Whether a file is binary. */
export const isbinaryfile: ModuleDescription = {
  module: 'isbinaryfile',
  checkedVersions: '4 - 6',
  blocking: [
    {
      export: 'isBinaryFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'isbinaryfile', export: 'isBinaryFile', how: 'twin' },
    },
  ],
};

/** Reads a part of a file. */
export const readChunk: ModuleDescription = {
  module: 'read-chunk',
  checkedVersions: '3 - 5',
  blocking: [
    {
      export: 'readChunkSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-chunk', export: 'readChunk', how: 'twin' },
      versions: '>=4',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-chunk', export: 'default', how: 'twin' },
      versions: '<4',
    },
  ],
};

/** The MD5 hash of a file. */
export const md5File: ModuleDescription = {
  module: 'md5-file',
  checkedVersions: '4 - 5',
  blocking: [
    {
      export: 'sync',
      kind: 'cryptography',
      cost: 'file',
      replacement: { module: 'md5-file', export: 'default', how: 'promisify' },
      versions: '<5',
    },
    {
      export: 'sync',
      kind: 'cryptography',
      cost: 'file',
      replacement: { module: 'md5-file', export: 'default', how: 'twin' },
      versions: '>=5',
    },
  ],
};

/** Reads a file line by line. */
export const nReadlines: ModuleDescription = {
  module: 'n-readlines',
  checkedVersions: '1 || 3',
  blocking: [
    {
      export: 'LineReader.prototype.next',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'default',
      form: 'constructor',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'LineReader' } },
  types: { LineReader: {} },
};
