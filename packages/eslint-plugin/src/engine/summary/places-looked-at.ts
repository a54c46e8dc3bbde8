import type { TSESTree } from '@typescript-eslint/utils';
import type { Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { isOfParameter } from './conditions.ts';
import { unknownValue } from './file-summary.ts';
import { onlyWrite } from './only-write.ts';
import { placeOf } from './place-of.ts';

/** A place that outlives a call, which a condition looks at. */
export interface LookedAt {
  readonly place: string;
  /** Whether it is the place itself that is looked at, not something in what lies there. */
  readonly isWhole: boolean;
}

/** Of these places, those that the function under way looked at before it wrote to them. */
export function placesLookedAt(
  state: SummaryState,
  test: TSESTree.Node,
  when: 'set' | 'unset',
): LookedAt[] {
  const { tested } = state.places.get(state.current.function) ?? {};
  return placesIn(state, test, when).filter(({ place }) => tested?.has(place) === true);
}

/** The places that are set, or are not, wherever a condition holds. */
function placesIn(state: SummaryState, test: TSESTree.Node, when: 'set' | 'unset'): LookedAt[] {
  if (test.type === 'UnaryExpression' && test.operator === '!') {
    return placesIn(state, test.argument, when === 'set' ? 'unset' : 'set');
  }
  if (test.type === 'LogicalExpression') {
    return decisiveSides(state, test, when).flatMap((side) => placesIn(state, side, when));
  }
  const compared = comparedToNothing(test, when);
  if (compared) return placesIn(state, compared, 'set');
  const isPlain = test.type === 'Identifier' || test.type === 'MemberExpression';
  const value = isPlain && when === 'set' ? state.revisit(test) : unknownValue;
  const place = placeOf(state, value);
  return place === undefined ? [] : [{ place, isWhole: isPlace(state, value) }];
}

/** The sides of which each alone decides: of `a || b` each makes an exit, of `!a && !b` each must hold. */
function decisiveSides(
  state: SummaryState,
  { operator, left, right }: TSESTree.LogicalExpression,
  when: 'set' | 'unset',
): TSESTree.Node[] {
  if (operator === (when === 'set' ? '||' : '&&')) return [left, right];
  // Callers may ask for more: `if (kept && !force) return kept;`
  const others = [left, right].filter((side) => !isAsked(state, side));
  return operator === '&&' && others.length === 1 ? others : [];
}

/** Whether a value is what lies in a place, not something in that. */
export function isPlace(state: SummaryState, value: Value, depth = 0): boolean {
  if (value.type === 'member') return value.object.type === 'this';
  if (value.type !== 'binding' || depth > 4) return false;
  const only = onlyWrite(state.bindings, value.binding);
  return (
    state.isFromOutside(value.binding) || (only !== undefined && isPlace(state, only, depth + 1))
  );
}

/** Whether an operand looks at nothing but a parameter. */
function isAsked(state: SummaryState, node: TSESTree.Node): boolean {
  if (node.type === 'UnaryExpression')
    return node.operator === '!' && isAsked(state, node.argument);
  return node.type === 'Identifier' && isOfParameter(state, state.valueOfIdentifier(node));
}

/** Whether an exit gives back what it looked at, and not one of many things that lie there under keys: `if (made) return made;`. */
export function givesTested({ test, consequent }: TSESTree.IfStatement, place: string): boolean {
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  const given = last?.type === 'ReturnStatement' ? last.argument : null;
  return given !== null && !place.endsWith('[]') && looksAt(test, given);
}

function looksAt(test: TSESTree.Node, given: TSESTree.Node): boolean {
  if (test.type === 'LogicalExpression')
    return [test.left, test.right].some((one) => looksAt(one, given));
  return isSameName(test, given);
}

/** Whether two expressions are one name, or one property by its name. */
function isSameName(one: TSESTree.Node, other: TSESTree.Node): boolean {
  if (one.type === 'Identifier') return other.type === 'Identifier' && one.name === other.name;
  if (one.type !== 'MemberExpression')
    return one.type === 'ThisExpression' && other.type === one.type;
  return (
    other.type === 'MemberExpression' &&
    !one.computed &&
    !other.computed &&
    one.property.name === other.property.name &&
    isSameName(one.object, other.object)
  );
}

/** `made` of `made !== undefined`, where it is set, and of `made == null`, where it is not. */
function comparedToNothing(test: TSESTree.Node, when: 'set' | 'unset'): TSESTree.Node | undefined {
  const operators = when === 'set' ? ['!=', '!=='] : ['==', '==='];
  if (test.type !== 'BinaryExpression' || !operators.includes(test.operator)) return undefined;
  if (isNothing(test.right)) return test.left;
  return isNothing(test.left) ? test.right : undefined;
}

function isNothing(node: TSESTree.Node): boolean {
  return node.type === 'Literal'
    ? node.value === null && node.raw === 'null'
    : node.type === 'Identifier' && node.name === 'undefined';
}
