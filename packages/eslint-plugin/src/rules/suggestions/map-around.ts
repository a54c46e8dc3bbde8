import type { TSESLint, TSESTree } from '@typescript-eslint/utils';
import type { FunctionNode } from './can-await.ts';
import type { ChangeAround } from './edit.ts';
import { awaitEdits } from './await-edits.ts';
import { canAwait, enclosingFunction } from './can-await.ts';
import { hasPromise, isGatherer } from './promise-around.ts';
import { propertyName } from './resolve-reference.ts';

type SourceCode = Readonly<TSESLint.SourceCode>;

/** Finds the `map` whose callback a call stands in, and makes the callback one that gives a promise. */
export function findMapAround(
  sourceCode: SourceCode,
  call: TSESTree.Expression,
): ChangeAround | undefined {
  const callback = enclosingFunction(call);
  if (!callback || callback.type === 'FunctionDeclaration') return undefined;
  const gathered = gatherMap(sourceCode, callback);
  if (!gathered || !canGivePromise(callback)) return undefined;
  if (isResult(callback, call)) return gathered;
  const [start] = callback.range;
  const async = { range: [start, start] as const, text: 'async ' };
  const edits = [...gathered.edits, async, ...awaitEdits(sourceCode, call)];
  return { ...gathered, edits, awaits: true };
}

/** Awaits the results of a `map` together, given its callback; undefined where that is not the fix. */
export function gatherMap(
  sourceCode: SourceCode,
  callback: TSESTree.Expression,
): ChangeAround | undefined {
  const { parent: map } = callback;
  if (map.type !== 'CallExpression' || !isMap(map, callback)) return undefined;
  if (!hasPromise(sourceCode, map)) return undefined;
  if (isGatherer(sourceCode, map.parent)) return { edits: [], gathers: false, awaits: false };
  if (!canAwait(map)) return undefined;
  const edits = awaitEdits(sourceCode, map, { before: 'Promise.all(', after: ')' });
  return { edits, gathers: true, awaits: false };
}

/** `array.map(callback)`, with nothing that may be missing. */
function isMap(
  { callee, optional, typeArguments, arguments: passed }: TSESTree.CallExpression,
  callback: TSESTree.Expression,
): boolean {
  if (callee.type !== 'MemberExpression' || propertyName(callee) !== 'map') return false;
  const isAlone = passed.length === 1 && passed[0] === callback;
  return isAlone && !optional && !typeArguments && !hasOptional(callee);
}

function hasOptional(node: TSESTree.Expression): boolean {
  if (node.type === 'MemberExpression') return node.optional || hasOptional(node.object);
  return node.type === 'CallExpression' && (node.optional || hasOptional(node.callee));
}

/** Whether a callback may become async: it only computes its result, whatever the order. */
function canGivePromise({ async, generator, returnType, body }: FunctionNode): boolean {
  return !async && !generator && !returnType && onlyComputes(body);
}

/** Whether there is nothing but constants, branches and results: no statement is there for its effect. */
function onlyComputes(node: TSESTree.Node): boolean {
  switch (node.type) {
    case 'BlockStatement':
      return node.body.every(onlyComputes);
    case 'IfStatement':
      return [node.consequent, node.alternate].every((branch) => !branch || onlyComputes(branch));
    case 'ReturnStatement':
    case 'ThrowStatement':
      return true;
    case 'VariableDeclaration':
      return node.kind === 'const';
    default:
      return !node.type.endsWith('Statement') && !node.type.endsWith('Declaration');
  }
}

/** Whether a call is all that a function gives: `(file) => readFileSync(file)`. */
function isResult({ body }: FunctionNode, call: TSESTree.Expression): boolean {
  if (body.type !== 'BlockStatement') return body === call;
  const [only, ...others] = body.body;
  return others.length === 0 && only?.type === 'ReturnStatement' && only.argument === call;
}
