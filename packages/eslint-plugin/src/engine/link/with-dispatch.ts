import type { Dispatch, Resolved } from './resolved.ts';

/** Marks a function that is one of many, or that an object has which is, unless that is known already. */
export function withDispatch(one: Resolved, dispatch: Dispatch | undefined): Resolved {
  if (!dispatch || (one.type !== 'function' && one.type !== 'object')) return one;
  return one.dispatch || dispatch.among < 2 ? one : { ...one, dispatch };
}
