import type { ModuleDescription } from '../types.ts';

/** Runs code in isolates, in other threads unless `*Sync`. */
export const isolatedVm: ModuleDescription = {
  module: 'isolated-vm',
  checkedVersions: '4 || 6 - 7',
  blocking: [
    {
      export: 'Context.prototype.evalClosureSync',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: 'isolated-vm', export: 'Context.prototype.evalClosure', how: 'twin' },
    },
    {
      export: 'Context.prototype.evalSync',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: 'isolated-vm', export: 'Context.prototype.eval', how: 'twin' },
    },
    {
      export: 'Isolate.prototype.compileModuleSync',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: 'isolated-vm',
        export: 'Isolate.prototype.compileModule',
        how: 'twin',
      },
    },
    {
      export: 'Isolate.prototype.compileScriptSync',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: {
        module: 'isolated-vm',
        export: 'Isolate.prototype.compileScript',
        how: 'twin',
      },
    },
    {
      export: 'Isolate.prototype.createContextSync',
      form: 'method',
      kind: 'compilation',
      cost: 'brief',
      replacement: {
        module: 'isolated-vm',
        export: 'Isolate.prototype.createContext',
        how: 'twin',
      },
    },
    {
      export: 'Module.prototype.evaluateSync',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: 'isolated-vm', export: 'Module.prototype.evaluate', how: 'twin' },
    },
    {
      export: 'Module.prototype.instantiateSync',
      form: 'method',
      kind: 'compilation',
      cost: 'brief',
      replacement: { module: 'isolated-vm', export: 'Module.prototype.instantiate', how: 'twin' },
    },
    {
      export: 'Script.prototype.runSync',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: { module: 'isolated-vm', export: 'Script.prototype.run', how: 'twin' },
    },
  ],
  exports: { Isolate: { returns: 'Isolate' } },
  types: {
    Isolate: {
      members: {
        compileScript: { returns: 'Script' },
        compileScriptSync: { returns: 'Script' },
        compileModule: { returns: 'Module' },
        compileModuleSync: { returns: 'Module' },
        createContext: { returns: 'Context' },
        createContextSync: { returns: 'Context' },
      },
    },
    Context: {},
    Script: {},
    Module: {},
  },
};
