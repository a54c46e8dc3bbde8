import type { ModuleDescription } from '../types.ts';

/** Compiles style sheets. Its asynchronous functions compute on the same thread. */
export const sass: ModuleDescription = {
  module: 'sass',
  checkedVersions: '1',
  blocking: [
    {
      export: 'Compiler.prototype.compile',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        none: 'Make the compiler with `initAsyncCompiler`: its methods give promises.',
      },
    },
    {
      export: 'Compiler.prototype.compileString',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        none: 'Make the compiler with `initAsyncCompiler`: its methods give promises.',
      },
    },
    {
      export: 'compile',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: 'sass',
        export: 'compileAsync',
        how: 'twin',
        note: 'It gives the thread back now and then, and takes longer: to keep the thread free, compile in a worker thread.',
      },
    },
    {
      export: 'compileString',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: 'sass',
        export: 'compileStringAsync',
        how: 'twin',
        note: 'It gives the thread back now and then, and takes longer: to keep the thread free, compile in a worker thread.',
      },
    },
    {
      export: 'renderSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: 'sass', export: 'render', how: 'promisify' },
    },
  ],
  exports: { initCompiler: { returns: 'Compiler' } },
  types: { Compiler: {} },
};

/** Compiles style sheets in a child process, which its synchronous functions wait for. */
export const sassEmbedded: ModuleDescription = {
  module: 'sass-embedded',
  checkedVersions: '1',
  blocking: [
    {
      export: 'Compiler.prototype.compile',
      form: 'method',
      kind: 'compilation',
      cost: 'process',
      replacement: {
        none: 'Make the compiler with `initAsyncCompiler`: its methods give promises.',
      },
    },
    {
      export: 'Compiler.prototype.compileString',
      form: 'method',
      kind: 'compilation',
      cost: 'process',
      replacement: {
        none: 'Make the compiler with `initAsyncCompiler`: its methods give promises.',
      },
    },
    {
      export: 'compile',
      kind: 'compilation',
      cost: 'process',
      replacement: { module: 'sass-embedded', export: 'compileAsync', how: 'twin' },
    },
    {
      export: 'compileString',
      kind: 'compilation',
      cost: 'process',
      replacement: { module: 'sass-embedded', export: 'compileStringAsync', how: 'twin' },
    },
    {
      export: 'renderSync',
      kind: 'compilation',
      cost: 'process',
      replacement: { module: 'sass-embedded', export: 'render', how: 'promisify' },
    },
  ],
  exports: { initCompiler: { returns: 'Compiler' } },
  types: { Compiler: {} },
};

/** Compiles style sheets, in the thread pool unless `renderSync`. */
export const nodeSass: ModuleDescription = {
  module: 'node-sass',
  checkedVersions: '7 || 9',
  blocking: [
    {
      export: 'renderSync',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: 'node-sass', export: 'render', how: 'promisify' },
    },
  ],
};
