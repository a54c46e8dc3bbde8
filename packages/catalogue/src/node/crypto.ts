import type { CostBySize, ModuleDescription } from '../types.ts';
import { nodeStyleMembers } from './shapes/node-style.ts';

/** 64 KiB of random bytes take about 40 µs, of SHA-256 or SHA-512 40 to 90 µs. */
const LARGE_BYTES = 65_536;

/** Given a length in bits, it searches for a safe prime, for seconds; given a prime, it only takes it over. */
const primeToSearch: CostBySize = {
  argument: 0,
  measure: 'number',
  thresholdBytes: 1,
  small: 'brief',
  large: 'compute',
};

/**
 * The costs follow from what one call takes on small input: RSA-2048 with the private key and finite-field Diffie-Hellman
 * 0.3 ms and far more with longer keys, so `compute`; RSA with the public key, elliptic curves, HKDF (two HMACs) and
 * symmetric keys 3 to 110 µs, so `brief`.
 */
export const crypto: ModuleDescription = {
  module: 'crypto',
  blocking: [
    {
      export: 'Cipheriv.prototype.update',
      kind: 'cryptography',
      cost: 'brief',
      form: 'method',
      costBySize: sizeOf(0),
      replacement: {
        module: 'crypto',
        export: 'subtle.encrypt',
        how: 'other',
        note: 'It encrypts in one step in the thread pool; or update with chunks as they arrive.',
      },
    },
    {
      export: 'Decipheriv.prototype.update',
      kind: 'cryptography',
      cost: 'brief',
      form: 'method',
      costBySize: sizeOf(0),
      replacement: {
        module: 'crypto',
        export: 'subtle.decrypt',
        how: 'other',
        note: 'It decrypts in one step in the thread pool; or update with chunks as they arrive.',
      },
    },
    {
      export: 'DiffieHellman.prototype.computeSecret',
      kind: 'cryptography',
      cost: 'compute',
      form: 'method',
      replacement: {
        module: 'crypto',
        export: 'diffieHellman',
        how: 'other',
        note: 'It takes KeyObjects, and a callback since Node.js 23.11.',
      },
    },
    {
      export: 'DiffieHellman.prototype.generateKeys',
      kind: 'cryptography',
      cost: 'compute',
      form: 'method',
      replacement: {
        module: 'crypto',
        export: 'generateKeyPair',
        how: 'other',
        note: 'Type `dh` with a callback.',
      },
    },
    {
      export: 'DiffieHellmanGroup.prototype.computeSecret',
      kind: 'cryptography',
      cost: 'compute',
      form: 'method',
      replacement: {
        module: 'crypto',
        export: 'diffieHellman',
        how: 'other',
        note: 'It takes KeyObjects, and a callback since Node.js 23.11.',
      },
    },
    {
      export: 'DiffieHellmanGroup.prototype.generateKeys',
      kind: 'cryptography',
      cost: 'compute',
      form: 'method',
      replacement: {
        module: 'crypto',
        export: 'generateKeyPair',
        how: 'other',
        note: 'Type `dh` with a callback.',
      },
    },
    {
      export: 'ECDH.prototype.computeSecret',
      kind: 'cryptography',
      cost: 'brief',
      form: 'method',
      replacement: {
        module: 'crypto',
        export: 'diffieHellman',
        how: 'other',
        note: 'It takes KeyObjects, and a callback since Node.js 23.11.',
      },
    },
    {
      export: 'ECDH.prototype.generateKeys',
      kind: 'cryptography',
      cost: 'brief',
      form: 'method',
      replacement: {
        module: 'crypto',
        export: 'generateKeyPair',
        how: 'other',
        note: 'Type `ec` with a callback.',
      },
    },
    {
      export: 'Hash.prototype.update',
      kind: 'cryptography',
      cost: 'brief',
      form: 'method',
      costBySize: sizeOf(0),
      replacement: {
        module: 'crypto',
        export: 'subtle.digest',
        how: 'other',
        note: 'It hashes in one step in the thread pool; or update with chunks as they arrive.',
      },
    },
    {
      export: 'Hmac.prototype.update',
      kind: 'cryptography',
      cost: 'brief',
      form: 'method',
      costBySize: sizeOf(0),
      replacement: {
        module: 'crypto',
        export: 'subtle.sign',
        how: 'other',
        note: 'It signs in one step in the thread pool; or update with chunks as they arrive.',
      },
    },
    {
      export: 'Sign.prototype.sign',
      kind: 'cryptography',
      cost: 'compute',
      form: 'method',
      replacement: {
        module: 'crypto',
        export: 'sign',
        how: 'other',
        note: 'It takes the data and the key at once, and a callback.',
      },
    },
    {
      export: 'Verify.prototype.verify',
      kind: 'cryptography',
      cost: 'brief',
      form: 'method',
      replacement: {
        module: 'crypto',
        export: 'verify',
        how: 'other',
        note: 'It takes the data, the key and the signature at once, and a callback.',
      },
    },
    {
      export: 'argon2Sync',
      kind: 'cryptography',
      cost: 'compute',
      versions: '>=24.7.0',
      replacement: { module: 'crypto', export: 'argon2', how: 'promisify', since: '24.7.0' },
    },
    {
      export: 'checkPrimeSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'checkPrime',
        how: 'promisify',
        promisifiedLacks: 'types',
      },
    },
    {
      export: 'createDiffieHellman',
      kind: 'cryptography',
      cost: 'brief',
      costBySize: primeToSearch,
      replacement: {
        module: 'crypto',
        export: 'getDiffieHellman',
        how: 'other',
        note: 'A standard group such as modp14 needs no prime to be searched for.',
      },
    },
    {
      export: 'decapsulate',
      kind: 'cryptography',
      cost: 'brief',
      versions: '>=24.7.0',
      blocks: { type: 'without-callback' },
      replacement: { module: 'crypto', export: 'decapsulate', how: 'callback', since: '24.7.0' },
    },
    {
      export: 'diffieHellman',
      kind: 'cryptography',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: 'crypto', export: 'diffieHellman', how: 'callback', since: '23.11.0' },
    },
    {
      export: 'encapsulate',
      kind: 'cryptography',
      cost: 'brief',
      versions: '>=24.7.0',
      blocks: { type: 'without-callback' },
      replacement: { module: 'crypto', export: 'encapsulate', how: 'callback', since: '24.7.0' },
    },
    {
      export: 'generateKeyPairSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'crypto', export: 'generateKeyPair', how: 'promisify' },
    },
    {
      export: 'generateKeySync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'crypto', export: 'generateKey', how: 'promisify' },
    },
    {
      export: 'generatePrimeSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'generatePrime',
        how: 'promisify',
        promisifiedLacks: 'types',
      },
    },
    {
      export: 'hash',
      kind: 'cryptography',
      cost: 'brief',
      costBySize: sizeOf(1),
      versions: '^20.12.0 || >=21.7.0',
      replacement: {
        module: 'crypto',
        export: 'subtle.digest',
        how: 'other',
        note: 'It gives an ArrayBuffer, and runs in the thread pool; small data is hashed faster here.',
      },
    },
    {
      export: 'hkdfSync',
      kind: 'cryptography',
      cost: 'brief',
      replacement: { module: 'crypto', export: 'hkdf', how: 'promisify' },
    },
    {
      export: 'parsePKCS12',
      kind: 'cryptography',
      cost: 'compute',
      versions: '>=26.10.0',
      replacement: { none: 'Node.js has no asynchronous form; parse once at startup.' },
    },
    {
      export: 'pbkdf2Sync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: { module: 'crypto', export: 'pbkdf2', how: 'promisify' },
    },
    {
      export: 'privateDecrypt',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'subtle.decrypt',
        how: 'other',
        note: 'RSA-OAEP with a CryptoKey, in the thread pool.',
      },
    },
    {
      export: 'privateEncrypt',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        none: 'Node.js has no asynchronous form; to sign, give crypto.sign a callback.',
      },
    },
    {
      export: 'pseudoRandomBytes',
      kind: 'cryptography',
      cost: 'brief',
      costBySize: sizeIs(0),
      blocks: { type: 'without-callback' },
      replacement: { module: 'crypto', export: 'pseudoRandomBytes', how: 'callback' },
    },
    {
      export: 'publicDecrypt',
      kind: 'cryptography',
      cost: 'brief',
      replacement: {
        none: 'Node.js has no asynchronous form; to verify, give crypto.verify a callback.',
      },
    },
    {
      export: 'publicEncrypt',
      kind: 'cryptography',
      cost: 'brief',
      replacement: {
        module: 'crypto',
        export: 'subtle.encrypt',
        how: 'other',
        note: 'RSA-OAEP with a CryptoKey, in the thread pool.',
      },
    },
    {
      export: 'randomBytes',
      kind: 'cryptography',
      cost: 'brief',
      costBySize: sizeIs(0),
      blocks: { type: 'without-callback' },
      replacement: { module: 'crypto', export: 'randomBytes', how: 'callback' },
    },
    {
      export: 'randomFillSync',
      kind: 'cryptography',
      cost: 'brief',
      costBySize: sizeOf(0),
      replacement: {
        module: 'crypto',
        export: 'randomFill',
        how: 'promisify',
        promisifiedLacks: 'types',
      },
    },
    {
      export: 'randomInt',
      kind: 'cryptography',
      cost: 'brief',
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'crypto',
        export: 'randomInt',
        how: 'callback',
        promisifiedLacks: 'types',
      },
    },
    {
      export: 'scryptSync',
      kind: 'cryptography',
      cost: 'compute',
      replacement: {
        module: 'crypto',
        export: 'scrypt',
        how: 'promisify',
        promisifiedLacks: 'types',
      },
    },
    {
      export: 'sign',
      kind: 'cryptography',
      cost: 'compute',
      blocks: { type: 'without-callback' },
      replacement: { module: 'crypto', export: 'sign', how: 'callback' },
    },
    {
      export: 'verify',
      kind: 'cryptography',
      cost: 'brief',
      blocks: { type: 'without-callback' },
      replacement: { module: 'crypto', export: 'verify', how: 'callback' },
    },
  ],
  exports: {
    ...nodeStyleMembers([
      'argon2',
      'checkPrime',
      'decapsulate',
      'diffieHellman',
      'encapsulate',
      'generateKey',
      'generateKeyPair',
      'generatePrime',
      'hkdf',
      'pbkdf2',
      'pseudoRandomBytes',
      'randomBytes',
      'randomFill',
      'randomInt',
      'scrypt',
      'sign',
      'verify',
    ]),
    createCipheriv: { returns: 'Cipheriv' },
    createDecipheriv: { returns: 'Decipheriv' },
    createDiffieHellman: { returns: 'DiffieHellman' },
    createDiffieHellmanGroup: { returns: 'DiffieHellmanGroup' },
    createECDH: { returns: 'ECDH' },
    createHash: { returns: 'Hash' },
    createHmac: { returns: 'Hmac' },
    createSign: { returns: 'Sign' },
    createVerify: { returns: 'Verify' },
    getDiffieHellman: { returns: 'DiffieHellmanGroup' },
  },
  types: {
    Cipheriv: { extends: 'stream:Transform', members: { setAAD: { returns: 'this' } } },
    Decipheriv: {
      extends: 'stream:Transform',
      members: { setAAD: { returns: 'this' }, setAuthTag: { returns: 'this' } },
    },
    DiffieHellman: {},
    DiffieHellmanGroup: {},
    ECDH: {},
    Hash: {
      extends: 'stream:Transform',
      members: { copy: { returns: 'Hash' }, update: { returns: 'this' } },
    },
    Hmac: { extends: 'stream:Transform', members: { update: { returns: 'this' } } },
    Sign: { extends: 'stream:Writable', members: { update: { returns: 'this' } } },
    Verify: { extends: 'stream:Writable', members: { update: { returns: 'this' } } },
  },
};

function sizeIs(argument: number): CostBySize {
  return {
    argument,
    measure: 'number',
    thresholdBytes: LARGE_BYTES,
    small: 'brief',
    large: 'compute',
  };
}

function sizeOf(argument: number): CostBySize {
  return {
    argument,
    measure: 'data',
    thresholdBytes: LARGE_BYTES,
    small: 'brief',
    large: 'compute',
  };
}
