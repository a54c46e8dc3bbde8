import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { childrenOf } from './children-of.ts';
import { unknownValue } from './file-summary.ts';
import { functionTypes } from './function-types.ts';
import { leaves, leavingStatements } from './yielding.ts';

type FunctionExpression = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

/** What ends the process at once: `process.exit()`. */
const endings: ReadonlySet<string> = new Set(['abort', 'exit', 'reallyExit']);

/** Functions that call what they are passed once, soon. */
const delays: ReadonlySet<string> = new Set(['queueMicrotask', 'setImmediate', 'setTimeout']);

/** `{ a; b; }`: nothing runs after a statement that leaves, and nobody waits for what runs before the process ends. */
export function visitBlock(state: SummaryState, { body }: TSESTree.BlockStatement): Value {
  const { last } = state;
  const end = body.findIndex(endsProcess);
  const begin = body.findLastIndex((one, index) => index < end && isInterrupting(one)) + 1;
  let isLeft = false;
  for (const [index, statement] of body.entries()) {
    // A function that is declared there is known before.
    if (isLeft && statement.type !== 'FunctionDeclaration') continue;
    state.last = last || (index >= begin && index <= end);
    state.visit(statement);
    isLeft ||= leaves(statement);
  }
  state.last = last;
  return unknownValue;
}

/** `process.exit()`, or `setTimeout(() => process.exit(), 100)`. */
function endsProcess(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'ExpressionStatement':
      return endsProcess(node.expression);
    case 'ReturnStatement':
      return node.argument !== null && endsProcess(node.argument);
    case 'BlockStatement':
      return node.body.some(endsProcess);
    case 'CallExpression':
      return isEnding(node.callee) || (isDelay(node.callee) && endsLater(node.arguments[0]));
    default:
      return false;
  }
}

function isEnding(callee: TSESTree.Expression): boolean {
  return (
    callee.type === 'MemberExpression' &&
    isNamed(callee.object, 'process') &&
    callee.property.type === 'Identifier' &&
    endings.has(callee.property.name)
  );
}

function isDelay(callee: TSESTree.Expression): boolean {
  return callee.type === 'Identifier' && delays.has(callee.name);
}

function endsLater(handed: TSESTree.CallExpressionArgument | undefined): boolean {
  return handed !== undefined && isFunctionExpression(handed) && endsProcess(handed.body);
}

function isFunctionExpression(node: TSESTree.Node): node is FunctionExpression {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** Whether something in a statement may keep what follows from being run at once: it leaves, or gives the thread back. */
function isInterrupting(node: TSESTree.Node): boolean {
  if (functionTypes.has(node.type)) return false;
  return leavingStatements.has(node.type) || waits(node) || childrenOf(node).some(isInterrupting);
}

function waits(node: TSESTree.Node): boolean {
  return (
    node.type === 'AwaitExpression' ||
    node.type === 'YieldExpression' ||
    (node.type === 'ForOfStatement' && node.await)
  );
}
