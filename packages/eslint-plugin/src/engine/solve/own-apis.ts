import type { BlockingApi } from '@loopguard/catalogue';
import type { KnownApi } from '../link/knowledge.ts';

/** Where it is known from that a call blocks. */
export type Evidence =
  /** The catalogue or the policy lists it. */
  | 'catalogued'
  /** It is a function of the project with `@blocking`. */
  | 'annotated'
  /** It is a loop that does nothing but wait. */
  | 'spin'
  /** It loads a module. */
  | 'require'
  /** Its name ends in `Sync`, and nothing else is known of it. */
  | 'unresolved';

/** A loop that does nothing but wait. */
export const spinApi: KnownApi = describe('busy-wait loop', {
  cost: 'wait',
  replacement: {
    module: 'timers/promises',
    export: 'setTimeout',
    how: 'other',
    note: 'For a value, wait for an event that says it has changed.',
  },
});

/** `require` of the module `specifier`. */
export function requireApi(specifier: string | undefined): KnownApi {
  const argument = specifier === undefined ? '…' : `'${specifier}'`;
  return describe(`require(${argument})`, {
    cost: 'file',
    replacement: { none: 'Require it at the top of the file.' },
  });
}

/** A function of the project that its author says blocks. */
export function annotatedApi(name: string): KnownApi {
  return describe(name, {
    cost: 'file',
    replacement: { none: 'It is marked `@blocking`.' },
  });
}

/** A call whose name alone says that it blocks. */
export function unresolvedApi(name: string): KnownApi {
  return describe(name, {
    cost: 'file',
    replacement: {
      none: 'It cannot be told what it is: if it blocks, list it under `blocking` in `settings.loopguard`.',
    },
  });
}

function describe(id: string, api: Pick<BlockingApi, 'cost' | 'replacement'>): KnownApi {
  return { id, module: '', api: { export: id, kind: 'custom', ...api } };
}
