import type { ModuleDescription } from '../types.ts';

/** Zip archives in memory; reads and writes files and compresses on the calling thread. */
export const admZip: ModuleDescription = {
  module: 'adm-zip',
  checkedVersions: '0.5 - 0.6',
  blocking: [
    {
      export: 'AdmZip.prototype.addLocalFile',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'adm-zip',
        export: 'AdmZip.prototype.addLocalFileAsync',
        how: 'other',
      },
    },
    {
      export: 'AdmZip.prototype.addLocalFolder',
      form: 'method',
      kind: 'file-system',
      cost: 'file',
      replacement: {
        module: 'adm-zip',
        export: 'AdmZip.prototype.addLocalFolderPromise',
        how: 'other',
      },
    },
    {
      export: 'AdmZip.prototype.extractAllTo',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: {
        module: 'adm-zip',
        export: 'AdmZip.prototype.extractAllToAsync',
        how: 'other',
      },
    },
    {
      export: 'AdmZip.prototype.extractEntryTo',
      form: 'method',
      kind: 'compression',
      cost: 'file',
      replacement: {
        module: 'adm-zip',
        export: 'AdmZip.prototype.extractAllToAsync',
        how: 'other',
      },
    },
    {
      export: 'AdmZip.prototype.readAsText',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'adm-zip', export: 'AdmZip.prototype.readAsTextAsync', how: 'other' },
    },
    {
      export: 'AdmZip.prototype.readFile',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'adm-zip', export: 'AdmZip.prototype.readFileAsync', how: 'other' },
    },
    {
      export: 'AdmZip.prototype.test',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { none: 'Do it in a worker thread.' },
    },
    {
      export: 'AdmZip.prototype.toBuffer',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: 'adm-zip', export: 'AdmZip.prototype.toBufferPromise', how: 'other' },
    },
    {
      export: 'AdmZip.prototype.writeZip',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { module: 'adm-zip', export: 'AdmZip.prototype.writeZipPromise', how: 'other' },
    },
    {
      export: 'ZipEntry.prototype.getCompressedData',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: {
        module: 'adm-zip',
        export: 'ZipEntry.prototype.getCompressedDataAsync',
        how: 'promisify',
      },
    },
    {
      export: 'ZipEntry.prototype.getData',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: {
        module: 'adm-zip',
        export: 'ZipEntry.prototype.getDataAsync',
        how: 'promisify',
      },
    },
    {
      export: 'default',
      kind: 'compression',
      cost: 'file',
      pathOrContent: 0,
      replacement: {
        none: 'Read the file with `readFile` of `node:fs/promises`, and give its content.',
      },
    },
    {
      export: 'default',
      form: 'constructor',
      kind: 'compression',
      cost: 'file',
      pathOrContent: 0,
      replacement: {
        none: 'Read the file with `readFile` of `node:fs/promises`, and give its content.',
      },
    },
  ],
  exports: { default: { returns: 'AdmZip' } },
  types: {
    AdmZip: {
      members: {
        getEntry: { returns: 'ZipEntry' },
        forEach: { callbacks: [{ at: 0, runs: 'inline', parameters: ['ZipEntry'] }] },
      },
    },
    ZipEntry: {},
  },
};
