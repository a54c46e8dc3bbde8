import type { ObjectValue, Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { assignToPlace } from './assign-to.ts';

/** What compilers write for `export *`: the module, then the exports. */
const exportStarHelper = /^_*export_?star\d*$/iu;

/** `util.inherits(Child, Parent)`, the package `inherits`, and what compilers write for `extends`. */
const inheritsHelper = /^_*inherits(?:Loose)?\d*$/u;

/** Notes the properties that a call gives to an object: `Object.assign(exports, …)`, `Object.defineProperty(exports, …)`. */
export function noteProperties(state: SummaryState, callee: Value, passed: readonly Value[]): void {
  const [first, second] = passed;
  if (!first || !second) return;
  if (matchesName(state, callee, exportStarHelper)) {
    assignToPlace(state, { object: second, name: '*' }, first);
  } else if (isObjectFunction(state, callee, 'assign')) {
    for (const source of passed.slice(1)) assignAll(state, first, source);
  } else if (matchesName(state, callee, inheritsHelper)) {
    assignToPlace(state, { object: prototypeOf(first), name: '*' }, prototypeOf(second));
  } else if (isObjectFunction(state, callee, 'setPrototypeOf')) {
    assignToPlace(state, { object: first, name: '*' }, second);
  } else if (isObjectFunction(state, callee, 'defineProperties')) {
    for (const [name, descriptor] of propertiesOf(second))
      define(state, { object: first, name }, descriptor);
  } else if (isObjectFunction(state, callee, 'defineProperty')) {
    defineUnder(state, { object: first, key: second }, passed[2]);
  }
}

/** Whether what is called has a name, as a variable, a global or a member. */
export function matchesName(state: SummaryState, callee: Value, pattern: RegExp): boolean {
  if (callee.type === 'binding') return pattern.test(state.bindings[callee.binding]?.name ?? '');
  return (callee.type === 'global' || callee.type === 'member') && pattern.test(callee.name);
}

function prototypeOf(constructor: Value): Value {
  return { type: 'member', object: constructor, name: 'prototype' };
}

function assignAll(state: SummaryState, object: Value, source: Value): void {
  if (source.type !== 'object') {
    assignToPlace(state, { object, name: '*' }, source);
    return;
  }
  for (const [name, value] of source.properties) assignToPlace(state, { object, name }, value);
  if (source.computed) assignToPlace(state, { object, name: '*' }, unknownValue);
  for (const spread of source.spreads) assignToPlace(state, { object, name: '*' }, spread);
}

interface DefinedPlace {
  readonly object: Value;
  readonly key: Value;
}

function defineUnder(
  state: SummaryState,
  { object, key }: DefinedPlace,
  descriptor: Value | undefined,
): void {
  if (!descriptor) return;
  if (key.type === 'literal') define(state, { object, name: String(key.value) }, descriptor);
  // Under a key that runs through those of another object: all of it.
  const [given] = returnsOf(state, propertyOf(descriptor, 'get'));
  const isCopy =
    key.type === 'binding' &&
    given?.type === 'element' &&
    given.key.type === 'binding' &&
    given.key.binding === key.binding;
  if (isCopy) assignToPlace(state, { object, name: '*' }, given.object);
}

function define(
  state: SummaryState,
  place: { readonly object: Value; readonly name: string },
  descriptor: Value,
): void {
  const value = propertyOf(descriptor, 'value');
  if (value) assignToPlace(state, place, value);
  for (const [kind, type] of [['set', 'setter'] as const, ['get', 'getter'] as const]) {
    const of = propertyOf(descriptor, kind);
    if (!of) continue;
    nameAccessor(state, of, { form: type, name: place.name });
    assignToPlace(state, place, { type, of });
  }
}

/** The function in a descriptor is the accessor of the property that is defined. */
function nameAccessor(
  state: SummaryState,
  value: Value,
  { form, name }: { readonly form: 'getter' | 'setter'; readonly name: string },
): void {
  const summary = value.type === 'function' ? state.functions[value.function] : undefined;
  if (!summary) return;
  summary.form = form;
  summary.name = name;
}

function returnsOf(state: SummaryState, getter: Value | undefined): readonly Value[] {
  return getter?.type === 'function' ? (state.functions[getter.function]?.returns ?? []) : [];
}

function propertiesOf(value: Value): ObjectValue['properties'] {
  return value.type === 'object' ? value.properties : [];
}

function propertyOf(value: Value, name: string): Value | undefined {
  return propertiesOf(value).findLast(([property]) => property === name)?.[1];
}

/** `Object.assign` and its like, under a name that compilers give them too. */
function isObjectFunction(state: SummaryState, callee: Value, name: string): boolean {
  if (callee.type === 'member') {
    const { object } = callee;
    return callee.name === name && object.type === 'global' && object.name === 'Object';
  }
  const [only, ...more] =
    callee.type === 'binding' ? (state.bindings[callee.binding]?.writes ?? []) : [];
  return only?.type === 'member' && more.length === 0 && isObjectFunction(state, only, name);
}
