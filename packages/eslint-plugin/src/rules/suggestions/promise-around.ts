import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { ChangeAround } from './edit.ts';
import { findVariable, propertyName } from './resolve-reference.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Methods that take an array of values and promises alike. */
const gatherers: ReadonlySet<string> = new Set(['all', 'allSettled', 'any', 'race']);

/** Whether an expression is a call of one of the methods of `Promise` that gather promises. */
export function isGatherer(sourceCode: SourceCode, node: TSESTree.Node): boolean {
  const name = node.type === 'CallExpression' ? promiseMethod(sourceCode, node) : undefined;
  return name !== undefined && gatherers.has(name);
}

/** Whether `Promise` means the global one. */
export function hasPromise(sourceCode: SourceCode, node: TSESTree.Node): boolean {
  return (findVariable(sourceCode, node, 'Promise')?.defs.length ?? 0) === 0;
}

/**
 * Finds what makes a promise of a call's result: `Promise.resolve(f())`, `new Promise((resolve) => resolve(f()))`,
 * `Promise.all([f()])`. There no `await` is needed.
 */
export function findPromiseAround(
  sourceCode: SourceCode,
  call: TSESTree.Expression,
): ChangeAround | undefined {
  const { parent } = call;
  if (!hasPromise(sourceCode, call)) return undefined;
  if (parent.type === 'ArrayExpression') {
    const isGathered = isGatherer(sourceCode, parent.parent) && isOnlyArgument(parent);
    return isGathered ? { edits: [], gathers: false, awaits: false } : undefined;
  }
  if (parent.type !== 'CallExpression' || !isOnlyArgument(call)) return undefined;
  if (promiseMethod(sourceCode, parent) === 'resolve') return leave(sourceCode, call, parent);
  const made = constructionAround(sourceCode, parent);
  return made && leave(sourceCode, call, made);
}

/** The construction whose executor does nothing but resolve: `new Promise((resolve) => { resolve(value); })`. */
function constructionAround(
  sourceCode: SourceCode,
  resolving: TSESTree.CallExpression,
): TSESTree.NewExpression | undefined {
  const { callee, parent } = resolving;
  const executor = parent.type === 'ExpressionStatement' ? functionOf(parent) : parent;
  if (executor?.type !== 'ArrowFunctionExpression' || callee.type !== 'Identifier') {
    return undefined;
  }
  const [resolve] = executor.params;
  const construction = executor.parent;
  const isResolve = resolve?.type === 'Identifier' && resolve.name === callee.name;
  return isResolve &&
    !executor.async &&
    construction.type === 'NewExpression' &&
    isOnlyArgument(executor) &&
    sourceCode.getText(construction.callee) === 'Promise'
    ? construction
    : undefined;
}

/** The function whose body is one statement. */
function functionOf(statement: TSESTree.ExpressionStatement): TSESTree.Node | undefined {
  const { parent } = statement;
  return parent.type === 'BlockStatement' && parent.body.length === 1 ? parent.parent : undefined;
}

function promiseMethod(
  sourceCode: SourceCode,
  { callee, optional, typeArguments }: TSESTree.CallExpression,
): string | undefined {
  if (callee.type !== 'MemberExpression' || optional || typeArguments) return undefined;
  return sourceCode.getText(callee.object) === 'Promise' ? propertyName(callee) : undefined;
}

function isOnlyArgument(node: TSESTree.Expression): boolean {
  const { parent } = node;
  return (
    (parent.type === 'CallExpression' || parent.type === 'NewExpression') &&
    parent.arguments.length === 1 &&
    parent.arguments[0] === node
  );
}

/** Takes away what stands around a call, unless comments would go too. */
function leave(
  sourceCode: SourceCode,
  call: TSESTree.Expression,
  around: TSESTree.Expression,
): ChangeAround | undefined {
  const isInCall = ({ range: [start] }: TSESTree.Comment): boolean =>
    start >= call.range[0] && start < call.range[1];
  if (!sourceCode.getCommentsInside(around).every(isInCall)) return undefined;
  return {
    edits: [
      { range: [around.range[0], call.range[0]], text: '' },
      { range: [call.range[1], around.range[1]], text: '' },
    ],
    gathers: false,
    awaits: false,
  };
}
