import type { MemberDescription } from '../../types.ts';

/** A function whose last argument is called once, when its work is done. */
export const nodeStyle: MemberDescription = { callbacks: [{ at: 'last', runs: 'callback' }] };

/** Describes functions whose last argument is called once, when their work is done. */
export function nodeStyleMembers(
  names: readonly string[],
): Readonly<Record<string, MemberDescription>> {
  return Object.fromEntries(names.map((name) => [name, nodeStyle]));
}
