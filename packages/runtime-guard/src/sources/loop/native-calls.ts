import type { AnyFunction } from '../calls/wrap-function.ts';
import type { Probe } from './watchdog/create-probe.ts';
import { now } from '../../environment/clock.ts';
import { patchProperty } from '../calls/patch-property.ts';
import { copyOwnProperties } from '../calls/wrap-function.ts';

/** A function of the language that lets nobody in while it runs, and that takes long for large values. */
interface NativeFunction {
  readonly owner: object;
  readonly key: string;
  /** Whether a call is too small to take long, as far as its first argument tells. */
  readonly isSmall: (value: unknown) => boolean;
}

const { apply } = Reflect;
/** Text of this many characters is parsed in a millisecond at the most. */
const LARGE_TEXT = 50_000;
/** Shorter calls are told by whoever asks next. */
const TOLD_MS = 5;

// `JSON.stringify` and `sort` are not here: they answer the watchdog while they run.
const functions: readonly NativeFunction[] = [
  {
    owner: JSON,
    key: 'parse',
    isSmall: (text) => typeof text !== 'string' || text.length < LARGE_TEXT,
  },
  { owner: globalThis, key: 'structuredClone', isSmall: (value) => typeof value !== 'object' },
];

/**
 * Makes long native calls tell where they were made: the watchdog's question is answered only after they have returned, from the
 * next function that is called, which may be another one. Gives the function that takes the patches off.
 */
export function tellNativeCalls({ tell }: Pick<Probe, 'tell'>): () => void {
  const unpatches = functions.map(({ owner, key, isSmall }) =>
    patchProperty(owner, key, (original) => wrap(original, isSmall, tell)),
  );
  return () => {
    for (const unpatch of unpatches) unpatch?.();
  };
}

function wrap(
  original: AnyFunction,
  isSmall: NativeFunction['isSmall'],
  tell: Probe['tell'],
): AnyFunction {
  const holder: { readonly wrapper: AnyFunction } = {
    wrapper(this: unknown, ...args: unknown[]): unknown {
      if (isSmall(args[0])) return apply(original, this, args);
      const startMs = now();
      const result = apply(original, this, args);
      if (now() - startMs >= TOLD_MS) tell(holder.wrapper, startMs);
      return result;
    },
  };
  copyOwnProperties(original, holder.wrapper);
  return holder.wrapper;
}
