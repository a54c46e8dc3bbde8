import type { ModuleDescription } from '../types.ts';

export const repl: ModuleDescription = {
  module: 'repl',
  exports: { REPLServer: { returns: 'REPLServer' }, start: { returns: 'REPLServer' } },
  types: { REPLServer: { extends: 'readline:Interface' } },
};
