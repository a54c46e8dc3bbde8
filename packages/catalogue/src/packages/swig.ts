import type { ModuleDescription } from '../types.ts';

/** Templates. Without a callback files are read at once. */
export const swig: ModuleDescription = {
  module: 'swig',
  checkedVersions: '1',
  blocking: [
    {
      export: 'compileFile',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'swig',
        export: 'compileFile',
        how: 'callback',
        promisifiedLacks: 'sense',
      },
    },
    {
      export: 'renderFile',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'swig',
        export: 'renderFile',
        how: 'callback',
        promisifiedLacks: 'sense',
      },
    },
  ],
};
