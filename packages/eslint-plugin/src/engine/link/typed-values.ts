import type { Range, Value } from '../summary/file-summary.ts';
import type { Knowledge } from './knowledge.ts';
import type { FunctionSite, LinkedFile, Resolved } from './resolved.ts';
import type { Declared, DeclaredName, TypeResolver } from './type-resolver.ts';
import { findCallableNames } from './callable-names.ts';
import { isProjectSpecifier } from './is-project-specifier.ts';

/** What type information knows of the values of linked files. Nothing where it knows nothing. */
export interface TypedValues {
  /** What a call can call. */
  callee: FindReferred;
  /** What a function that is handed to a call can be. */
  argument: FindReferred;
  ofParameter: (site: FunctionSite, index: number) => readonly Resolved[];
}

/** Finds what a reference refers to; `found` is what the text alone tells of it. */
type FindReferred = (
  file: LinkedFile,
  reference: Reference,
  found: readonly Resolved[],
) => readonly Resolved[];

/** A value, and where it stands: from its last identifier to its end. */
interface Reference {
  readonly value: Value;
  readonly range: Range;
}

/** What declarations are looked up in. */
interface Project {
  readonly knowledge: Knowledge;
  readonly files: ReadonlyMap<string, LinkedFile>;
  readonly bodiesOf: (file: LinkedFile) => Bodies;
}

/** Functions and classes of a file, by where their bodies start. */
interface Bodies {
  readonly functions: ReadonlyMap<number, number>;
  readonly classes: ReadonlyMap<number, number>;
}

/** Creates the view of type information that linking works with. */
export function createTypedValues(
  knowledge: Knowledge,
  files: ReadonlyMap<string, LinkedFile>,
  types: TypeResolver,
): TypedValues {
  const project: Project = { knowledge, files, bodiesOf: createBodyIndex() };
  let names: ReadonlySet<string> | undefined;
  return {
    callee(file, reference, found) {
      const { value } = reference;
      return value.type === 'member' && !isCallable(value.name)
        ? []
        : referred(file, reference, found);
    },
    argument(file, reference, found) {
      const name = nameOf(file, reference.value);
      return name !== undefined && isCallable(name) ? referred(file, reference, found) : [];
    },
    ofParameter({ file, function: id }, index) {
      const start = file.summary.functions[id]?.parameters[index]?.start;
      if (start === undefined) return [];
      return types
        .parameterTypesAt(file.path, start)
        .flatMap((declared) => resolve(project, declared, file))
        .map((one): Resolved => (one.type === 'class' ? { ...one, type: 'class-instance' } : one))
        .filter(({ type }) => type !== 'foreign');
    },
  };

  function isCallable(name: string): boolean {
    names ??= findCallableNames(knowledge, files.values());
    return names.has(name);
  }

  function referred(
    file: LinkedFile,
    { range }: Reference,
    found: readonly Resolved[],
  ): readonly Resolved[] {
    // What a test calls says nothing about what runs in earnest, and what has an import of its own is no one else's.
    if (file.role === 'quiet' || found.some(isOfPackage)) return [];
    const declared = types.declarationsAt(file.path, range);
    return countImplementations(declared.flatMap((one) => resolve(project, one, file)));
  }
}

function nameOf({ summary }: LinkedFile, value: Value): string | undefined {
  if (value.type === 'member') return value.name;
  return value.type === 'binding' ? summary.bindings[value.binding]?.name : undefined;
}

function createBodyIndex(): Project['bodiesOf'] {
  const known = new Map<LinkedFile, Bodies>();
  return (file) => {
    const { functions, classes } = file.summary;
    const index = known.get(file) ?? {
      functions: indexBodies(functions),
      classes: indexBodies(classes),
    };
    known.set(file, index);
    return index;
  };
}

function indexBodies(
  summaries: readonly { readonly body?: number | undefined }[],
): Map<number, number> {
  return new Map(
    summaries.flatMap(({ body }, id): [number, number][] =>
      body === undefined ? [] : [[body, id]],
    ),
  );
}

function resolve(project: Project, declared: Declared, from: LinkedFile): readonly Resolved[] {
  const { knowledge } = project;
  switch (declared.type) {
    case 'function':
    case 'class':
      return resolveOwn(project, declared, from);
    case 'export':
      return [findExport(knowledge, declared) ?? foreign];
    case 'method':
      return [findMethod(knowledge, declared) ?? foreign];
    default:
      return [findInstance(knowledge, declared.of) ?? foreign];
  }
}

function resolveOwn(
  { files, bodiesOf }: Project,
  { type, path, body, through }: Extract<Declared, { type: 'function' | 'class' }>,
  from: LinkedFile,
): readonly Resolved[] {
  const file = files.get(path);
  if (!file) return [];
  const { functions, classes } = bodiesOf(file);
  const id = (type === 'class' ? classes : functions).get(body);
  if (id === undefined) return [];
  if (type === 'class') return [{ type, file, class: id }];
  if (through === undefined) return [{ type, file, function: id }];
  // A test's own implementation of an interface says nothing of what runs in earnest.
  if (file.role === 'quiet' && from.role !== 'quiet') return [];
  return [{ type, file, function: id, dispatch: { through, among: 1 } }];
}

/** Whether a value was imported from a package: its name is known, and no description has it. */
function isOfPackage(value: Resolved): boolean {
  return value.type === 'export' && !isProjectSpecifier(value.module);
}

const foreign: Resolved = { type: 'foreign' };

function countImplementations(found: readonly Resolved[]): readonly Resolved[] {
  const among = found.filter((one) => one.type === 'function' && one.dispatch).length;
  if (among < 2) return found;
  return found.map((one) =>
    one.type === 'function' && one.dispatch
      ? { ...one, dispatch: { ...one.dispatch, among } }
      : one,
  );
}

function findExport(knowledge: Knowledge, name: DeclaredName): Resolved | undefined {
  for (const { module, path } of spellings(knowledge, name)) {
    const isDescribed =
      knowledge.findApi(module, path) !== undefined ||
      knowledge.findExport(module, path) !== undefined;
    if (isDescribed) return { type: 'export', module, path };
  }
  return undefined;
}

/** The method of the nearest type whose description knows it, else of the nearest that is described at all. */
function findMethod(
  knowledge: Knowledge,
  { of, name }: Extract<Declared, { type: 'method' }>,
): Resolved | undefined {
  const types = of.flatMap((one) => findType(knowledge, one) ?? []);
  const knowing = types.find(
    (type) => knowledge.findMember(type, name) ?? knowledge.findMethodApi(type, name),
  );
  const type = knowing ?? types[0];
  return type === undefined ? undefined : { type: 'method', of: type, name };
}

function findInstance(knowledge: Knowledge, names: readonly DeclaredName[]): Resolved | undefined {
  const [type] = names.flatMap((one) => findType(knowledge, one) ?? []);
  return type === undefined ? undefined : { type: 'instance', of: type };
}

function findType(knowledge: Knowledge, name: DeclaredName): string | undefined {
  for (const { module, path } of spellings(knowledge, name)) {
    const type = knowledge.findType(module, path.at(-1) ?? 'default');
    if (type !== undefined) return type;
  }
  return undefined;
}

/** The names under which a description can know a declaration: the module or one around it, with or without namespaces. */
function* spellings(knowledge: Knowledge, { module, path }: DeclaredName): Generator<DeclaredName> {
  for (let one = module; one !== ''; one = one.slice(0, Math.max(0, one.lastIndexOf('/')))) {
    const canonical = knowledge.canonicalModule(one);
    if (!knowledge.isDescribed(canonical)) continue;
    for (const index of path.keys()) yield { module: canonical, path: path.slice(index) };
  }
}
