import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';
import { accessorsOf } from './accessors.ts';
import { callResult, functionResult } from './call-result.ts';
import { arithmeticValues } from './arithmetic-values.ts';
import { heldElements, iteratedElements } from './held-elements.ts';
import { elementValues } from './element-values.ts';
import { loadedFrom } from './loaded-by-name.ts';
import { instanceOf } from './instance-of.ts';
import { memberOf } from './member-of.ts';
import { globalValues } from './global-value.ts';
import { parameterValues, restValues } from './parameter-values.ts';
import { superValue, thisValue } from './this-value.ts';
import { assignedValues, bindingValues } from './variable-values.ts';

/** What a value can be, by what it is made of; what is beyond the evaluator's limits is for that to say. */
export function evaluate(
  evaluator: Evaluator,
  file: LinkedFile,
  value: Value,
): readonly Resolved[] {
  const { remember } = evaluator.memory;
  switch (value.type) {
    case 'module':
      return evaluator.resolveModule(file, value.specifier);
    case 'binding':
      return remember(file.memo.bindings, value.binding, () =>
        bindingValues(evaluator, file, value.binding),
      );
    case 'accessor':
    case 'each':
    case 'either':
    case 'element':
    case 'getter':
    case 'instance':
    case 'member':
      return evaluateOnce(evaluator, file, value);
    case 'result':
      return remember(file.memo.results, value.call, () =>
        callResult(evaluator, { file, call: value.call }),
      );
    case 'parameter':
      return remember(file.memo.parameters, `${value.function}:${value.index}`, () =>
        parameterValues(evaluator, { file, function: value.function }, value.index),
      );
    default:
      return evaluateSelf(evaluator, file, value);
  }
}

type ComposedValue = Extract<
  Value,
  { type: 'accessor' | 'each' | 'either' | 'element' | 'getter' | 'instance' | 'member' }
>;

/** Evaluates a value that is made of others; one that is made of itself adds nothing there. */
function evaluateOnce(
  evaluator: Evaluator,
  file: LinkedFile,
  value: ComposedValue,
): readonly Resolved[] {
  const { busy } = file.memo;
  if (busy.has(value)) {
    evaluator.memory.notePartial();
    return [];
  }
  busy.add(value);
  const found = evaluateComposed(evaluator, file, value);
  busy.delete(value);
  return found;
}

function evaluateComposed(
  evaluator: Evaluator,
  file: LinkedFile,
  value: ComposedValue,
): readonly Resolved[] {
  switch (value.type) {
    case 'member':
      return memberValues(evaluator, file, value);
    case 'element':
      return elementValues(evaluator, file, value);
    case 'accessor':
      return evaluator
        .evaluate(file, value.object)
        .flatMap((one) => accessorsOf(evaluator, one, value));
    case 'each':
      return heldElements(evaluator, file, value.of);
    case 'getter':
      return evaluator
        .evaluate(file, value.of)
        .flatMap((one) => (one.type === 'function' ? functionResult(evaluator, one) : unknown));
    case 'instance':
      return evaluator.evaluate(file, value.of).flatMap((type) => instanceOf(evaluator, type));
    default:
      return value.values.flatMap((one) => evaluator.evaluate(file, one));
  }
}

function evaluateSelf(evaluator: Evaluator, file: LinkedFile, value: Value): readonly Resolved[] {
  switch (value.type) {
    case 'literal':
      return [value];
    case 'global':
      return globalValues(evaluator, file, value.name);
    case 'function':
      return [{ type: 'function', file, function: value.function }];
    case 'class':
      return [{ type: 'class', file, class: value.class }];
    case 'typeof':
      return [{ type: 'typeof', file, value: value.of }];
    case 'object':
      return [{ type: 'object', file, value }];
    case 'array':
      return [{ type: 'array', file, elements: value.elements, isDeclared: value.isDeclared }];
    case 'rest':
      return restValues(evaluator, file, value);
    case 'this':
      return thisValue(evaluator, file, value.function);
    case 'super':
      return superValue(evaluator, file, value.function);
    default:
      return evaluateRare(evaluator, file, value);
  }
}

function evaluateRare(evaluator: Evaluator, file: LinkedFile, value: Value): readonly Resolved[] {
  if (value.type === 'loaded') return loadedFrom(evaluator, file, value.path);
  if (value.type === 'signature') return [{ ...value, file }];
  return value.type === 'arithmetic' ? arithmeticValues(evaluator, file, value) : unknown;
}

function memberValues(
  evaluator: Evaluator,
  file: LinkedFile,
  { object, name }: Extract<Value, { type: 'member' }>,
): readonly Resolved[] {
  if (object.type === 'global' && object.name === 'module' && name === 'exports') {
    return [{ type: 'namespace', file }];
  }
  const members = evaluator.evaluate(file, object).flatMap((one) => memberOf(evaluator, one, name));
  if (name === '1' && members.every(({ type }) => type === 'unknown')) {
    const values = entryValues(evaluator, file, object);
    if (values.length > 0) return values;
  }
  const assigned =
    object.type === 'binding'
      ? assignedValues(evaluator, file, { binding: object.binding, name })
      : [];
  if (assigned.length === 0) return members;
  // A patched property is what was assigned, and maybe still the function that it was.
  const before = members.filter(
    (one) => one.type === 'function' && !assigned.some((other) => isSameFunction(one, other)),
  );
  return [...assigned, ...before];
}

/** What an entry of a table holds behind its key: `for (const [key, value] of map)`, `Object.entries(table).map(([key, value]) => …)`. */
function entryValues(evaluator: Evaluator, file: LinkedFile, entry: Value): readonly Resolved[] {
  if (entry.type === 'each') return heldElements(evaluator, file, entry.of);
  if (entry.type !== 'parameter' || entry.index !== 0) return [];
  return evaluator
    .registrationsOf({ file, function: entry.function })
    .flatMap(({ site }) => iteratedElements(evaluator, site));
}

function isSameFunction(one: Extract<Resolved, { type: 'function' }>, other: Resolved): boolean {
  return other.type === 'function' && other.file === one.file && other.function === one.function;
}
