import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';

/** The property that `a.b` names, which is neither read nor written yet. */
export function visitPlace(state: SummaryState, node: TSESTree.MemberExpression): Value {
  const object = state.visit(node.object);
  if (!node.computed) return { type: 'member', object, name: nameOfProperty(node.property) };
  const key = state.visit(node.property);
  return key.type === 'literal'
    ? { type: 'member', object, name: String(key.value) }
    : { type: 'element', object, key };
}

/** The name of a property, private ones with their `#`. */
export function nameOfProperty(property: TSESTree.Identifier | TSESTree.PrivateIdentifier): string {
  return property.type === 'PrivateIdentifier' ? `#${property.name}` : property.name;
}
