import type { ModuleDescription } from '../types.ts';

/** `child_process.spawnSync` under another name. */
export const spawnSync: ModuleDescription = {
  module: 'spawn-sync',
  checkedVersions: '1',
  blocking: [
    {
      export: 'default',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'spawn', how: 'other' },
    },
  ],
};

/** `exec` of shelljs alone: always waits for the child. */
export const shelljsExec: ModuleDescription = {
  module: 'shelljs.exec',
  checkedVersions: '1',
  blocking: [
    {
      export: 'default',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'exec', how: 'other' },
    },
  ],
};

/** What Git says of a folder, by child processes that are waited for or by reading `.git`. */
export const gitRevSync: ModuleDescription = {
  module: 'git-rev-sync',
  checkedVersions: '3',
  blocking: [
    {
      export: 'branch',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'count',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'date',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'hasUnstagedChanges',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'isDirty',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'isTagDirty',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'log',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'long',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'message',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'remoteUrl',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'short',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'tag',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
    {
      export: 'tagFirstParent',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'child_process', export: 'execFile', how: 'other' },
    },
  ],
};

/** The id of this machine, asked of a child process. */
export const nodeMachineId: ModuleDescription = {
  module: 'node-machine-id',
  checkedVersions: '1',
  blocking: [
    {
      export: 'machineIdSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'node-machine-id', export: 'machineId', how: 'twin' },
    },
  ],
};

/** What a CI says of a build; asks Git by child processes. */
export const envCi: ModuleDescription = {
  module: 'env-ci',
  checkedVersions: '5 || 11',
  blocking: [
    {
      export: 'default',
      kind: 'process',
      cost: 'process',
      replacement: { none: 'Call it once, when the process starts.' },
    },
  ],
};
