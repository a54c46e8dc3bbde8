import type { ModuleDescription } from '../types.ts';

/** Compiles on the calling thread. Its asynchronous functions only load configuration and plugins without blocking. */
export const babelCore: ModuleDescription = {
  module: '@babel/core',
  checkedVersions: '7 - 8',
  blocking: [
    {
      export: 'createConfigItemSync',
      kind: 'compilation',
      cost: 'file',
      replacement: { module: '@babel/core', export: 'createConfigItemAsync', how: 'twin' },
    },
    {
      export: 'loadOptionsSync',
      kind: 'compilation',
      cost: 'file',
      replacement: { module: '@babel/core', export: 'loadOptionsAsync', how: 'twin' },
    },
    {
      export: 'loadPartialConfigSync',
      kind: 'compilation',
      cost: 'file',
      replacement: { module: '@babel/core', export: 'loadPartialConfigAsync', how: 'twin' },
    },
    {
      export: 'parse',
      kind: 'compilation',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: '@babel/core', export: 'parseAsync', how: 'twin' },
      versions: '<8',
    },
    {
      export: 'parseSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: '@babel/core',
        export: 'parseAsync',
        how: 'twin',
        note: 'It computes on this thread too: move it to a worker thread where it takes long.',
      },
    },
    {
      export: 'transform',
      kind: 'compilation',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: '@babel/core', export: 'transformAsync', how: 'twin' },
      versions: '<8',
    },
    {
      export: 'transformFile',
      kind: 'compilation',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: '@babel/core', export: 'transformFileAsync', how: 'twin' },
      versions: '<8',
    },
    {
      export: 'transformFileSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: '@babel/core',
        export: 'transformFileAsync',
        how: 'twin',
        note: 'It computes on this thread too: move it to a worker thread where it takes long.',
      },
    },
    {
      export: 'transformFromAst',
      kind: 'compilation',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: '@babel/core', export: 'transformFromAstAsync', how: 'twin' },
      versions: '<8',
    },
    {
      export: 'transformFromAstSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: '@babel/core',
        export: 'transformFromAstAsync',
        how: 'twin',
        note: 'It computes on this thread too: move it to a worker thread where it takes long.',
      },
    },
    {
      export: 'transformSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: '@babel/core',
        export: 'transformAsync',
        how: 'twin',
        note: 'It computes on this thread too: move it to a worker thread where it takes long.',
      },
    },
  ],
};
