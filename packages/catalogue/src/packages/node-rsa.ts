import type { ModuleDescription } from '../types.ts';

/** RSA on the calling thread. */
export const nodeRsa: ModuleDescription = {
  module: 'node-rsa',
  checkedVersions: '1 - 2',
  blocking: [
    {
      export: 'NodeRSA.prototype.decrypt',
      form: 'method',
      kind: 'cryptography',
      cost: 'brief',
      replacement: {
        none: 'Use `node:crypto`: its `sign` and `verify` compute in the thread pool when they get a callback.',
      },
    },
    {
      export: 'NodeRSA.prototype.decryptPublic',
      form: 'method',
      kind: 'cryptography',
      cost: 'brief',
      replacement: {
        none: 'Use `node:crypto`: its `sign` and `verify` compute in the thread pool when they get a callback.',
      },
    },
    {
      export: 'NodeRSA.prototype.encrypt',
      form: 'method',
      kind: 'cryptography',
      cost: 'brief',
      replacement: {
        none: 'Use `node:crypto`: its `sign` and `verify` compute in the thread pool when they get a callback.',
      },
    },
    {
      export: 'NodeRSA.prototype.encryptPrivate',
      form: 'method',
      kind: 'cryptography',
      cost: 'brief',
      replacement: {
        none: 'Use `node:crypto`: its `sign` and `verify` compute in the thread pool when they get a callback.',
      },
    },
    {
      export: 'NodeRSA.prototype.generateKeyPair',
      form: 'method',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        none: 'Use `generateKeyPair` of `node:crypto`: it computes in the thread pool.',
      },
    },
    {
      export: 'NodeRSA.prototype.sign',
      form: 'method',
      kind: 'cryptography',
      cost: 'brief',
      replacement: {
        none: 'Use `node:crypto`: its `sign` and `verify` compute in the thread pool when they get a callback.',
      },
    },
    {
      export: 'NodeRSA.prototype.verify',
      form: 'method',
      kind: 'cryptography',
      cost: 'brief',
      replacement: {
        none: 'Use `node:crypto`: its `sign` and `verify` compute in the thread pool when they get a callback.',
      },
    },
  ],
  exports: { NodeRSA: { returns: 'NodeRSA' }, default: { returns: 'NodeRSA' } },
  types: { NodeRSA: {} },
};
