import type { BlockingApi, ModuleDescription } from '../types.ts';

const noPromises = 'Use version 1, which gives promises and derives the key in slices.';

const accountMethods: readonly BlockingApi[] = [
  {
    export: 'Accounts.prototype.decrypt',
    form: 'method',
    kind: 'cryptography',
    cost: 'compute',
    replacement: { none: 'Do it in a worker thread, or use version 4, which gives promises.' },
    versions: '<4',
  },
  {
    export: 'Accounts.prototype.encrypt',
    form: 'method',
    kind: 'cryptography',
    cost: 'compute',
    replacement: { none: 'Do it in a worker thread, or use version 4, which gives promises.' },
    versions: '<4',
  },
];

/** Key stores of Ethereum, by scrypt in JavaScript; promises since version 1. */
export const ethereumjsWallet: ModuleDescription = {
  module: 'ethereumjs-wallet',
  checkedVersions: '0.6 || 1',
  blocking: [
    {
      export: 'Wallet.prototype.toV3',
      form: 'method',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: noPromises },
      versions: '<1',
    },
    {
      export: 'Wallet.prototype.toV3String',
      form: 'method',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: noPromises },
      versions: '<1',
    },
    {
      export: 'fromV1',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: noPromises },
      versions: '<1',
    },
    {
      export: 'fromV3',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { none: noPromises },
      versions: '<1',
    },
  ],
  exports: {
    default: { returns: 'Wallet' },
    fromExtendedPrivateKey: { returns: 'Wallet' },
    fromPrivateKey: { returns: 'Wallet' },
    fromV1: { returns: 'Wallet' },
    fromV3: { returns: 'Wallet' },
    generate: { returns: 'Wallet' },
  },
  types: { Wallet: {} },
};

/** Ethereum; of what it does in the process itself only key stores take long, by scrypt in JavaScript. */
export const web3: ModuleDescription = {
  module: 'web3',
  checkedVersions: '1',
  blocking: accountMethods,
  exports: { default: { returns: 'Web3' } },
  types: {
    Accounts: {},
    Eth: { members: { accounts: { is: 'Accounts' } } },
    Web3: { members: { eth: { is: 'Eth' } } },
  },
};

/** The accounts of web3 by themselves. */
export const web3EthAccounts: ModuleDescription = {
  module: 'web3-eth-accounts',
  checkedVersions: '1',
  blocking: accountMethods,
  exports: { default: { returns: 'Accounts' } },
  types: { Accounts: {} },
};
