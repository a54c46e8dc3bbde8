import type { TSESTree } from '@typescript-eslint/utils';
import type { Range } from './file-summary.ts';

/**
 * Where a node stands in the text. ESLint's trees have `range`; those of the native parser are read without it, since a list for
 * each node is a third of what reading the tree takes.
 */
interface Placed {
  readonly range?: readonly [number, number];
  readonly start?: number;
  readonly end?: number;
}

/** The offset at which a node begins. */
export function startOf(node: TSESTree.Node): number {
  const placed: Placed = node;
  return placed.range ? placed.range[0] : (placed.start ?? 0);
}

/** The offset behind a node. */
export function endOf(node: TSESTree.Node): number {
  const placed: Placed = node;
  return placed.range ? placed.range[1] : (placed.end ?? 0);
}

/** Start and end offset of a node. */
export function rangeOf(node: TSESTree.Node): Range {
  return [startOf(node), endOf(node)];
}
