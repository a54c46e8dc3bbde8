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

/** Reads a YAML file. */
export const loadYamlFile: ModuleDescription = {
  module: 'load-yaml-file',
  checkedVersions: '0.2 || 1',
  blocking: [
    {
      export: 'loadYamlFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'load-yaml-file', export: 'loadYamlFile', how: 'twin' },
      versions: '>=1',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'load-yaml-file', export: 'default', how: 'twin' },
      versions: '<1',
    },
  ],
};

/** Writes a YAML file. */
export const writeYamlFile: ModuleDescription = {
  module: 'write-yaml-file',
  checkedVersions: '4 || 6',
  blocking: [
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-yaml-file', export: 'default', how: 'twin' },
      versions: '<5',
    },
    {
      export: 'writeYamlFileSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-yaml-file', export: 'writeYamlFile', how: 'twin' },
      versions: '>=5',
    },
  ],
};

/** Writes package.json. */
export const writePkg: ModuleDescription = {
  module: 'write-pkg',
  checkedVersions: '4 - 5 || 7',
  blocking: [
    {
      export: 'addPackageDependenciesSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-pkg', export: 'addPackageDependencies', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'removePackageDependenciesSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-pkg', export: 'removePackageDependencies', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'sync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-pkg', export: 'default', how: 'twin' },
      versions: '<5',
    },
    {
      export: 'updatePackageSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-pkg', export: 'updatePackage', how: 'twin' },
      versions: '>=6',
    },
    {
      export: 'writePackageSync',
      kind: 'file-system',
      cost: 'file',
      replacement: { module: 'write-pkg', export: 'writePackage', how: 'twin' },
      versions: '>=5',
    },
  ],
};

/** YAML. `load` reads a file at once unless it gets a callback. */
export const yamljs: ModuleDescription = {
  module: 'yamljs',
  checkedVersions: '0.3',
  blocking: [
    {
      export: 'load',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: { module: 'yamljs', export: 'load', how: 'callback', promisifiedLacks: 'sense' },
    },
    {
      export: 'parseFile',
      kind: 'file-system',
      cost: 'file',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'yamljs',
        export: 'parseFile',
        how: 'callback',
        promisifiedLacks: 'sense',
      },
    },
  ],
};
