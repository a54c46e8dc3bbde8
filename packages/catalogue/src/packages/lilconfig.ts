import type { ModuleDescription } from '../types.ts';

/** Looks for a configuration file in a folder and its parents. */
export const lilconfig: ModuleDescription = {
  module: 'lilconfig',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'SyncSearcher.prototype.load',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Make the searcher with `lilconfig`: its `load` gives a promise.' },
    },
    {
      export: 'SyncSearcher.prototype.search',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Make the searcher with `lilconfig`: its `search` gives a promise.' },
    },
  ],
  exports: { lilconfigSync: { returns: 'SyncSearcher' } },
  types: { SyncSearcher: {} },
  notBlocking: { lilconfigSync: 'It makes a searcher; `search` and `load` of that block.' },
};
