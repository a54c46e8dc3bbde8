import type { CostBySize, ModuleDescription } from '../types.ts';

/** A token is small, whatever its size. */
const ofToken: CostBySize = {
  argument: 0,
  measure: 'data',
  thresholdBytes: 65_536,
  small: 'brief',
  large: 'brief',
};

/** Signs and verifies on the calling thread: an HMAC in microseconds, an RSA signature in a millisecond. With a callback the answer comes later, from the same thread. */
export const jsonwebtoken: ModuleDescription = {
  module: 'jsonwebtoken',
  checkedVersions: '8 - 9',
  blocking: [
    {
      export: 'sign',
      kind: 'cryptography',
      cost: 'brief',
      costBySize: ofToken,
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'jose',
        export: 'SignJWT',
        how: 'other',
        note: 'It signs in the thread pool.',
      },
    },
    {
      export: 'verify',
      kind: 'cryptography',
      cost: 'brief',
      costBySize: ofToken,
      blocks: { type: 'without-callback' },
      replacement: {
        module: 'jose',
        export: 'jwtVerify',
        how: 'other',
        note: 'It verifies in the thread pool.',
      },
    },
  ],
  exports: {
    sign: { callbacks: [{ at: 'last', runs: 'callback' }] },
    verify: {
      callbacks: [
        { at: 1, runs: 'callback' },
        { at: 'last', runs: 'callback' },
      ],
    },
  },
};
