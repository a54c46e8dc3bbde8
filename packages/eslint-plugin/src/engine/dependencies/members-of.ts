import type { BindingSummary } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { LinkedFile, Resolved } from '../link/resolved.ts';
import { memberOf } from '../link/member-of.ts';
import { superClassesOf } from '../link/super-classes.ts';

/** The members of a value under their names, as far as the text tells them. */
export type Members = ReadonlyMap<string, readonly Resolved[]>;

/** Re-exports and inheritance are not followed further than this. */
const maxDepth = 12;

/** Lists what a package's exported value has as members: exports, properties, static members, methods. */
export function membersOf(evaluator: Evaluator, value: Resolved): Members {
  return membersAt(evaluator, value, 0);
}

function membersAt(evaluator: Evaluator, value: Resolved, depth: number): Members {
  if (depth > maxDepth) return new Map();
  switch (value.type) {
    case 'namespace':
      return exportedMembers(evaluator, value.file, depth);
    case 'function':
      return functionProperties(evaluator, value);
    case 'object':
    case 'class':
    case 'class-instance':
    case 'function-instance': {
      const names = new Set(namesOf(evaluator, value, depth));
      return new Map([...names].map((name) => [name, memberOf(evaluator, value, name)]));
    }
    default:
      return new Map();
  }
}

/** Exported names, and the members of what CommonJS exports as a whole and of `export *`. */
function exportedMembers(evaluator: Evaluator, file: LinkedFile, depth: number): Members {
  const members = new Map<string, readonly Resolved[]>();
  const around: Resolved[] = [];
  for (const { name, value } of file.summary.exports) {
    const values = evaluator.evaluate(file, value);
    if (name === 'default' || name === '*') around.push(...values);
    else members.set(name, [...(members.get(name) ?? []), ...values]);
  }
  for (const one of around) {
    for (const [name, values] of membersAt(evaluator, one, depth + 1)) {
      if (!members.has(name)) members.set(name, values);
    }
  }
  return members;
}

function namesOf(evaluator: Evaluator, value: Resolved, depth: number): string[] {
  if (depth > maxDepth) return [];
  switch (value.type) {
    case 'object':
      return [
        ...value.value.properties.map(([name]) => name),
        ...value.value.spreads
          .flatMap((spread) => evaluator.evaluate(value.file, spread))
          .flatMap((one) => [...membersAt(evaluator, one, depth + 1).keys()]),
      ];
    case 'class':
    case 'class-instance':
      return classNames(evaluator, value, depth);
    case 'function-instance':
      return prototypeNames(value.file, value.function);
    default:
      return [];
  }
}

function classNames(
  evaluator: Evaluator,
  value: Extract<Resolved, { type: 'class' | 'class-instance' }>,
  depth: number,
): string[] {
  const summary = value.file.summary.classes[value.class];
  const isStatic = value.type === 'class';
  const own = (summary?.members ?? [])
    .filter((one) => one.static === isStatic && one.kind !== 'getter' && one.kind !== 'setter')
    .map(({ name }) => name);
  const assigned = isStatic ? [] : (summary?.assigned ?? []).map(([name]) => name);
  const inherited = superClassesOf(evaluator, value.file, value.class)
    .flatMap((one): Resolved[] => {
      if (one.type !== 'class') return [];
      return [isStatic ? one : { ...one, type: 'class-instance' }];
    })
    .flatMap((one) => namesOf(evaluator, one, depth + 1));
  return [...own, ...assigned, ...inherited].filter((name) => name !== 'constructor');
}

/** What a constructing function assigns to `this`, and what its prototype was given. */
function prototypeNames(file: LinkedFile, id: number): string[] {
  const own = (file.summary.functions[id]?.assigned ?? []).map(([name]) => name);
  const inherited = propertiesOf(file, id).flatMap(([name, value]) => {
    if (name.startsWith('prototype.')) return [name.slice('prototype.'.length)];
    return name === 'prototype' && value.type === 'object'
      ? value.properties.map(([property]) => property)
      : [];
  });
  return [...own, ...inherited];
}

/** `parse.sync = …` */
function functionProperties(
  evaluator: Evaluator,
  { file, function: id }: Extract<Resolved, { type: 'function' }>,
): Members {
  const properties = propertiesOf(file, id).filter(
    ([name]) => name !== 'prototype' && !name.startsWith('prototype.'),
  );
  return new Map(properties.map(([name, value]) => [name, evaluator.evaluate(file, value)]));
}

function propertiesOf({ summary }: LinkedFile, id: number): BindingSummary['properties'] {
  return summary.bindings
    .filter(({ writes }) => writes.some((one) => one.type === 'function' && one.function === id))
    .flatMap(({ properties }) => properties);
}
