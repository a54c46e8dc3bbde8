import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { readType } from './read-type.ts';

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
      assignTo(state, target.left, {
        type: 'either',
        values: [
          value,
          state.visit(
            target.right,
            target.left.type === 'Identifier' ? target.left.name : undefined,
          ),
        ],
      });
      break;
    case 'RestElement':
      assignTo(state, target.argument, value);
      break;
    case 'TSParameterProperty':
      assignTo(state, target.parameter, value);
      break;
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      assignTo(state, target.expression, value);
      break;
    default:
      state.visit(target);
  }
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
  const place = state.visit(target);
  if (place.type !== 'member') return;
  const { object, name } = place;
  if (isModuleExports(place)) {
    state.exports.push({ name: 'default', value });
  } else if (isGlobal(object, 'exports') || isModuleExports(object)) {
    state.exports.push({ name, value });
  } else if (object.type === 'this') {
    const owner = state.functions[object.function]?.class;
    if (owner !== undefined) state.classes[owner]?.assigned.push([name, value]);
  } else if (object.type === 'member' && object.name === 'prototype') {
    bindingOf(state, object.object)?.properties.push([`prototype.${name}`, value]);
  } else {
    bindingOf(state, object)?.properties.push([name, value]);
  }
}

function assignToObjectPattern(
  state: SummaryState,
  target: TSESTree.ObjectPattern,
  value: Value,
): void {
  for (const property of target.properties) {
    if (property.type === 'RestElement') {
      assignTo(state, property.argument, value);
      continue;
    }
    const key = keyOf(state, property);
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

function isModuleExports(value: Value): boolean {
  return value.type === 'member' && value.name === 'exports' && isGlobal(value.object, 'module');
}

function isGlobal(value: Value, name: string): boolean {
  return value.type === 'global' && value.name === name;
}
