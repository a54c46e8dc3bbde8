import type { ModuleDescription } from '../types.ts';

/** Templates. Its functions for files read and compile them on the calling thread, even with a callback. */
export const pug: ModuleDescription = {
  module: 'pug',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'compileFile',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-option', argument: 1, property: 'cache', value: true },
      replacement: { none: 'Call it once, when the process starts.' },
    },
    {
      export: 'compileFileClient',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-option', argument: 1, property: 'cache', value: true },
      replacement: { none: 'Call it once, when the process starts.' },
    },
    {
      export: 'renderFile',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-option', argument: 1, property: 'cache', value: true },
      replacement: {
        none: 'Turn the option `cache` on, or call `compileFile` once when the process starts.',
      },
    },
  ],
};
