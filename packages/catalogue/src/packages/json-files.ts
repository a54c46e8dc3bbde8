import type { ModuleDescription } from '../types.ts';

/** Reads a JSON file. */
export const loadJsonFile: ModuleDescription = {
  module: 'load-json-file',
  checkedVersions: '2 || 4 || 6 - 7',
  blocking: [
    {
      export: 'loadJsonFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'load-json-file', export: 'loadJsonFile', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'load-json-file', export: 'default', how: 'twin' },
      versions: '<7',
    },
  ],
};

/** Writes a JSON file. */
export const writeJsonFile: ModuleDescription = {
  module: 'write-json-file',
  checkedVersions: '2 || 4 - 5 || 7',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-json-file', export: 'default', how: 'twin' },
      versions: '<5',
    },
    {
      export: 'writeJsonFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-json-file', export: 'writeJsonFile', how: 'twin' },
      versions: '>=5',
    },
  ],
};

/** Reads package.json. */
export const readPkg: ModuleDescription = {
  module: 'read-pkg',
  checkedVersions: '3 || 5 || 7 || 9 - 10',
  blocking: [
    {
      export: 'readPackageSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-pkg', export: 'readPackage', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-pkg', export: 'default', how: 'twin' },
      versions: '<6',
    },
  ],
};

/** Looks for package.json in a folder and its parents, and reads it. */
export const readPkgUp: ModuleDescription = {
  module: 'read-pkg-up',
  checkedVersions: '4 || 7 || 9 || 11',
  blocking: [
    {
      export: 'readPackageUpSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-pkg-up', export: 'readPackageUp', how: 'twin' },
      versions: '>=8',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-pkg-up', export: 'default', how: 'twin' },
      versions: '<8',
    },
  ],
};

/** Looks for package.json in a folder and its parents, and reads it. */
export const readPackageUp: ModuleDescription = {
  module: 'read-package-up',
  checkedVersions: '11 - 12',
  blocking: [
    {
      export: 'readPackageUpSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-package-up', export: 'readPackageUp', how: 'twin' },
    },
  ],
};

/** Reads a YAML file. */
export const readYamlFile: ModuleDescription = {
  module: 'read-yaml-file',
  checkedVersions: '2 - 3',
  blocking: [
    {
      export: 'readYamlFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-yaml-file', export: 'readYamlFile', how: 'twin' },
      versions: '>=3',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'read-yaml-file', export: 'default', how: 'twin' },
      versions: '<3',
    },
  ],
};
