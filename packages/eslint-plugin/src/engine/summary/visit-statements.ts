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
  visitBody(state, node.body, node.type === 'ForOfStatement' && node.await);
  return unknownValue;
}

/** `while (a) b`, `do b while (a)`, `for (a; b; c) d` */
export function visitLoop(
  state: SummaryState,
  node: TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement,
): Value {
  if (node.type === 'ForStatement') {
    state.visit(node.init);
    state.visit(node.update);
  }
  const test = state.visit(node.test);
  const isEndless = !node.test || (test.type === 'literal' && Boolean(test.value));
  visitBody(state, node.body, isEndless && canAwait(state.functionNode));
  return unknownValue;
}

function visitBody(state: SummaryState, body: TSESTree.Statement, isEndless: boolean): void {
  const { endless } = state;
  state.endless = endless || isEndless;
  state.visit(body);
  state.endless = endless;
}

/** A loop without end that does not await is a fault of its own. */
function canAwait(node: TSESTree.Node): boolean {
  return node.type === 'Program' || ('async' in node && node.async);
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
  state.visit(node.expression);
  return unknownValue;
}
