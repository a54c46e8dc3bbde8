import type { ModuleDescription } from '../types.ts';

/** PNG images in JavaScript. */
export const pngjs: ModuleDescription = {
  module: 'pngjs',
  checkedVersions: '3 || 5 - 7',
  blocking: [
    {
      export: 'PNG.sync.read',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'pngjs', export: 'PNG.prototype.parse', how: 'other' },
    },
    {
      export: 'PNG.sync.write',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'pngjs', export: 'PNG.prototype.pack', how: 'other' },
    },
  ],
  exports: { PNG: { returns: 'PNG' } },
  types: { PNG: {} },
};
