import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { Table } from './memory.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { nameOfElements } from '../summary/note-elements.ts';
import { unknown } from './evaluator.ts';
import { describedMember, exportMember, functionMember } from './described-member.ts';
import { instanceOf } from './instance-of.ts';
import { superClassesOf } from './super-classes.ts';
import { withDispatch } from './with-dispatch.ts';
import { withMaker } from './with-maker.ts';
import { withoutShapes } from './without-shapes.ts';

/** What reading a property gives. */
export function memberOf(
  evaluator: Evaluator,
  object: Resolved,
  name: string,
): readonly Resolved[] {
  switch (object.type) {
    case 'export':
      return exportMember(evaluator, object, name);
    case 'instance':
      return describedMember(evaluator, object, name);
    case 'array':
      return arrayMember(evaluator, object, name);
    case 'folder':
      return folderMember(evaluator, object, name);
    case 'foreign':
      return [object];
    case 'function':
      return name === 'prototype'
        ? [{ ...object, type: 'function-instance' }]
        : memberOfFunction(evaluator, object, name);
    case 'method':
      return functionMember(object, name);
    default:
      return ownMember(evaluator, object, name);
  }
}

/** What the files of a folder export under a name: each of the functions may be the one that is meant. */
function folderMember(
  evaluator: Evaluator,
  { files, name: through }: Extract<Resolved, { type: 'folder' }>,
  name: string,
): readonly Resolved[] {
  const found = files
    .flatMap((file) => memberOf(evaluator, { type: 'namespace', file }, name))
    .filter(({ type }) => type !== 'unknown' && type !== 'foreign');
  const among = found.filter(({ type }) => type === 'function').length;
  const dispatch = { through, among, isByName: true } as const;
  return orUnknown(found.map((one) => (one.type === 'function' ? { ...one, dispatch } : one)));
}

/** A member of something of the project's own, which is looked for once. */
function ownMember(evaluator: Evaluator, object: Resolved, name: string): readonly Resolved[] {
  const { remember } = evaluator.memory;
  switch (object.type) {
    case 'class':
      return remember(object.file.memo.members, `${object.class}.${name}`, () =>
        classMember(evaluator, object, name),
      );
    case 'function':
      return remember(object.file.memo.members, `function ${object.function}.${name}`, () =>
        orUnknown(assignedTo(evaluator, object, name)),
      );
    case 'class-instance':
      return remember(object.file.memo.members, `${object.class}#${name}`, () =>
        classInstanceMember(evaluator, object, name),
      );
    case 'function-instance':
      return remember(object.file.memo.members, `function ${object.function}#${name}`, () =>
        functionInstanceMember(evaluator, object, name),
      );
    case 'namespace':
      return remember(object.file.memo.members, `exports.${name}`, () =>
        exportedMember(evaluator, object, name),
      );
    case 'object':
      return remember(propertiesOf(object), name, () => objectMember(evaluator, object, name)).map(
        (one) => withDispatch(withMaker(one, object.madeBy), object.dispatch),
      );
    default:
      return unknown;
  }
}

function memberOfFunction(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'function' }>,
  name: string,
): readonly Resolved[] {
  const method = functionMember(object, name);
  return method === unknown ? ownMember(evaluator, object, name) : method;
}

/** Properties that are assigned to a function or a class through the variables that hold it: `parse.sync = …`. */
function assignedTo(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'class' | 'function' }>,
  name: string,
): readonly Resolved[] {
  const { file } = object;
  const key = object.type === 'function' ? `function ${object.function}` : `class ${object.class}`;
  return (file.propertiesOf.get(key) ?? [])
    .filter(([property]) => property === name)
    .flatMap(([, value]) => evaluator.evaluate(file, value));
}

/** The parameter-less values that a getter gives, and other members as they are. */
function classInstanceMember(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'class-instance' }>,
  name: string,
): readonly Resolved[] {
  const { file } = object;
  const summary = file.summary.classes[object.class];
  if (!summary) return unknown;
  const members = summary.members.filter((one) => !one.static && one.name === name);
  const own = [
    ...members
      .filter(({ kind }) => kind !== 'setter')
      .map(({ kind, value }): Value => (kind === 'getter' ? { type: 'getter', of: value } : value)),
    ...summary.assigned.filter(([assigned]) => assigned === name).map(([, value]) => value),
    ...inPrototype(file, `class ${object.class}`, name),
  ].flatMap((value) => evaluator.evaluate(file, value));
  const known = own.filter(({ type }) => type !== 'unknown');
  if (known.length > 0) return withoutShapes(known);
  const found = superClassesOf(evaluator, file, object.class)
    .flatMap((one) => instanceOf(evaluator, one))
    .flatMap((one) => memberOf(evaluator, one, name));
  if (found.some(({ type }) => type !== 'unknown')) return found;
  const implemented = evaluator.implementationsOf(object, name);
  return implemented.length > 0 ? implemented : assignedElsewhere(evaluator, object, name);
}

/** A property that the constructing function or its prototype has. */
function functionInstanceMember(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'function-instance' }>,
  name: string,
): readonly Resolved[] {
  const { file, function: id } = object;
  const own = (file.summary.functions[id]?.assigned ?? [])
    .filter(([assigned]) => assigned === name)
    .map(([, value]) => value);
  const inherited = inPrototype(file, `function ${id}`, name);
  const found = [...own, ...inherited].flatMap((value) => evaluator.evaluate(file, value));
  return found.length > 0 ? found : assignedElsewhere(evaluator, object, name);
}

/** What a prototype is given under a name, by itself or with all that another object has. */
function inPrototype(file: LinkedFile, holder: string, name: string): readonly Value[] {
  return (file.propertiesOf.get(holder) ?? []).flatMap(([property, value]): readonly Value[] => {
    if (property === `prototype.${name}`) return [value];
    return property === 'prototype' ? [{ type: 'member', object: value, name }] : [];
  });
}

/** What other code assigns to a property that is not there from the start. */
function assignedElsewhere(
  evaluator: Evaluator,
  object: Resolved,
  name: string,
): readonly Resolved[] {
  return orUnknown(evaluator.assignedElsewhere(object, name));
}

/** An exported name; what CommonJS exports as a whole is searched for it, and so are `export *`. */
function exportedMember(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'namespace' }>,
  name: string,
): readonly Resolved[] {
  const { file } = object;
  const named = file.summary.exports.filter((one) => one.name === name);
  if (named.length > 0) return named.flatMap(({ value }) => evaluator.evaluate(file, value));
  if (name === 'default') return [object];
  const around = file.summary.exports.flatMap((one) => {
    if (one.name !== 'default' && one.name !== '*') return [];
    const found = evaluator
      .evaluate(file, one.value)
      .flatMap((value) => memberOf(evaluator, value, name));
    // Of many files whose exports are handed on, one has the name.
    return one.name === '*' ? found.filter(({ type }) => type !== 'unknown') : found;
  });
  return around.some(({ type }) => type !== 'unknown')
    ? around
    : assignedElsewhere(evaluator, object, name);
}

function classMember(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'class' }>,
  name: string,
): readonly Resolved[] {
  if (name === 'prototype') return [{ ...object, type: 'class-instance' }];
  const { file } = object;
  const summary = file.summary.classes[object.class];
  const own = [
    ...(summary?.members ?? [])
      .filter((one) => one.static && one.name === name && one.kind !== 'setter')
      .map(({ kind, value }): Value => (kind === 'getter' ? { type: 'getter', of: value } : value))
      .flatMap((value) => evaluator.evaluate(file, value)),
    ...assignedTo(evaluator, object, name),
  ];
  if (own.length > 0 || !summary?.superClass) return own.length > 0 ? own : unknown;
  return superClassesOf(evaluator, file, object.class).flatMap((one) =>
    memberOf(evaluator, one, name),
  );
}

function propertiesOf({ file, value }: Extract<Resolved, { type: 'object' }>): Table<string> {
  const known = file.memo.properties.get(value);
  if (known) return known;
  const created: Table<string> = new Map();
  file.memo.properties.set(value, created);
  return created;
}

function objectMember(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'object' }>,
  name: string,
): readonly Resolved[] {
  const { file, value } = object;
  const own = value.properties.findLast(
    ([property, { type }]) => property === name && type !== 'setter',
  );
  if (own) return evaluator.evaluate(file, own[1]);
  const set = setInMethods(evaluator, object, name);
  if (set.length > 0) return set;
  const spread = value.spreads
    .flatMap((one) => evaluator.evaluate(file, one))
    .flatMap((one) => memberOf(evaluator, one, name));
  const isFound = spread.some(({ type }) => type !== 'unknown');
  return isFound ? spread : orUnknown(putUnderNames(evaluator, object, name));
}

/** What an object is given under names that are put together: `for (const level of levels) log[level] = (text) => …`. */
function putUnderNames(
  evaluator: Evaluator,
  { file, value }: Extract<Resolved, { type: 'object' }>,
  name: string,
): readonly Resolved[] {
  if (name in Object.prototype) return [];
  return value.properties
    .filter(([property]) => property === nameOfElements())
    .flatMap(([, one]) => evaluator.evaluate(file, one))
    .filter(({ type }) => type === 'function');
}

/** `this.name = value` in the methods of an object. */
function setInMethods(
  evaluator: Evaluator,
  { file, value }: Extract<Resolved, { type: 'object' }>,
  name: string,
): readonly Resolved[] {
  return value.properties
    .flatMap(([, method]) =>
      method.type === 'function' ? (file.summary.functions[method.function]?.assigned ?? []) : [],
    )
    .filter(([assigned]) => assigned === name)
    .flatMap(([, assigned]) => evaluator.evaluate(file, assigned));
}

function orUnknown(values: readonly Resolved[]): readonly Resolved[] {
  return values.length > 0 ? values : unknown;
}

function arrayMember(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'array' }>,
  name: string,
): readonly Resolved[] {
  const element = /^\d+$/u.test(name) ? object.elements[Number(name)] : undefined;
  return element ? evaluator.evaluate(object.file, element) : unknown;
}
