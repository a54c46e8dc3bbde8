import type { ModuleDescription } from '../types.ts';

/** Compiles, in the thread pool unless `*Sync`. */
export const swcCore: ModuleDescription = {
  module: '@swc/core',
  checkedVersions: '1',
  blocking: [
    {
      export: 'minifySync',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: '@swc/core', export: 'minify', how: 'twin' },
    },
    {
      export: 'parseFileSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: '@swc/core', export: 'parseFile', how: 'twin' },
    },
    {
      export: 'parseSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: '@swc/core', export: 'parse', how: 'twin' },
    },
    {
      export: 'printSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: '@swc/core', export: 'print', how: 'twin' },
    },
    {
      export: 'transformFileSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: '@swc/core', export: 'transformFile', how: 'twin' },
    },
    {
      export: 'transformSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: '@swc/core', export: 'transform', how: 'twin' },
    },
  ],
};
