import type { ModuleDescription } from '../types.ts';

/** Reads `.properties` files. */
export const propertiesReader: ModuleDescription = {
  module: 'properties-reader',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
    },
    {
      export: 'propertiesReader',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
      versions: '>=3',
    },
  ],
};
