import type { ModuleDescription } from '../types.ts';

/** Reads GraphQL schemas and documents. */
export const graphqlToolsLoad: ModuleDescription = {
  module: '@graphql-tools/load',
  checkedVersions: '7 - 8',
  blocking: [
    {
      export: 'loadDocumentsSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: '@graphql-tools/load', export: 'loadDocuments', how: 'twin' },
    },
    {
      export: 'loadSchemaSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: '@graphql-tools/load', export: 'loadSchema', how: 'twin' },
    },
    {
      export: 'loadTypedefsSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: '@graphql-tools/load', export: 'loadTypedefs', how: 'twin' },
    },
  ],
};

/** Reads GraphQL files. */
export const graphqlToolsLoadFiles: ModuleDescription = {
  module: '@graphql-tools/load-files',
  checkedVersions: '6 - 7',
  blocking: [
    {
      export: 'loadFilesSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: '@graphql-tools/load-files', export: 'loadFiles', how: 'twin' },
    },
  ],
};

/** Reads the configuration of GraphQL tools. */
export const graphqlConfig: ModuleDescription = {
  module: 'graphql-config',
  checkedVersions: '4 - 5',
  blocking: [
    {
      export: 'loadConfigSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'graphql-config', export: 'loadConfig', how: 'twin' },
    },
  ],
};
