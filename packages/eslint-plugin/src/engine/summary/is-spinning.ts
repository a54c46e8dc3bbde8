import type { TSESTree } from '@typescript-eslint/utils';
import { childrenOf } from './children-of.ts';

type Loop = TSESTree.DoWhileStatement | TSESTree.ForStatement | TSESTree.WhileStatement;

/** What tells the time, or a value that another thread writes, and does nothing else. */
const clock = /^(?:Date\.now|performance\.now|process\.(?:hrtime(?:\.bigint)?|uptime)|new Date)$/u;

const readings = /^(?:Atomics\.load|Math\.\w+|.*\.(?:getTime|valueOf))$/u;

/** What gives the thread back, or is work of its own. */
const workingTypes: ReadonlySet<string> = new Set([
  'ArrowFunctionExpression',
  'AwaitExpression',
  'DoWhileStatement',
  'ForInStatement',
  'ForOfStatement',
  'ForStatement',
  'FunctionDeclaration',
  'FunctionExpression',
  'ImportExpression',
  'TaggedTemplateExpression',
  'WhileStatement',
  'YieldExpression',
]);

const leavingTypes: ReadonlySet<string> = new Set([
  'BreakStatement',
  'ReturnStatement',
  'ThrowStatement',
]);

const comparisons: ReadonlySet<string> = new Set(['<', '<=', '>', '>=', '!=', '!==']);

/**
 * Whether a loop does nothing but hold the thread until the clock has moved on, or until a value changes that nothing in the
 * loop changes. A loop that works until its time is up has another end as well, and is none.
 */
export function isSpinning(loop: Loop): boolean {
  const parts = [loop.test, loop.body, 'update' in loop ? loop.update : null];
  const nodes: TSESTree.Node[] = [];
  if (!parts.every((part) => !part || collectIdle(part, nodes))) return false;
  return nodes.some((node) => clock.test(calleeText(node) ?? ''))
    ? waitsForClock(loop, nodes)
    : waitsForValue(loop.test ?? null, nodes);
}

/** Collects a node and all in it; false, at once, where it does any work. */
function collectIdle(node: TSESTree.Node, nodes: TSESTree.Node[]): boolean {
  if (workingTypes.has(node.type)) return false;
  const callee = calleeText(node);
  if (callee !== undefined && !clock.test(callee) && !readings.test(callee)) return false;
  nodes.push(node);
  return childrenOf(node).every((child) => collectIdle(child, nodes));
}

function waitsForClock({ test }: Loop, nodes: readonly TSESTree.Node[]): boolean {
  const timed = new Set(nodes.flatMap((node) => timedName(node) ?? []));
  const changed = new Set(nodes.flatMap((node) => changedRoot(node) ?? []));
  const ends = isAlwaysTrue(test ?? null)
    ? nodes.flatMap((node) => (node.type === 'IfStatement' ? [node.test] : []))
    : [test];
  return ends.length > 0 && ends.every((end) => end !== null && isTimed(end));

  function isTimed(end: TSESTree.Node): boolean {
    if (end.type !== 'BinaryExpression' || !comparisons.has(end.operator)) return false;
    const names = descendants(end).flatMap((node) =>
      node.type === 'Identifier' ? [node.name] : [],
    );
    // What comes nearer to the time by itself does not wait for it: `while (next < Date.now()) next += interval`.
    if (names.some((name) => changed.has(name) && !timed.has(name))) return false;
    return descendants(end).some(
      (node) =>
        clock.test(calleeText(node) ?? '') || (node.type === 'Identifier' && timed.has(node.name)),
    );
  }
}

/** The variable that receives a reading of the clock. */
function timedName(node: TSESTree.Node): string | undefined {
  const [target, value] =
    node.type === 'AssignmentExpression'
      ? [node.left, node.right]
      : node.type === 'VariableDeclarator'
        ? [node.id, node.init]
        : [];
  if (target?.type !== 'Identifier' || !value) return undefined;
  const isTime = descendants(value).some((one) => clock.test(calleeText(one) ?? ''));
  return isTime ? target.name : undefined;
}

function waitsForValue(test: TSESTree.Expression | null, nodes: readonly TSESTree.Node[]): boolean {
  if (nodes.some(({ type }) => leavingTypes.has(type))) return false;
  const changed = new Set(nodes.flatMap((node) => changedRoot(node) ?? []));
  return !(test ? descendants(test) : []).some((node) => changed.has(rootName(node) ?? ''));
}

/** The name that the place behind `a.b.c = 1`, `a++` or `delete a[b]` begins with. */
function changedRoot(node: TSESTree.Node): string | undefined {
  if (node.type === 'AssignmentExpression') return rootName(node.left) ?? '';
  if (node.type === 'UpdateExpression') return rootName(node.argument);
  return node.type === 'UnaryExpression' && node.operator === 'delete'
    ? rootName(node.argument)
    : undefined;
}

function rootName(node: TSESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'ThisExpression') return 'this';
  return node.type === 'MemberExpression' ? rootName(node.object) : undefined;
}

function isAlwaysTrue(test: TSESTree.Expression | null): boolean {
  return test === null || (test.type === 'Literal' && Boolean(test.value));
}

/** The callee of a call as text: `Date.now`, `new Date`; undefined for what is no call. */
function calleeText(node: TSESTree.Node): string | undefined {
  if (node.type === 'NewExpression') return `new ${pathOf(node.callee)}`;
  return node.type === 'CallExpression' ? pathOf(node.callee) : undefined;
}

function pathOf(node: TSESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return '?';
  return `${pathOf(node.object)}.${node.property.name}`;
}

function descendants(node: TSESTree.Node): TSESTree.Node[] {
  return [node, ...childrenOf(node).flatMap(descendants)];
}
