import type { ObjectValue, Value } from '../summary/file-summary.ts';
import type { CallSite, FunctionSite, LinkedFile } from '../link/resolved.ts';
import { onlyWrite } from '../summary/only-write.ts';
import { mayBeFilled } from './may-be-filled.ts';
import { isSameCall } from './walk-callers.ts';

/** Values are followed through more steps than these by nobody. */
const maxSteps = 8;

/**
 * A value that the text alone tells, in the file where it stands; `nothing` is passed where an argument is left out, and what is
 * `false` counts as that, whatever it is.
 */
type Known = Standing | 'nothing' | 'false';

/** A value, and the file where it stands. */
interface Standing {
  readonly file: LinkedFile;
  readonly value: Value;
}

interface KnownObject extends Standing {
  readonly value: ObjectValue;
}

interface Variable extends Standing {
  readonly value: Extract<Value, { type: 'binding' }>;
}

type EitherValue = Extract<Value, { type: 'either' }>;

/** Finds out what a value is that another leads to. */
type Next = (value: Value) => Known | undefined;

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
  const next: Next = (one) => follow(passing, one, steps + 1);
  switch (value.type) {
    case 'parameter':
      return value.function === passing.called.function ? passed(passing, value.index) : undefined;
    case 'binding':
      return heldBy(passing, { file, value }, next);
    case 'member':
      return partOf(passing, next(value.object), value.name);
    case 'either':
      return oneOf(value, next);
    case 'object':
      return copyOf({ file, value }, next) ?? { file, value };
    default:
      return knownIn(passing, { file, value });
  }
}

/** What the call passes at a place. Only a call of the function itself tells what it passes, and what it leaves out. */
function passed(passing: Passing, index: number): Known | undefined {
  const { called, caller } = passing;
  const callers = called.file.callers[called.function] ?? [];
  const same = callers.filter((one) => isSameCall(one, caller));
  if (same.length === 0 || same.some(({ wrapped }) => wrapped)) return undefined;
  const given = caller.file.summary.calls[caller.call]?.arguments ?? [];
  if (given.slice(0, index + 1).some(({ type }) => type === 'spread')) return undefined;
  const value = given[index];
  return value ? knownIn(passing, { file: caller.file, value }) : 'nothing';
}

/** What a value is that can be nothing but a literal, an object or nothing at all. */
function knownIn(passing: Passing, standing: Standing, steps = 0): Known | undefined {
  const { file, value } = standing;
  switch (value.type) {
    case 'literal':
    case 'object':
      return standing;
    case 'global':
      return value.name === 'undefined' ? 'nothing' : undefined;
    case 'binding':
      return steps < maxSteps
        ? heldBy(passing, { file, value }, (one) =>
            knownIn(passing, { file, value: one }, steps + 1),
          )
        : undefined;
    default:
      return undefined;
  }
}

/** What a variable holds where nothing else is ever assigned to it. */
function heldBy(
  { called, caller }: Passing,
  { file, value: { binding } }: Variable,
  next: Next,
): Known | undefined {
  const { bindings } = file.summary;
  const only = onlyWrite(bindings, binding);
  const known = only && next(only);
  // Until it is assigned to it is nothing, which counts as false too.
  if (bindings[binding]?.empty) return truthOf(known) === false ? 'false' : undefined;
  if (!isObject(known)) return known;
  const callers = called.file.callers[called.function] ?? [];
  const isPassing = (call: number): boolean =>
    isSameCall({ file, call }, caller) || callers.some((one) => isSameCall({ file, call }, one));
  return mayBeFilled(file, binding, isPassing) ? someObject(known) : known;
}

/** What lies under a property of an object literal, where nothing is spread into it; `options?.name` of nothing is nothing. */
function partOf(passing: Passing, known: Known | undefined, name: string): Known | undefined {
  if (known === 'nothing') return 'nothing';
  if (!isObject(known)) return undefined;
  const { properties, spreads, computed } = known.value;
  if (spreads.length > 0 || computed) return undefined;
  const [, value] = properties.findLast(([key]) => key === name) ?? [];
  const part = value ? knownIn(passing, { file: known.file, value }) : 'nothing';
  // What fills it through the object that it is a part of is not noted.
  return isObject(part) ? someObject(part) : part;
}

/** What `{ ...a }` is if it is made of nothing else. */
function copyOf({ file, value }: KnownObject, next: Next): KnownObject | undefined {
  const { properties, spreads, computed } = value;
  const [only, ...others] = spreads;
  if (!only || others.length > 0 || properties.length > 0 || computed) return undefined;
  const copied = next(only);
  if (copied === 'nothing') return { file, value: { type: 'object', properties, spreads: [] } };
  return isObject(copied) ? copied : undefined;
}

/** The second value of `a = b`, `a ?? b` or `a || b`, where the first says that it counts; of `a as T` the first. */
function oneOf({ values, fallback }: EitherValue, next: Next): Known | undefined {
  const [one, other] = values;
  const first = one && next(one);
  if (fallback === '&&') return truthOf(first) === false ? 'false' : undefined;
  if (!fallback) return other?.type === 'instance' && first !== 'nothing' ? first : undefined;
  const isTaken = fallback === '||' ? isFalse(first) : isNothing(first, fallback === '??');
  if (isTaken === undefined) return undefined;
  return isTaken ? other && next(other) : first;
}

function isFalse(known: Known | undefined): boolean | undefined {
  const truth = truthOf(known);
  return truth === undefined ? undefined : !truth;
}

function isNothing(known: Known | undefined, isNullToo: boolean): boolean | undefined {
  if (known === undefined || known === 'false') return undefined;
  if (known === 'nothing') return true;
  return isNullToo && known.value.type === 'literal' && known.value.value === null;
}

function truthOf(known: Known | undefined): boolean | undefined {
  if (!known) return undefined;
  if (known === 'nothing' || known === 'false') return false;
  return known.value.type === 'literal' ? Boolean(known.value.value) : true;
}

function isObject(known: Known | undefined): known is KnownObject {
  return typeof known === 'object' && known.value.type === 'object';
}

/** An object of which nothing is known but that it is there. */
function someObject({ file, value }: KnownObject): KnownObject {
  return { file, value: { ...value, computed: true } };
}
