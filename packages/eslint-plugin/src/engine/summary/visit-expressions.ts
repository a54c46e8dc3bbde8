import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { assignTo, isExports, keyOf } from './assign-to.ts';
import { noteHeld, under } from './conditions.ts';
import { noteCondition, noteTested, noteWritten } from './remembering.ts';
import { noteAccess } from './note-access.ts';
import { noteDefault } from './once-guards.ts';
import { readType } from './read-type.ts';
import { summariseFunction } from './visit-functions.ts';
import { nameOfProperty, visitPlace } from './visit-place.ts';
import { eitherWay, maybe } from './yielding.ts';

/** What a CommonJS module exports. */
const exportsOfModule: Value = {
  type: 'member',
  object: { type: 'global', name: 'module' },
  name: 'exports',
};

/** What may be told to count as true: `a && b` may count as false all the same. */
const tellable: ReadonlySet<Value['type']> = new Set([
  'binding',
  'either',
  'literal',
  'member',
  'object',
  'parameter',
]);

/** `[a, b]` */
export function visitArray(state: SummaryState, node: TSESTree.ArrayExpression): Value {
  const elements = node.elements.map((element): Value => {
    if (!element) return unknownValue;
    if (element.type === 'SpreadElement')
      return { type: 'spread', value: state.visit(element.argument) };
    return state.visit(element);
  });
  return { type: 'array', elements };
}

/** `{ a: b, ...c }` */
export function visitObject(state: SummaryState, node: TSESTree.ObjectExpression): Value {
  const properties: (readonly [string, Value])[] = [];
  const spreads: Value[] = [];
  let isComputed = false;
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      spreads.push(state.visit(property.argument));
      continue;
    }
    const key = keyOf(state, property);
    const value = visitProperty(state, property, key);
    if (key === undefined) isComputed = true;
    else properties.push([key, value]);
  }
  return { type: 'object', properties, spreads, ...(isComputed && { computed: true }) };
}

function visitProperty(
  state: SummaryState,
  { kind, value }: TSESTree.Property,
  name: string | undefined,
): Value {
  if (kind === 'init' || value.type !== 'FunctionExpression') return state.visit(value, name);
  const type = kind === 'get' ? 'getter' : 'setter';
  const place = { form: type, class: undefined, static: false, decorators: [] } as const;
  return { type, of: summariseFunction(state, value, { name, place }) };
}

/** `a = b`, `a ??= b`, `a += b` */
export function visitAssignment(state: SummaryState, node: TSESTree.AssignmentExpression): Value {
  const from = state.calls.length;
  const value = state.visit(node.right, nameOfTarget(node.left));
  const assigned = ['=', '??=', '||=', '&&='].includes(node.operator) ? value : unknownValue;
  if (!isFollowedTarget(state, node.left)) state.markEscaping(value);
  assignTo(state, node.left, assigned);
  noteAssignment(state, node, { assigned, from });
  return isExportedObject(state, node.left, assigned) ? exportsOfModule : assigned;
}

/** `const api = (module.exports = {})`: what is assigned to its properties later is exported as well. */
function isExportedObject(state: SummaryState, target: TSESTree.Node, assigned: Value): boolean {
  if (assigned.type !== 'object' || target.type !== 'MemberExpression') return false;
  return isExports(state, state.revisit(target));
}

/** `await a`: the promise and what it gives are one value. */
export function visitAwait(state: SummaryState, node: TSESTree.AwaitExpression): Value {
  const value = state.visit(node.argument);
  markAwaited(state, value);
  state.yielded = true;
  return value;
}

function markAwaited(state: SummaryState, value: Value): void {
  if (value.type === 'either') for (const one of value.values) markAwaited(state, one);
  if (value.type !== 'result') return;
  const call = state.calls[value.call];
  if (call) state.calls[value.call] = { ...call, awaited: true };
}

/** `yield a`: in a generator that a compiler made of an async function it is an `await`. */
export function visitYield(state: SummaryState, node: TSESTree.YieldExpression): Value {
  state.markEscaping(state.visit(node.argument));
  state.yielded = true;
  return unknownValue;
}

/** `a + b` */
export function visitBinary(state: SummaryState, node: TSESTree.BinaryExpression): Value {
  const left = state.visit(node.left);
  const right = state.visit(node.right);
  if (node.operator === '+') return addition(left, right);
  if (!['-', '*', '/', '<<', '>>', '**'].includes(node.operator)) return unknownValue;
  if (isOpaque(left) || isOpaque(right)) return unknownValue;
  return { type: 'arithmetic', operator: node.operator, left, right };
}

/** `a ? b : c` */
export function visitConditional(state: SummaryState, node: TSESTree.ConditionalExpression): Value {
  const { test } = node;
  noteCondition(state, test, state.visit(test));
  const values: Value[] = [];
  eitherWay(state, [
    () => values.push(under(state, { test, holds: true }, () => state.visit(node.consequent))),
    () => values.push(under(state, { test, holds: false }, () => state.visit(node.alternate))),
  ]);
  return { type: 'either', values };
}

/** `a && b`, `a || b`, `a ?? b` */
export function visitLogical(state: SummaryState, node: TSESTree.LogicalExpression): Value {
  const left = state.visit(node.left);
  noteCondition(state, node.left, left);
  const from = state.calls.length;
  const right = maybe(state, () => {
    if (node.operator !== '??') noteHeld(state, node.left, node.operator === '&&');
    return state.visit(node.right);
  });
  const { operator } = node;
  if (operator !== '&&') {
    // `kept || (kept = make())`, and `kept || make()`
    const form = node.right.type === 'AssignmentExpression' ? 'block' : 'fallback';
    noteDefault(state, left, { from, form });
  }
  if (operator !== '&&') return { type: 'either', values: [left, right], fallback: operator };
  return tellable.has(right.type) ? { type: 'either', values: [right], fallback: '&&' } : right;
}

/** `'a'`, `1`, `null`, `true` */
export function visitLiteral(_state: SummaryState, node: TSESTree.Literal): Value {
  const { value } = node;
  if (typeof value === 'bigint') return { type: 'literal', value: Number(value) };
  if (value instanceof RegExp || (value === null && node.raw !== 'null')) return unknownValue;
  return { type: 'literal', value };
}

/** `a.b`, `a['b']`, `a[b]`, `a.#b` */
export function visitMember(state: SummaryState, node: TSESTree.MemberExpression): Value {
  const value = visitPlace(state, node);
  if (value.type === 'member') noteAccess(state, 'get', { ...value, node: node.property });
  return value;
}

/** `(a, b)` */
export function visitSequence(state: SummaryState, node: TSESTree.SequenceExpression): Value {
  return node.expressions.reduce<Value>((_, expression) => state.visit(expression), unknownValue);
}

/** `` `text${a}` ``: a sum of its parts, which is known where they are. */
export function visitTemplate(state: SummaryState, node: TSESTree.TemplateLiteral): Value {
  const parts = node.quasis.map(({ value }): Value => ({ type: 'literal', value: value.cooked }));
  return node.expressions.reduce<Value>((sum, expression, index) => {
    const value = state.visit(expression);
    state.markEscaping(value);
    const text = addition(sum, value);
    return addition(text, parts[index + 1] ?? unknownValue);
  }, parts[0] ?? unknownValue);
}

function addition(left: Value, right: Value): Value {
  const isPath = isOwnFolder(right) || beginsPath(left);
  if ((isOpaque(left) && !isFolder(left, right)) || (isOpaque(right) && !isPath))
    return unknownValue;
  return { type: 'arithmetic', operator: '+', left, right };
}

function isOwnFolder(value: Value): boolean {
  return value.type === 'global' && value.name === '__dirname';
}

/** Whether a text is the beginning of a path, whose folder says something whatever comes behind it. */
function beginsPath(value: Value): boolean {
  if (value.type === 'arithmetic') return beginsPath(value.left);
  if (isOwnFolder(value)) return true;
  return value.type === 'literal' && /^\.\.?\//u.test(String(value.value));
}

/** Whether what stands before a text may be the folder of a path: `__dirname + '/lib'`, `folders.lib + 'store'`, `resolve('lib') + '/'`. */
function isFolder(value: Value, after: Value): boolean {
  if (isOwnFolder(value)) return true;
  const isMade = value.type === 'member' || value.type === 'result';
  if (!isMade || after.type !== 'literal') return false;
  return typeof after.value === 'string' && /^[\w./-]*$/u.test(after.value);
}

/** `a as T`, `a satisfies T`, `<T>a`: a function keeps the type as its annotation, another value may be known by its type alone. */
export function visitAssertion(
  state: SummaryState,
  node: TSESTree.TSAsExpression | TSESTree.TSSatisfiesExpression | TSESTree.TSTypeAssertion,
  name?: string,
): Value {
  const value = state.visit(node.expression, name);
  const annotation = readType(state, node.typeAnnotation);
  if (!annotation) return value;
  if (value.type === 'function') {
    const summary = state.functions[value.function];
    if (summary) summary.annotation = annotation;
    return value;
  }
  const declared: Value = { type: 'instance', of: annotation };
  // `x as unknown as T` says that it is not what it looks like.
  return isUnknownType(node.expression) ? declared : { type: 'either', values: [value, declared] };
}

function isUnknownType(node: TSESTree.Node): boolean {
  return node.type === 'TSAsExpression' && node.typeAnnotation.type === 'TSUnknownKeyword';
}

/** `a!`, `a?.b`, `f<T>` */
export function visitInner(
  state: SummaryState,
  node:
    TSESTree.ChainExpression | TSESTree.TSNonNullExpression | TSESTree.TSInstantiationExpression,
  name?: string,
): Value {
  return state.visit(node.expression, name);
}

/** `-a`, `void a`, `!a` */
export function visitUnary(state: SummaryState, node: TSESTree.UnaryExpression): Value {
  const value = state.visit(node.argument);
  if (node.operator === '-' && value.type === 'literal' && typeof value.value === 'number') {
    return { type: 'literal', value: -value.value };
  }
  if (node.operator === 'void') return { type: 'global', name: 'undefined' };
  return unknownValue;
}

/** `a++` */
export function visitUpdate(state: SummaryState, node: TSESTree.UpdateExpression): Value {
  assignTo(state, node.argument, unknownValue);
  return unknownValue;
}

function noteAssignment(
  state: SummaryState,
  { left, operator }: TSESTree.AssignmentExpression,
  { assigned, from }: { readonly assigned: Value; readonly from: number },
): void {
  if (left.type !== 'Identifier' && left.type !== 'MemberExpression') return;
  const place = left.type === 'Identifier' ? state.valueOfIdentifier(left) : state.revisit(left);
  noteWritten(state, place, assigned);
  if (operator !== '??=' && operator !== '||=') return;
  noteTested(state, place);
  noteDefault(state, place, { from, form: 'block' });
}

/** Variables, exports, the members of classes and of what the file itself makes are followed; what is stored elsewhere is not. */
function isFollowedTarget(state: SummaryState, target: TSESTree.Node): boolean {
  if (target.type === 'Identifier') return true;
  if (target.type !== 'MemberExpression') return false;
  const { object } = target;
  if (object.type === 'ThisExpression') return true;
  if (object.type === 'MemberExpression' && isNamed(object.property, 'prototype')) return true;
  const owner = object.type === 'MemberExpression' ? object.object : object;
  if (isNamed(owner, 'exports') || isNamed(owner, 'module')) return true;
  return !target.computed && object.type === 'Identifier' && isOwnObject(state, object);
}

/** Whether a variable holds what is written in the file: `const api = {}; api.load = …`. */
function isOwnObject(state: SummaryState, name: TSESTree.Identifier): boolean {
  const value = state.valueOfIdentifier(name);
  if (value.type !== 'binding') return false;
  const { writes } = state.bindings[value.binding] ?? { writes: [] };
  return writes.length > 0 && writes.every((one) => written.has(one.type) || isExports(state, one));
}

const written: ReadonlySet<Value['type']> = new Set(['class', 'function', 'object']);

function isNamed(node: TSESTree.Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

function nameOfTarget(target: TSESTree.Node): string | undefined {
  if (target.type === 'Identifier') return target.name;
  if (target.type !== 'MemberExpression' || target.computed) return undefined;
  const name = nameOfProperty(target.property);
  return name === 'exports' ? undefined : name;
}

function isOpaque(value: Value): boolean {
  return value.type !== 'literal' && value.type !== 'binding' && value.type !== 'arithmetic';
}
