import type { ModuleDescription } from '../types.ts';

/** Reads `.env` into the environment. */
export const dotenv: ModuleDescription = {
  module: 'dotenv',
  checkedVersions: '8 || 16 - 18',
  blocking: [
    {
      export: 'config',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
    },
    {
      export: 'configDotenv',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
      versions: '>=16',
    },
  ],
};
