import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { assignTo } from './assign-to.ts';
import { noteHeld, under } from './conditions.ts';
import { isSpinning } from './is-spinning.ts';
import { endOf, startOf } from './offsets.ts';
import { noteGuards } from './once-guards.ts';
import { noteCondition } from './remembering.ts';
import { eitherWay, leaves, leavesFunction, maybe } from './yielding.ts';

/** `const a = b` */
export function visitDeclarator(state: SummaryState, node: TSESTree.VariableDeclarator): Value {
  if (!node.init) {
    if (node.id.type === 'Identifier') declareEmpty(state, node.id);
    return unknownValue;
  }
  const value = state.visit(node.init, node.id.type === 'Identifier' ? node.id.name : undefined);
  assignTo(state, node.id, value);
  return unknownValue;
}

/** `let a` */
function declareEmpty(state: SummaryState, name: TSESTree.Identifier): void {
  const value = state.valueOfIdentifier(name);
  const binding = value.type === 'binding' ? state.bindings[value.binding] : undefined;
  if (binding) binding.empty = true;
  if (name.typeAnnotation) assignTo(state, name, unknownValue);
}

/** `for (const a of b)`, `for (const a in b)` */
export function visitForEach(
  state: SummaryState,
  node: TSESTree.ForInStatement | TSESTree.ForOfStatement,
): Value {
  const of = state.visit(node.right);
  const target =
    node.left.type === 'VariableDeclaration' ? node.left.declarations[0].id : node.left;
  assignTo(state, target, node.type === 'ForOfStatement' ? { type: 'each', of } : unknownValue);
  const awaits = node.type === 'ForOfStatement' && node.await;
  if (awaits) state.yielded = true;
  visitBody(state, node.body, awaits);
  return unknownValue;
}

/** `while (a) b`, `do b while (a)`, `for (a; b; c) d` */
export function visitLoop(
  state: SummaryState,
  node: TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement,
): Value {
  if (isSpinning(node)) noteSpin(state, node);
  if (node.type === 'ForStatement') {
    state.visit(node.init);
    maybe(state, () => state.visit(node.update));
  }
  const test = state.visit(node.test);
  const isEndless = !node.test || (test.type === 'literal' && Boolean(test.value));
  visitBody(state, node.body, isEndless && canAwait(state.functionNode));
  return unknownValue;
}

function visitBody(state: SummaryState, body: TSESTree.Statement, isEndless: boolean): void {
  const { endless } = state;
  state.endless = endless || isEndless;
  maybe(state, () => state.visit(body));
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
  const { test } = node;
  noteCondition(state, test, state.visit(test));
  const from = state.calls.length;
  eitherWay(state, [
    () => {
      under(state, { test, holds: true }, () => state.visit(node.consequent));
      noteGuards(state, node, from);
      return leaves(node.consequent);
    },
    () => {
      under(state, { test, holds: false }, () => state.visit(node.alternate));
      return leaves(node.alternate);
    },
  ]);
  if (isWayOfItsOwn(state, node, from)) state.uncertain = true;
  if (leavesFunction(node.consequent)) noteHeld(state, test, false);
  else if (leavesFunction(node.alternate)) noteHeld(state, test, true);
  return unknownValue;
}

/** Whether a branch does something and leaves: one that only leaves ends its function, and is no other way through it. */
function isWayOfItsOwn(
  { calls }: SummaryState,
  { consequent }: TSESTree.IfStatement,
  from: number,
): boolean {
  return (
    leavesFunction(consequent) &&
    calls.slice(from).some(({ range }) => range[0] < endOf(consequent))
  );
}

/** `switch (a) { case b: c }` */
export function visitSwitch(state: SummaryState, node: TSESTree.SwitchStatement): Value {
  state.visit(node.discriminant);
  for (const one of node.cases) maybe(state, () => state.visit(one));
  return unknownValue;
}

/** `try { a } catch { b } finally { c }`: any statement of `a` may be the last of it that runs. */
export function visitTry(state: SummaryState, node: TSESTree.TryStatement): Value {
  const { yielded, uncertain } = state;
  const ways = [node.block, ...(node.handler ? [node.handler] : [])];
  eitherWay(
    state,
    ways.map((way) => () => {
      // An error is not what is expected.
      state.uncertain = uncertain || way.type === 'CatchClause';
      state.visit(way);
      return leaves(way.type === 'CatchClause' ? way.body : way);
    }),
  );
  if (node.finalizer) {
    const isYielded = state.yielded;
    state.yielded = yielded;
    state.visit(node.finalizer);
    state.yielded ||= isYielded;
  }
  return unknownValue;
}

function noteSpin(
  state: SummaryState,
  node: TSESTree.WhileStatement | TSESTree.DoWhileStatement | TSESTree.ForStatement,
): void {
  const start = startOf(node);
  const keyword = /^\w+/u.exec(state.text.slice(start, start + 'while'.length))?.[0] ?? '';
  state.spins.push({
    function: state.current.function,
    range: [start, start + keyword.length],
    line: state.lineOf(node),
  });
}

/** `a;`: what an expression gives is dropped. */
export function visitExpressionStatement(
  state: SummaryState,
  node: TSESTree.ExpressionStatement,
): Value {
  state.visit(node.expression);
  return unknownValue;
}
