import type { Value } from '../summary/file-summary.ts';
import type { Knowledge } from './knowledge.ts';
import type { Evaluator } from './evaluator.ts';
import type { FindAssigned } from './find-assigned.ts';
import type { FindImplementations } from './implementations.ts';
import type { Memory } from './memory.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import type { TypedValues } from './typed-values.ts';
import { unknown } from './evaluator.ts';
import { accessorsOf } from './accessors.ts';
import { callResult, functionResult } from './call-result.ts';
import { arithmeticValues } from './arithmetic-values.ts';
import { heldElements, isOwn } from './held-elements.ts';
import { putValues } from './put-values.ts';
import { elementsOf } from './elements-of.ts';
import { isKnown } from './is-known.ts';
import { narrow } from './narrow.ts';
import { loadedFrom } from './loaded-by-name.ts';
import { instanceOf } from './instance-of.ts';
import { memberOf } from './member-of.ts';
import { createMemory } from './memory.ts';
import { globalValue } from './global-value.ts';
import { toSpecifier } from './own-paths.ts';
import { parameterValues, restValues } from './parameter-values.ts';
import { rememberCallees } from './remember-callees.ts';
import { superValue, thisValue } from './this-value.ts';
import { assignedValues, bindingValues } from './variable-values.ts';

/** More possibilities than this for one value say nothing. */
export const maxPossibilities = 12;

/** Nor is a value followed through more values than this: nobody writes such code, but generators of code do. */
const maxDepth = 150;

/** Nor in more steps than these: values that are made of each other can be walked on more ways than there is time for. */
const maxSteps = 10_000;

/** What values are found out with. */
export interface EvaluatorInput {
  readonly knowledge: Knowledge;
  /** Finds the project's file behind a specifier. */
  readonly resolve: (file: LinkedFile, specifier: string) => LinkedFile | undefined;
  /** Finds the dependency behind one, under the name that its description has. */
  readonly dependencyOf: (file: LinkedFile, specifier: string) => string | undefined;
  /** Finds the version of a package that a file loads. */
  readonly versionOf: (file: LinkedFile, module: string) => string | undefined;
  /** Type information, where it is asked for: it tells what the text alone does not. */
  readonly typed: TypedValues | undefined;
  /** Finds what implements an interface. */
  readonly implementationsOf: FindImplementations;
  /** Finds what is assigned to a property of something, wherever that is. */
  readonly assignedElsewhere: FindAssigned;
  readonly isFilled: Evaluator['isFilled'];
  readonly filesLike: Evaluator['filesLike'];
}

/** Creates the evaluator. Evaluations are remembered in files' memos. */
export function createEvaluator(input: EvaluatorInput): Evaluator {
  const { knowledge, resolve, dependencyOf, typed } = input;
  const memory = createMemory();
  const limited = withinLimits(memory, (file, value) => evaluate(evaluator, file, value));
  const evaluator: Evaluator = {
    knowledge,
    memory,
    hasTypes: typed !== undefined,
    evaluate: limited.evaluate,
    ...rememberCallees(limited.isEvaluating, ({ file, call }) => {
      const summary = file.summary.calls[call];
      if (!summary) return unknown;
      const found = evaluator.evaluate(file, summary.callee);
      if (!typed || found.some((one) => isTold(evaluator, one))) return found;
      const declared = typed.callee(file, { value: summary.callee, range: summary.range }, found);
      return declared.length > 0 ? declared : found;
    }),
    argumentOf({ file, call }, position) {
      const value = file.summary.calls[call]?.arguments[position];
      const range = file.summary.calls[call]?.argumentRanges[position];
      const found = value ? evaluator.evaluate(file, value) : unknown;
      if (!typed || !value || !range || found.some((one) => isKnown(evaluator, one))) return found;
      const declared = typed.argument(file, { value, range }, found);
      return declared.length > 0 ? declared : found;
    },
    ...createCallLists(memory),
    versionOf: input.versionOf,
    isFilled: input.isFilled,
    filesLike: input.filesLike,
    implementationsOf: (of, name) => input.implementationsOf(of, name),
    assignedElsewhere: (object, name) => input.assignedElsewhere(object, name),
    typesOfParameter: (site, index) => typed?.ofParameter(site, index) ?? [],
    resolveModule(file, text) {
      const specifier = toSpecifier(file, text);
      const module = knowledge.canonicalModule(specifier);
      const own = knowledge.isDescribed(module) ? undefined : resolve(file, specifier);
      if (own) return [{ type: 'namespace', file: own }];
      const dependency = knowledge.isDescribed(module) ? undefined : dependencyOf(file, specifier);
      if (dependency !== undefined) return [{ type: 'export', module: dependency, path: [] }];
      const named = knowledge.findExportBySpecifier(module);
      return [{ type: 'export', module, path: [], ...named }];
    },
  };
  return evaluator;
}

/** Evaluates as far as the limits allow; what is beyond them is unknown. */
function withinLimits(
  memory: Memory,
  find: Evaluator['evaluate'],
): Pick<Evaluator, 'evaluate'> & { readonly isEvaluating: () => boolean } {
  let depth = 0;
  let steps = 0;
  return {
    isEvaluating: () => depth > 0,
    evaluate(file, value) {
      if (depth === 0) steps = 0;
      steps += 1;
      if (depth >= maxDepth || steps > maxSteps) {
        memory.notePartial();
        return unknown;
      }
      depth += 1;
      const found = find(file, value);
      depth -= 1;
      return found.length > maxPossibilities ? narrow(found, maxPossibilities) : found;
    },
  };
}

function createCallLists(memory: Memory): Pick<Evaluator, 'callersOf' | 'registrationsOf'> {
  return {
    callersOf: ({ file, function: id }) => noted(file.callers[id]),
    registrationsOf: ({ file, function: id }) => noted(file.registrations[id]),
  };

  function noted<T>(list: readonly T[] | undefined): readonly T[] {
    if (!list) return [];
    memory.note(list);
    return list;
  }
}

/** Whether the text alone tells what a callee is; of what implements an interface types know more. */
function isTold(evaluator: Evaluator, value: Resolved): boolean {
  return isKnown(evaluator, value) && !(value.type === 'function' && value.dispatch);
}

function evaluate(evaluator: Evaluator, file: LinkedFile, value: Value): readonly Resolved[] {
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
      return [globalValue(file, value.name)];
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
      return thisValue(file, value.function);
    case 'super':
      return superValue(evaluator, file, value.function);
    default:
      return evaluateRare(evaluator, file, value);
  }
}

function evaluateRare(evaluator: Evaluator, file: LinkedFile, value: Value): readonly Resolved[] {
  if (value.type === 'loaded') return loadedFrom(evaluator, file, value.path);
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
  // `for (const [key, value] of map)`
  if (object.type === 'each' && name === '1' && members.every(({ type }) => type === 'unknown')) {
    return heldElements(evaluator, file, object.of);
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

function isSameFunction(one: Extract<Resolved, { type: 'function' }>, other: Resolved): boolean {
  return other.type === 'function' && other.file === one.file && other.function === one.function;
}

function elementValues(
  evaluator: Evaluator,
  file: LinkedFile,
  { object, key }: Extract<Value, { type: 'element' }>,
): readonly Resolved[] {
  const names = evaluator
    .evaluate(file, key)
    .map((one) => (one.type === 'literal' ? String(one.value) : undefined));
  if (names.length === 0 || names.includes(undefined)) return anyOf(evaluator, file, object);
  return [...new Set(names)].flatMap((name = '') =>
    evaluate(evaluator, file, { type: 'member', object, name }),
  );
}

/** What a table gives under a key that is not known: any function that it holds, or any instance. */
function anyOf(evaluator: Evaluator, file: LinkedFile, object: Value): readonly Resolved[] {
  const held = evaluator.evaluate(file, object).flatMap((table) => {
    if (table.type === 'array') return elementsOf(evaluator, table);
    if (table.type !== 'object') return [];
    return table.value.properties.flatMap(([, value]) => evaluator.evaluate(table.file, value));
  });
  return [...[...held, ...putValues(evaluator, file, object)].filter(isOwn), ...unknown];
}
