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

/** Which C library this machine has, asked of a file or a child process. */
export const detectLibc: ModuleDescription = {
  module: 'detect-libc',
  checkedVersions: '2',
  blocking: [
    {
      export: 'familySync',
      kind: 'process',
      cost: 'file',
      replacement: { module: 'detect-libc', export: 'family', how: 'twin' },
    },
    {
      export: 'isNonGlibcLinuxSync',
      kind: 'process',
      cost: 'file',
      replacement: { module: 'detect-libc', export: 'isNonGlibcLinux', how: 'twin' },
    },
    {
      export: 'versionSync',
      kind: 'process',
      cost: 'file',
      replacement: { module: 'detect-libc', export: 'version', how: 'twin' },
    },
  ],
};

/** The gateway of this machine, asked of a child process. */
export const defaultGateway: ModuleDescription = {
  module: 'default-gateway',
  checkedVersions: '6 - 7',
  blocking: [
    {
      export: 'gateway4sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'default-gateway', export: 'gateway4async', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'gateway6sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'default-gateway', export: 'gateway6async', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'v4.sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'default-gateway', export: 'v4', how: 'twin' },
      versions: '<7',
    },
    {
      export: 'v6.sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'default-gateway', export: 'v6', how: 'twin' },
      versions: '<7',
    },
  ],
};

/** The address of this machine, asked of a child process. */
export const internalIp: ModuleDescription = {
  module: 'internal-ip',
  checkedVersions: '6 - 8',
  blocking: [
    {
      export: 'internalIpV4Sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'internal-ip', export: 'internalIpV4', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'internalIpV6Sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'internal-ip', export: 'internalIpV6', how: 'twin' },
      versions: '>=7',
    },
    {
      export: 'v4.sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'internal-ip', export: 'v4', how: 'twin' },
      versions: '<7',
    },
    {
      export: 'v6.sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'internal-ip', export: 'v6', how: 'twin' },
      versions: '<7',
    },
  ],
};

/** The language of this machine, asked of a child process. */
export const osLocale: ModuleDescription = {
  module: 'os-locale',
  checkedVersions: '5 - 6',
  blocking: [
    {
      export: 'osLocaleSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'os-locale', export: 'osLocale', how: 'twin' },
      versions: '>=6 <7',
    },
    {
      export: 'sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'os-locale', export: 'default', how: 'twin' },
      versions: '<6',
    },
  ],
};

/** The name of the user, asked of a child process. */
export const username: ModuleDescription = {
  module: 'username',
  checkedVersions: '5 - 7',
  blocking: [
    {
      export: 'sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'username', export: 'default', how: 'twin' },
      versions: '<6',
    },
    {
      export: 'usernameSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'username', export: 'username', how: 'twin' },
      versions: '>=6',
    },
  ],
};

/** Child processes as promises; its `*Sync` functions wait for the child. */
export const tinyexec: ModuleDescription = {
  module: 'tinyexec',
  checkedVersions: '1',
  blocking: [
    {
      export: 'execSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'tinyexec', export: 'exec', how: 'twin' },
    },
    {
      export: 'xSync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'tinyexec', export: 'x', how: 'twin' },
    },
  ],
};

/** Shell scripts; `$.sync` waits for the child. */
export const zx: ModuleDescription = {
  module: 'zx',
  checkedVersions: '7 - 8',
  blocking: [
    {
      export: '$.sync',
      kind: 'process',
      cost: 'process',
      replacement: { module: 'zx', export: '$', how: 'twin' },
      versions: '>=8',
    },
  ],
  exports: {
    fs: { module: 'fs-extra' },
    glob: { module: 'globby' },
    globby: { module: 'globby' },
    which: { module: 'which' },
  },
};

/** What `git log` says; a promise since version 5. */
export const gitlog: ModuleDescription = {
  module: 'gitlog',
  checkedVersions: '3 - 5',
  blocking: [
    {
      export: 'default',
      kind: 'process',
      cost: 'process',
      blocks: { type: 'without-callback' },
      replacement: { module: 'gitlog', export: 'default', how: 'callback' },
      versions: '<5',
    },
  ],
};

/** What Git says of the last commit, by child processes that are waited for: `getLastCommit` only wraps that in a promise. */
export const lastCommitLog: ModuleDescription = {
  module: 'last-commit-log',
  checkedVersions: '3',
  blocking: [
    {
      export: 'LastCommitLog.prototype.getLastCommit',
      form: 'method',
      kind: 'process',
      cost: 'process',
      replacement: { none: 'Call it once, when the process starts.' },
    },
    {
      export: 'LastCommitLog.prototype.getLastCommitSync',
      form: 'method',
      kind: 'process',
      cost: 'process',
      replacement: { none: 'Call it once, when the process starts.' },
    },
    {
      export: 'LastCommitLog.prototype.getUserNameSync',
      form: 'method',
      kind: 'process',
      cost: 'process',
      replacement: { none: 'Call it once, when the process starts.' },
    },
  ],
  exports: { default: { returns: 'LastCommitLog' } },
  types: { LastCommitLog: {} },
};

/** What `.git` says of a folder, read from its files. */
export const gitRepoInfo: ModuleDescription = {
  module: 'git-repo-info',
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'default',
      kind: 'file-system',
      cost: 'file',
      replacement: { none: 'Call it once, when the process starts.' },
    },
  ],
};
