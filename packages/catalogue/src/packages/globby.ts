import type { ModuleDescription } from '../types.ts';

/** fast-glob with several patterns and `.gitignore`. */
export const globby: ModuleDescription = {
  module: 'globby',
  checkedVersions: '8 - 9 || 11 - 14 || 16',
  blocking: [
    {
      export: 'generateGlobTasksSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'globby', export: 'generateGlobTasks', how: 'twin' },
      versions: '>=13',
    },
    {
      export: 'gitignore.sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'globby', export: 'gitignore', how: 'twin' },
      versions: '<12',
    },
    {
      export: 'globbySync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'globby', export: 'globby', how: 'twin' },
      versions: '>=12',
    },
    {
      export: 'isGitIgnoredSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'globby', export: 'isGitIgnored', how: 'twin' },
      versions: '>=12',
    },
    {
      export: 'isIgnoredByIgnoreFilesSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'globby', export: 'isIgnoredByIgnoreFiles', how: 'twin' },
      versions: '>=14',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'globby', export: 'default', how: 'twin' },
      versions: '<12',
    },
  ],
};
