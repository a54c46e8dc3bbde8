import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** Formats code; asynchronous since version 3. */
export const prettier: ModuleDescription = {
  module: 'prettier',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'check',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
      versions: '<3',
    },
    {
      export: 'format',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
      versions: '<3',
    },
    {
      export: 'formatWithCursor',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
      versions: '<3',
    },
    {
      export: 'getFileInfo.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'prettier', export: 'getFileInfo', how: 'twin' },
      versions: '<3',
    },
    {
      export: 'resolveConfig.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'prettier', export: 'resolveConfig', how: 'twin' },
      versions: '<3',
    },
    {
      export: 'resolveConfigFile.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'prettier', export: 'resolveConfigFile', how: 'twin' },
      versions: '<3',
    },
  ],
};
