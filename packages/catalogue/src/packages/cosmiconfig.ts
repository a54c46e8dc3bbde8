import type { ModuleDescription } from '../types.ts';

/** Looks for a configuration file in a folder and its parents. */
export const cosmiconfig: ModuleDescription = {
  module: 'cosmiconfig',
  checkedVersions: '5 - 9',
  blocking: [
    {
      export: 'Explorer.prototype.loadSync',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'cosmiconfig', export: 'Explorer.prototype.load', how: 'twin' },
      versions: '<6',
    },
    {
      export: 'Explorer.prototype.searchSync',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'cosmiconfig', export: 'Explorer.prototype.search', how: 'twin' },
      versions: '<6',
    },
    {
      export: 'SyncExplorer.prototype.load',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Make the explorer with `cosmiconfig`: its `load` gives a promise.' },
      versions: '>=6',
    },
    {
      export: 'SyncExplorer.prototype.search',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Make the explorer with `cosmiconfig`: its `search` gives a promise.' },
      versions: '>=6',
    },
  ],
  exports: {
    cosmiconfig: { returns: 'Explorer' },
    cosmiconfigSync: { returns: 'SyncExplorer' },
    default: { returns: 'Explorer' },
  },
  types: { Explorer: {}, SyncExplorer: {} },
  notBlocking: {
    cosmiconfigSync: 'It makes an explorer; `search` and `load` of that block.',
    getDefaultSearchPlacesSync: 'It gives a constant list.',
  },
};
