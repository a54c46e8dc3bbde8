import type { Value } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite, LinkedFile } from '../link/resolved.ts';
import { isSameCall } from './walk-callers.ts';

/** Values are followed through more steps than these by nobody. */
const maxSteps = 8;

/** A value that the text alone tells, in the file where it stands; `nothing` is passed where an argument is left out. */
type Known = { readonly file: LinkedFile; readonly value: Value } | 'nothing';

/**
 * Whether what a function finds in its parameters, or in a part of them, counts as true when it is called from `caller`; undefined
 * where the text does not tell. What is left out is what the parameter stands for by default.
 */
export function passedTruth(
  called: FunctionSite,
  value: Value,
  caller: CallSite,
): boolean | undefined {
  return truthOf(follow({ called, caller }, value, 0));
}

interface Passing {
  readonly called: FunctionSite;
  readonly caller: CallSite;
}

function follow(passing: Passing, value: Value, steps: number): Known | undefined {
  if (steps > maxSteps) return undefined;
  const { file } = passing.called;
  const next = (one: Value | undefined): Known | undefined =>
    one && follow(passing, one, steps + 1);
  switch (value.type) {
    case 'parameter':
      return value.function === passing.called.function ? passed(passing, value.index) : undefined;
    case 'binding':
      return next(onlyWrite(file, value.binding));
    case 'member':
      return partOf(next(value.object), value.name);
    case 'either':
      return fallBack(next(value.values[0]), value, () => next(value.values[1]));
    case 'object':
      return value.properties.length === 0 && value.spreads.length === 1
        ? next(value.spreads[0])
        : { file, value };
    default:
      return knownIn(file, value);
  }
}

/** What the call passes at a place. Only a call of the function itself tells that it leaves something out. */
function passed({ called, caller }: Passing, index: number): Known | undefined {
  const given = caller.file.summary.calls[caller.call]?.arguments ?? [];
  if (given.slice(0, index + 1).some(({ type }) => type === 'spread')) return undefined;
  const value = given[index];
  if (value) return knownIn(caller.file, value);
  const callers = called.file.callers[called.function] ?? [];
  return callers.some((one) => isSameCall(one, caller)) ? 'nothing' : undefined;
}

/** What a value is that can be nothing but a literal, an object or nothing at all. */
function knownIn(file: LinkedFile, value: Value, steps = 0): Known | undefined {
  switch (value.type) {
    case 'literal':
    case 'object':
      return { file, value };
    case 'global':
      return value.name === 'undefined' ? 'nothing' : undefined;
    case 'binding': {
      const only = onlyWrite(file, value.binding);
      return only && steps < maxSteps ? knownIn(file, only, steps + 1) : undefined;
    }
    default:
      return undefined;
  }
}

/** What lies under a property of an object literal, where nothing is spread into it; `options?.name` of nothing is nothing. */
function partOf(known: Known | undefined, name: string): Known | undefined {
  if (known === 'nothing') return 'nothing';
  if (known?.value.type !== 'object') return undefined;
  const { properties, spreads } = known.value;
  if (spreads.length > 0) return undefined;
  const [, value] = properties.findLast(([key]) => key === name) ?? [];
  return value ? knownIn(known.file, value) : 'nothing';
}

/** The second value of `a = b`, `a ?? b` or `a || b`, where the first says that it counts; of any other two, the first. */
function fallBack(
  first: Known | undefined,
  { fallback }: Extract<Value, { type: 'either' }>,
  second: () => Known | undefined,
): Known | undefined {
  if (!first || fallback === undefined) return first === 'nothing' ? undefined : first;
  const isTaken =
    fallback === '||' ? truthOf(first) === false : isNothing(first, fallback === '??');
  return isTaken ? second() : first;
}

function isNothing(known: Known, isNullToo: boolean): boolean {
  if (known === 'nothing') return true;
  return isNullToo && known.value.type === 'literal' && known.value.value === null;
}

function truthOf(known: Known | undefined): boolean | undefined {
  if (!known) return undefined;
  if (known === 'nothing') return false;
  return known.value.type === 'literal' ? Boolean(known.value.value) : true;
}

/** What a variable holds where nothing else is ever assigned to it. */
function onlyWrite({ summary }: LinkedFile, binding: number): Value | undefined {
  const [only, ...others] = summary.bindings[binding]?.writes ?? [];
  return others.length === 0 ? only : undefined;
}
