import type { ModuleDescription } from '../types.ts';

/** Cryptography in JavaScript on the calling thread; with a callback it computes there in slices. */
export const nodeForge: ModuleDescription = {
  module: 'node-forge',
  checkedVersions: '0.10 || 1',
  blocking: [
    {
      export: 'pbkdf2',
      kind: 'cryptography',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'crypto',
        export: 'pbkdf2',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
    {
      export: 'pkcs12.pkcs12FromAsn1',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: 'Do it in a worker thread.' },
    },
    {
      export: 'pkcs12.toPkcs12Asn1',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: 'Do it in a worker thread.' },
    },
    {
      export: 'pkcs5.pbkdf2',
      kind: 'cryptography',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'crypto',
        export: 'pbkdf2',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
    {
      export: 'pki.decryptRsaPrivateKey',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: 'Do it in a worker thread.' },
    },
    {
      export: 'pki.encryptRsaPrivateKey',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: 'Do it in a worker thread.' },
    },
    {
      export: 'pki.rsa.generateKeyPair',
      kind: 'cryptography',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'crypto',
        export: 'generateKeyPair',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
    {
      export: 'random.generateSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'node-forge', export: 'random.getBytes', how: 'promisify' },
    },
    {
      export: 'random.getBytesSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'node-forge', export: 'random.getBytes', how: 'promisify' },
    },
    {
      export: 'random.seedFileSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'node-forge', export: 'random.seedFile', how: 'promisify' },
    },
    {
      export: 'rsa.generateKeyPair',
      kind: 'cryptography',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'crypto',
        export: 'generateKeyPair',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
  ],
};
