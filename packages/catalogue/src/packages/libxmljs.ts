import type { ModuleDescription } from '../types.ts';

const noAsyncForm = 'Do it in a worker thread.';

/** XML and HTML, parsed on the calling thread. */
export const libxmljs: ModuleDescription = {
  module: 'libxmljs',
  checkedVersions: '1.0',
  blocking: [
    {
      export: 'parseHtml',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
    {
      export: 'parseXml',
      kind: 'serialization',
      cost: 'compute',
      replacement: { none: noAsyncForm },
    },
  ],
};
