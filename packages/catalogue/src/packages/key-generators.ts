import type { ModuleDescription } from '../types.ts';

/** Makes RSA keys in JavaScript, for a second and more. */
export const keypair: ModuleDescription = {
  module: 'keypair',
  checkedVersions: '1',
  blocking: [
    {
      export: 'default',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'generateKeyPair',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
  ],
};

/** Makes certificates with new RSA keys; a promise since version 5. */
export const selfsigned: ModuleDescription = {
  module: 'selfsigned',
  checkedVersions: '1 - 3 || 5',
  blocking: [
    {
      export: 'generate',
      kind: 'cryptography',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'selfsigned',
        export: 'generate',
        how: 'callback',
        note: 'It computes in slices: make the certificate once, when the process starts.',
      },
      versions: '<4',
    },
  ],
};

/** Seeds of wallets, by PBKDF2. */
export const bip39: ModuleDescription = {
  module: 'bip39',
  checkedVersions: '3',
  blocking: [
    {
      export: 'mnemonicToSeedSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'bip39', export: 'mnemonicToSeed', how: 'twin' },
    },
  ],
};

/** Key stores of Ethereum, by scrypt. */
export const ethers: ModuleDescription = {
  module: 'ethers',
  checkedVersions: '6',
  blocking: [
    {
      export: 'Wallet.fromEncryptedJsonSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'ethers', export: 'Wallet.fromEncryptedJson', how: 'twin' },
    },
    {
      export: 'Wallet.prototype.encryptSync',
      form: 'method',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'ethers', export: 'Wallet.prototype.encrypt', how: 'twin' },
    },
    {
      export: 'decryptKeystoreJsonSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'ethers', export: 'decryptKeystoreJson', how: 'twin' },
    },
    {
      export: 'encryptKeystoreJsonSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'ethers', export: 'encryptKeystoreJson', how: 'twin' },
    },
    {
      export: 'scryptSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'ethers', export: 'scrypt', how: 'twin' },
    },
  ],
  exports: { Wallet: { returns: 'Wallet' } },
  types: { Wallet: {} },
};

/** Makes RSA keys in JavaScript, for a second and more. */
export const jsrsasign: ModuleDescription = {
  module: 'jsrsasign',
  checkedVersions: '8 || 10 - 11',
  blocking: [
    {
      export: 'KEYUTIL.generateKeypair',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'generateKeyPair',
        how: 'other',
        note: 'It computes in the thread pool.',
      },
    },
  ],
};
