import type { ModuleDescription } from '../types.ts';

/** Compiles in a child process, which its `*Sync` functions wait for. */
export const esbuild: ModuleDescription = {
  module: 'esbuild',
  checkedVersions: '0.19 || 0.25 || 0.28',
  blocking: [
    {
      export: 'analyzeMetafileSync',
      kind: 'compilation',
      cost: 'process',
      replacement: { module: 'esbuild', export: 'analyzeMetafile', how: 'twin' },
    },
    {
      export: 'buildSync',
      kind: 'compilation',
      cost: 'process',
      replacement: { module: 'esbuild', export: 'build', how: 'twin' },
    },
    {
      export: 'formatMessagesSync',
      kind: 'compilation',
      cost: 'process',
      replacement: { module: 'esbuild', export: 'formatMessages', how: 'twin' },
    },
    {
      export: 'transformSync',
      kind: 'compilation',
      cost: 'process',
      replacement: { module: 'esbuild', export: 'transform', how: 'twin' },
    },
  ],
};
