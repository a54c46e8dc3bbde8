import type { Resolved } from './resolved.ts';

/** Evaluates once per key; an evaluation that comes back to itself finds nothing new there. */
export function remember<K>(
  memo: Map<K, readonly Resolved[] | undefined>,
  key: K,
  find: () => readonly Resolved[],
): readonly Resolved[] {
  if (memo.has(key)) return memo.get(key) ?? [];
  memo.set(key, undefined);
  const found = find();
  memo.set(key, found);
  return found;
}
