import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { assignTo } from './assign-to.ts';
import { noteCondition } from './remembering.ts';

/** `const a = b` */
export function visitDeclarator(state: SummaryState, node: TSESTree.VariableDeclarator): Value {
  if (!node.init) {
    if (node.id.type === 'Identifier' && node.id.typeAnnotation)
      assignTo(state, node.id, unknownValue);
    return unknownValue;
  }
  const value = state.visit(node.init, node.id.type === 'Identifier' ? node.id.name : undefined);
  assignTo(state, node.id, value);
  return unknownValue;
}

/** `for (const a of b)`: the variable is unknown, the rest runs as written. */
export function visitForEach(
  state: SummaryState,
  node: TSESTree.ForInStatement | TSESTree.ForOfStatement,
): Value {
  state.visit(node.right);
  const target =
    node.left.type === 'VariableDeclaration' ? node.left.declarations[0].id : node.left;
  assignTo(state, target, unknownValue);
  state.visit(node.body);
  return unknownValue;
}

/** `catch (a)` */
export function visitCatch(state: SummaryState, node: TSESTree.CatchClause): Value {
  if (node.param) assignTo(state, node.param, unknownValue);
  return state.visit(node.body);
}

/** `if (a) b` */
export function visitIf(state: SummaryState, node: TSESTree.IfStatement): Value {
  noteCondition(state, node.test, state.visit(node.test));
  state.visit(node.consequent);
  state.visit(node.alternate);
  return unknownValue;
}

/** `a;`: what an expression gives is dropped. */
export function visitExpressionStatement(
  state: SummaryState,
  node: TSESTree.ExpressionStatement,
): Value {
  const value = state.visit(node.expression);
  if (value.type === 'result') {
    const call = state.calls[value.call];
    if (call) state.calls[value.call] = { ...call, dropped: true };
  }
  return unknownValue;
}
