import type { TSESTree } from '@typescript-eslint/utils';
import type { SummaryState } from './summary-state.ts';

/** Statements after which nothing in the same block runs. */
export const leavingStatements: ReadonlySet<string> = new Set([
  'BreakStatement',
  'ContinueStatement',
  'ReturnStatement',
  'ThrowStatement',
]);

/** Walks a part that may not run: that it gives the thread back says nothing about what comes after it. */
export function maybe<T>(state: SummaryState, walk: () => T): T {
  const { yielded, conditions, uncertain } = state;
  state.uncertain = true;
  const walked = walk();
  state.uncertain = uncertain;
  state.yielded = yielded;
  state.conditions = conditions;
  return walked;
}

/**
 * Walks parts of which one runs: after them the thread was given back if each part did so. A walk that gives `true` leaves the
 * block, so that nothing comes after it.
 */
export function eitherWay(state: SummaryState, walks: readonly (() => unknown)[]): void {
  const { yielded, conditions, uncertain } = state;
  const ways = walks.map((walk) => {
    state.uncertain = true;
    state.yielded = yielded;
    state.conditions = conditions;
    const isLeft = walk() === true;
    return isLeft || state.yielded;
  });
  state.yielded = ways.every(Boolean);
  state.conditions = conditions;
  state.uncertain = uncertain;
}

/** Whether a statement surely leaves the function that it stands in, as its last statement tells. */
export function leavesFunction(node: TSESTree.Statement | null): boolean {
  if (node?.type === 'BlockStatement') return leavesFunction(node.body.at(-1) ?? null);
  return node?.type === 'ReturnStatement' || node?.type === 'ThrowStatement';
}

/** Whether a statement surely leaves the block that it stands in, as its last statement tells. */
export function leaves(node: TSESTree.Statement | null): boolean {
  if (node?.type === 'BlockStatement') return leaves(node.body.at(-1) ?? null);
  return node !== null && leavingStatements.has(node.type);
}
