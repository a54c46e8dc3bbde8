import type { AccessKind, CallSummary, FileSummary, Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';
import { defaultExport } from './default-export.ts';
import { instanceOf } from './instance-of.ts';
import { superClassesOf } from './super-classes.ts';

/** The names of the properties whose getters or setters do anything that calls. */
export function findAccessorNames(summaries: Iterable<FileSummary>): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { functions, calls, accesses } of summaries) {
    const isAccessor = (id: number): boolean => isAccessorForm(functions[id]?.form);
    for (const { function: id } of [...calls, ...accesses]) {
      const name = isAccessor(id) ? functions[id]?.name : undefined;
      if (name !== undefined) names.add(name);
    }
  }
  return names;
}

/** A summary in which reading or writing properties of these names is a call. */
export function withAccessCalls(summary: FileSummary, names: ReadonlySet<string>): FileSummary {
  const found = summary.accesses.filter(({ name }) => names.has(name));
  if (found.length === 0) return summary;
  const calls = found.map(({ kind, object, name, ...place }): CallSummary => ({
    ...place,
    form: 'access',
    callee: { type: 'accessor', kind, object, name },
    arguments: [],
    argumentRanges: [],
    awaited: false,
  }));
  return { ...summary, calls: [...summary.calls, ...calls] };
}

/** Which property is read or written, and where it was looked for: objects can be spread into, and classes extend, themselves. */
interface Search extends Pick<Extract<Value, { type: 'accessor' }>, 'kind' | 'name'> {
  readonly seen: Set<unknown>;
}

/** The functions that reading or writing a property runs; nothing where it is a plain one. */
export function accessorsOf(
  evaluator: Evaluator,
  object: Resolved,
  { kind, name }: Extract<Value, { type: 'accessor' }>,
): readonly Resolved[] {
  return search(evaluator, object, { kind, name, seen: new Set() });
}

function search(evaluator: Evaluator, object: Resolved, access: Search): readonly Resolved[] {
  const place = placeOf(object);
  if (access.seen.has(place)) return [];
  if (place !== undefined) access.seen.add(place);
  switch (object.type) {
    case 'unknown':
      return unknown;
    case 'class-instance':
    case 'class':
      return accessorsOfClass(evaluator, object, access);
    case 'object':
      return accessorsOfObject(evaluator, object, access);
    case 'namespace':
      return defaultExport(evaluator, object).flatMap((one) => search(evaluator, one, access));
    case 'function':
      return accessorsIn(evaluator, object.file, {
        properties: object.file.propertiesOf.get(`function ${object.function}`) ?? [],
        name: access.name,
        kind: access.kind,
      });
    case 'function-instance':
      return accessorsIn(evaluator, object.file, {
        properties: object.file.propertiesOf.get(`function ${object.function}`) ?? [],
        name: `prototype.${access.name}`,
        kind: access.kind,
      });
    default:
      return [];
  }
}

/** What tells one object that leads to others from all else: copies of it have the same spreads. */
function placeOf(object: Resolved): unknown {
  switch (object.type) {
    case 'class':
    case 'class-instance':
      return object.file.summary.classes[object.class];
    case 'object':
      return object.value.spreads[0];
    case 'namespace':
      return object.file;
    default:
      return undefined;
  }
}

function accessorsOfClass(
  evaluator: Evaluator,
  object: Extract<Resolved, { type: 'class' | 'class-instance' }>,
  access: Search,
): readonly Resolved[] {
  const { file } = object;
  const summary = file.summary.classes[object.class];
  const isStatic = object.type === 'class';
  const members = (summary?.members ?? []).filter(
    (one) => one.static === isStatic && one.name === access.name,
  );
  if (members.length > 0 || !summary?.superClass) {
    const kind = access.kind === 'get' ? 'getter' : 'setter';
    return members
      .filter((one) => one.kind === kind)
      .flatMap(({ value }) => evaluator.evaluate(file, value));
  }
  return superClassesOf(evaluator, file, object.class)
    .flatMap((one) => (isStatic ? [one] : instanceOf(evaluator, one)))
    .filter(({ type }) => type !== 'unknown')
    .flatMap((one) => search(evaluator, one, access));
}

function accessorsOfObject(
  evaluator: Evaluator,
  { file, value }: Extract<Resolved, { type: 'object' }>,
  access: Search,
): readonly Resolved[] {
  const own = value.properties.filter(([property]) => property === access.name);
  if (own.length > 0) return accessorsIn(evaluator, file, { ...access, properties: own });
  return value.spreads
    .flatMap((spread) => evaluator.evaluate(file, spread))
    .filter(({ type }) => type === 'object')
    .flatMap((one) => search(evaluator, one, access));
}

function accessorsIn(
  evaluator: Evaluator,
  file: LinkedFile,
  {
    properties,
    name,
    kind,
  }: {
    readonly properties: readonly (readonly [name: string, value: Value])[];
    readonly name: string;
    readonly kind: AccessKind;
  },
): readonly Resolved[] {
  const type = kind === 'get' ? 'getter' : 'setter';
  return properties.flatMap(([property, value]) =>
    property === name && value.type === type ? evaluator.evaluate(file, value.of) : [],
  );
}

function isAccessorForm(form: string | undefined): boolean {
  return form === 'getter' || form === 'setter';
}
