import type { TSESTree } from '@typescript-eslint/utils';
import type { Condition, Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { onlyWrite } from './only-write.ts';

/** Values are followed through more steps than these by nobody. */
const maxSteps = 6;

/** Walks code that runs only where a test holds, or does not. */
export function under<T>(
  state: SummaryState,
  { test, holds }: { readonly test: TSESTree.Node; readonly holds: boolean },
  walk: () => T,
): T {
  const { conditions } = state;
  noteHeld(state, test, holds);
  const walked = walk();
  state.conditions = conditions;
  return walked;
}

/** Notes that a test holds, or does not, in all that follows in the block: `if (lazy) return;` */
export function noteHeld(state: SummaryState, test: TSESTree.Node, holds: boolean): void {
  const found = conditionsIn(state, test, holds);
  if (found.length > 0) state.conditions = [...state.conditions, ...found];
}

/** What surely holds of parameters where a test, which was visited already, holds or does not. */
function conditionsIn(state: SummaryState, test: TSESTree.Node, holds: boolean): Condition[] {
  switch (test.type) {
    case 'UnaryExpression':
      return test.operator === '!' ? conditionsIn(state, test.argument, !holds) : [];
    case 'LogicalExpression':
      return test.operator === (holds ? '&&' : '||')
        ? [test.left, test.right].flatMap((side) => conditionsIn(state, side, holds))
        : [];
    case 'ChainExpression':
      return conditionsIn(state, test.expression, holds);
    case 'Identifier':
      return conditionOn(state, state.valueOfIdentifier(test), holds);
    case 'MemberExpression':
      return conditionOn(state, state.revisit(test), holds);
    default:
      return [];
  }
}

function conditionOn(state: SummaryState, value: Value, holds: boolean): Condition[] {
  return isOfParameter(state, value) ? [{ value, holds }] : [];
}

/** Whether a value is a parameter, or a part of one, and nothing else is ever assigned to it. */
export function isOfParameter(state: SummaryState, value: Value, steps = 0): boolean {
  if (steps > maxSteps) return false;
  const follow = (one: Value | undefined): boolean =>
    one !== undefined && isOfParameter(state, one, steps + 1);
  switch (value.type) {
    case 'parameter':
      return true;
    case 'member':
      return follow(value.object);
    case 'either':
      return follow(value.values[0]);
    case 'object':
      return value.properties.length === 0 && follow(value.spreads[0]);
    case 'binding':
      return (
        state.bindings[value.binding]?.empty === undefined &&
        follow(onlyWrite(state.bindings, value.binding))
      );
    default:
      return false;
  }
}
