import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { noteAccess } from './note-access.ts';
import { noteElement } from './note-elements.ts';
import { rangeOf } from './offsets.ts';
import { readType } from './read-type.ts';

/** Properties that take the listener of an event. */
const eventProperty = /^on[a-z]+$/u;

/** What may be met elsewhere with the properties that it is given here. */
const holders: ReadonlySet<Value['type']> = new Set(['either', 'global', 'member', 'result']);

/** What cannot have been meant for a function, or an object with methods. */
const nothing: ReadonlySet<Value['type']> = new Set(['literal', 'unknown']);

/** Records that a variable, property or pattern receives a value. */
export function assignTo(state: SummaryState, target: TSESTree.Node, value: Value): void {
  switch (target.type) {
    case 'Identifier':
      assignToName(state, target, value);
      break;
    case 'MemberExpression':
      assignToMember(state, target, value);
      break;
    case 'ObjectPattern':
      assignToObjectPattern(state, target, value);
      break;
    case 'ArrayPattern':
      assignToArrayPattern(state, target, value);
      break;
    case 'AssignmentPattern':
      assignWithDefault(state, target, value);
      break;
    default:
      assignToInner(state, target, value);
  }
}

/** What only wraps a target: `...rest`, `private name`, `target as T`. */
function assignToInner(state: SummaryState, target: TSESTree.Node, value: Value): void {
  if (target.type === 'RestElement') assignTo(state, target.argument, asRest(value));
  else if (target.type === 'TSParameterProperty') assignTo(state, target.parameter, value);
  else if ('expression' in target && typeof target.expression === 'object') {
    assignTo(state, target.expression, value);
  } else state.visit(target);
}

function asRest(value: Value): Value {
  return value.type === 'parameter' ? { ...value, type: 'rest' } : value;
}

function assignWithDefault(
  state: SummaryState,
  target: TSESTree.AssignmentPattern,
  value: Value,
): void {
  const name = target.left.type === 'Identifier' ? target.left.name : undefined;
  assignTo(state, target.left, {
    type: 'either',
    values: [value, state.visit(target.right, name)],
    fallback: '=',
  });
}

/** The name of a property or member, where the text tells it. */
export function keyOf(
  state: SummaryState,
  node: { readonly computed: boolean; readonly key: TSESTree.Node },
): string | undefined {
  if (!node.computed) {
    if (node.key.type === 'Identifier') return node.key.name;
    if (node.key.type === 'PrivateIdentifier') return `#${node.key.name}`;
  }
  const key = state.visit(node.key);
  return key.type === 'literal' ? String(key.value) : undefined;
}

function assignToName(state: SummaryState, target: TSESTree.Identifier, value: Value): void {
  const binding = bindingOf(state, state.valueOfIdentifier(target));
  if (!binding) return;
  const annotation = readType(state, target.typeAnnotation?.typeAnnotation);
  binding.writes.push(value);
  if (!annotation) return;
  if (value.type === 'function') {
    const summary = state.functions[value.function];
    if (summary) summary.annotation = annotation;
  } else if (value.type !== 'parameter') {
    binding.writes.push({ type: 'instance', of: annotation });
  }
}

function assignToMember(
  state: SummaryState,
  target: TSESTree.MemberExpression,
  value: Value,
): void {
  const place = state.visitPlace(target);
  if (place.type === 'element') {
    if (isCopy(place, value)) {
      assignToPlace(state, { object: place.object, name: '*' }, value.object);
    } else noteElement(state, place.object, value);
    const binding = bindingOf(state, place.object);
    if (binding) binding.filled = true;
  }
  if (place.type !== 'member') return;
  noteAccess(state, 'set', { ...place, node: target.property });
  assignToPlace(state, place, value);
  if (exportedName(state, place) === undefined && eventProperty.test(place.name))
    listen(state, target, { place, value });
}

/** `exports[key] = module[key]`, under whatever key: all of it. */
function isCopy(
  place: Extract<Value, { type: 'element' }>,
  value: Value,
): value is Extract<Value, { type: 'element' }> {
  return (
    value.type === 'element' &&
    place.key.type === 'binding' &&
    value.key.type === 'binding' &&
    place.key.binding === value.key.binding
  );
}

/** A property: `*` stands for all that another object has. */
export interface PropertyPlace {
  readonly object: Value;
  readonly name: string;
}

/** Records what a property receives: an export, a member of a class or a prototype, a property of what a variable holds. */
export function assignToPlace(state: SummaryState, place: PropertyPlace, value: Value): void {
  const exported = exportedName(state, place);
  if (exported !== undefined) state.exports.push({ name: exported, value });
  else assignToProperty(state, place, value);
}

/** `socket.onmessage = f` is `socket.addEventListener('message', f)`. */
function listen(
  state: SummaryState,
  target: TSESTree.MemberExpression,
  { place, value }: { readonly place: Extract<Value, { type: 'member' }>; readonly value: Value },
): void {
  if (value.type !== 'function' && value.type !== 'binding') return;
  const event: Value = { type: 'literal', value: place.name.slice('on'.length) };
  state.calls.push({
    function: state.current.function,
    form: 'call',
    callee: { type: 'member', object: place.object, name: 'addEventListener' },
    arguments: [event, value],
    range: rangeOf(target.property),
    argumentRanges: [rangeOf(target.property), rangeOf(target.property)],
    line: state.lineOf(target.property),
    awaited: false,
    endless: state.endless,
    yielded: state.yielded,
  });
}

/** The name under which CommonJS exports what is assigned there. */
function exportedName(state: SummaryState, place: PropertyPlace): string | undefined {
  if (place.name === 'exports' && isGlobal(place.object, 'module')) return 'default';
  return isExports(state, place.object) ? place.name : undefined;
}

/** Whether a value is what a CommonJS module exports, by either name or by a variable that stands for it. */
export function isExports(state: SummaryState, value: Value): boolean {
  if (isGlobal(value, 'exports')) return true;
  if (value.type === 'member') return value.name === 'exports' && isGlobal(value.object, 'module');
  const [only, ...more] = bindingOf(state, value)?.writes ?? [];
  return only !== undefined && more.length === 0 && only.type !== 'binding'
    ? isExports(state, only)
    : false;
}

function assignToProperty(
  state: SummaryState,
  { object, name }: PropertyPlace,
  value: Value,
): void {
  if (object.type === 'this') {
    assignToThis(state, object.function, [name, value]);
  } else if (object.type === 'member' && object.name === 'prototype') {
    const property = name === '*' ? 'prototype' : `prototype.${name}`;
    bindingOf(state, object.object)?.properties.push([property, value]);
  } else if (object.type === 'binding') {
    bindingOf(state, object)?.properties.push([name, value]);
  } else {
    assignToOther(state, { object, name }, value);
  }
}

/** What a static method assigns is a static field of its class. */
function assignToThis(
  state: SummaryState,
  id: number,
  [name, value]: readonly [name: string, value: Value],
): void {
  const { class: owner, static: isStatic } = state.functions[id] ?? {};
  if (owner !== undefined && isStatic) {
    state.classes[owner]?.members.push({ name, static: true, kind: 'field', value });
  } else placeOfThis(state, id)?.assigned.push([name, value]);
}

/** The class that a function is a member of, or the function itself, as a constructor of the time before classes. */
function placeOfThis(
  { functions, classes }: SummaryState,
  id: number,
): { readonly assigned: (readonly [name: string, value: Value])[] } | undefined {
  const owner = functions[id]?.class;
  return owner === undefined ? functions[id] : classes[owner];
}

function assignToOther(state: SummaryState, { object, name }: PropertyPlace, value: Value): void {
  if (name === '*' || !holders.has(object.type) || nothing.has(value.type)) return;
  state.assignments.push({ object, name, value });
}

function assignToObjectPattern(
  state: SummaryState,
  target: TSESTree.ObjectPattern,
  value: Value,
): void {
  const taken: (readonly [string, Value])[] = [];
  for (const property of target.properties) {
    if (property.type === 'RestElement') {
      assignTo(state, property.argument, { type: 'object', properties: taken, spreads: [value] });
      continue;
    }
    const key = keyOf(state, property);
    if (key !== undefined) {
      taken.push([key, unknownValue]);
      noteAccess(state, 'get', { object: value, name: key, node: property.key });
    }
    const part: Value =
      key === undefined ? unknownValue : { type: 'member', object: value, name: key };
    assignTo(state, property.value, part);
  }
}

function assignToArrayPattern(
  state: SummaryState,
  target: TSESTree.ArrayPattern,
  value: Value,
): void {
  for (const [index, element] of target.elements.entries()) {
    if (!element) continue;
    const part: Value =
      element.type === 'RestElement'
        ? unknownValue
        : { type: 'member', object: value, name: String(index) };
    assignTo(state, element, part);
  }
}

function bindingOf(
  state: SummaryState,
  value: Value,
): SummaryState['bindings'][number] | undefined {
  return value.type === 'binding' ? state.bindings[value.binding] : undefined;
}

function isGlobal(value: Value, name: string): boolean {
  return value.type === 'global' && value.name === name;
}
