import type { ModuleDescription } from '../types.ts';

/** Zip archives of files and folders; what is saved or kept in memory is compressed on the calling thread. */
export const zipLocal: ModuleDescription = {
  module: 'zip-local',
  checkedVersions: '0.3',
  blocking: [
    {
      export: 'ZipExport.prototype.memory',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { none: 'Do it in a worker thread.' },
    },
    {
      export: 'ZipExport.prototype.save',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { none: 'Do it in a worker thread.' },
    },
    {
      export: 'sync.unzip',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'zip-local',
        export: 'unzip',
        how: 'other',
        note: 'It takes a callback.',
      },
    },
    {
      export: 'sync.zip',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'zip-local',
        export: 'zip',
        how: 'other',
        note: 'It takes a callback.',
      },
    },
  ],
  exports: {
    sync: { members: { unzip: { returns: 'ZipExport' }, zip: { returns: 'ZipExport' } } },
  },
  types: { ZipExport: { members: { compress: { returns: 'this' } } } },
};
