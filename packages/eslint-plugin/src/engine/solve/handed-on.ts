import type { Condition, Value } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite } from '../link/resolved.ts';
import { argumentAt } from '../link/argument-at.ts';
import { onlyWrite } from '../summary/only-write.ts';

/** Values are followed through more steps than these by nobody. */
const maxSteps = 8;

/**
 * What has to hold around a call for what conditions on a function's parameters say of what the call passes: where `save` needs
 * `sync`, and `store(options)` calls `save(data, options.sync)`, that needs `options.sync`. Of what cannot be said there, nothing is.
 */
export function conditionsAround(
  called: FunctionSite,
  conditions: readonly Condition[],
  caller: CallSite,
): Condition[] {
  return conditions.flatMap(({ value, holds }) => {
    const passed = passedAs({ called, caller }, value, 0);
    return passed ? [{ value: passed, holds }] : [];
  });
}

interface Passing {
  readonly called: FunctionSite;
  readonly caller: CallSite;
}

/** What a value that is made of a function's parameters is where the function is called. */
function passedAs(passing: Passing, value: Value, steps: number): Value | undefined {
  if (steps > maxSteps) return undefined;
  const { called, caller } = passing;
  const follow = (one: Value | undefined): Value | undefined =>
    one && passedAs(passing, one, steps + 1);
  switch (value.type) {
    case 'parameter':
      return value.function === called.function
        ? argumentAt(caller.file.summary, caller.call, value.index)
        : undefined;
    case 'binding':
      return called.file.summary.bindings[value.binding]?.empty === undefined
        ? follow(onlyWrite(called.file.summary.bindings, value.binding))
        : undefined;
    case 'member':
      return partOf(follow(value.object), value.name);
    case 'either':
      return value.fallback === '='
        ? withDefault(follow(value.values[0]), value.values[1])
        : undefined;
    default:
      return undefined;
  }
}

/** What is passed, or what stands for it where it is left out: a literal, or an object that has nothing. */
function withDefault(passed: Value | undefined, other: Value | undefined): Value | undefined {
  if (other?.type === 'object' && other.properties.length + other.spreads.length === 0)
    return passed;
  if (!passed || other?.type !== 'literal') return undefined;
  return { type: 'either', values: [passed, other], fallback: '=' };
}

/** A property of what is passed; of an object that is written there, what it is written with. */
function partOf(object: Value | undefined, name: string): Value | undefined {
  // Whatever the default of a whole object is, its properties are what is passed, if anything is.
  const passed = object?.type === 'either' ? object.values[0] : object;
  if (passed?.type !== 'object') return passed && { type: 'member', object: passed, name };
  if (passed.spreads.length > 0 || passed.computed) return undefined;
  return passed.properties.findLast(([property]) => property === name)?.[1];
}
