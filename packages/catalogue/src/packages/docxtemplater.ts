import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** Office documents from templates, compiled, filled and compressed on the calling thread. */
export const docxtemplater: ModuleDescription = {
  module: 'docxtemplater',
  checkedVersions: '3',
  blocking: [
    {
      export: 'Docxtemplater.prototype.compile',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Docxtemplater.prototype.render',
      form: 'method',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'Docxtemplater.prototype.toBuffer',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'default',
      form: 'constructor',
      kind: 'compilation',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'Docxtemplater' } },
  types: {
    Docxtemplater: {
      members: {
        getZip: { returns: 'pizzip:PizZip' },
        compile: { returns: 'this' },
        loadZip: { returns: 'this' },
        render: { returns: 'this' },
        setData: { returns: 'this' },
        setOptions: { returns: 'this' },
      },
    },
  },
};

/** Zip archives in memory; what is only stored costs little. */
export const pizzip: ModuleDescription = {
  module: 'pizzip',
  checkedVersions: '3',
  blocking: [
    {
      export: 'PizZip.prototype.generate',
      form: 'method',
      kind: 'compression',
      cost: 'compute',
      blocks: { type: 'with-option', argument: 0, property: 'compression', value: 'DEFLATE' },
      replacement: { none: noAsyncForm },
    },
  ],
  exports: { default: { returns: 'PizZip' } },
  types: { PizZip: { members: { load: { returns: 'this' } } } },
};
