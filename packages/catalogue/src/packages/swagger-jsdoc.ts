import type { ModuleDescription } from '../types.ts';

/** Reads source files for an OpenAPI description. */
export const swaggerJsdoc: ModuleDescription = {
  module: 'swagger-jsdoc',
  checkedVersions: '5 - 6',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
    },
  ],
};
