import type { ModuleDescription } from '../types.ts';

/** Templates. `renderFile` reads and compiles the file on the calling thread, even with a callback, unless `cache` is on. */
export const ejs: ModuleDescription = {
  module: 'ejs',
  checkedVersions: '2 - 4 || 7',
  blocking: [
    {
      export: 'renderFile',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-option', argument: 2, property: 'cache', value: true },
      replacement: {
        none: 'Turn the option `cache` on, or read the file with `readFile` of `node:fs/promises` and `render` its text.',
      },
    },
  ],
};
