import type { ModuleDescription } from '../types.ts';

/** Reads zip archives. */
export const nodeStreamZip: ModuleDescription = {
  module: 'node-stream-zip',
  checkedVersions: '1',
  blocking: [
    {
      export: 'StreamZip.prototype.entryDataSync',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: {
        module: 'node-stream-zip',
        export: 'StreamZip.prototype.stream',
        how: 'other',
      },
    },
  ],
  exports: { default: { returns: 'StreamZip' } },
  types: { StreamZip: {} },
};
