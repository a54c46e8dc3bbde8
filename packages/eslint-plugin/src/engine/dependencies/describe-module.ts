import type { ApiForm, MemberDescription, TypeDescription } from '@loopguard/catalogue';
import type { LinkedProject } from '../link/link-project.ts';
import type { LinkedFile, Resolved } from '../link/resolved.ts';
import type { BlockingExport, DerivedModule } from './derived-module.ts';
import type { Certainty } from './find-certain-calls.ts';
import type { FindReach } from './find-reach.ts';
import type { Members } from './members-of.ts';
import { packageOf } from './derived-module.ts';
import { createFindReach } from './find-reach.ts';
import { isSameValue, onlyOne } from './only-one.ts';
import { membersOf } from './members-of.ts';
import { functionsRun, reachesOf } from './reaches-of.ts';

/** Members of members are described to this depth: `pkg.a.b.readSync`. */
const maxDepth = 3;

/** A module that hands out more kinds of objects than this is described as far as that. */
const maxTypes = 60;

interface Draft {
  readonly project: LinkedProject;
  readonly reach: FindReach;
  readonly blocking: BlockingExport[];
  readonly exports: Map<string, MemberDescription>;
  readonly types: Map<
    string,
    { readonly of: Resolved; members: Record<string, MemberDescription> }
  >;
}

/** Linked files of packages. */
export interface LinkedPackages extends LinkedProject {
  /** Path → the certainty of its calls, under the offset at which their callees end. */
  readonly certainties: ReadonlyMap<string, ReadonlyMap<number, Certainty>>;
}

/** Describes what importing `entry`, one of the linked files, gives: what of it blocks, and what it hands out. */
export function describeModule(project: LinkedPackages, entry: string): DerivedModule {
  const { evaluator, certainties } = project;
  const draft: Draft = {
    project,
    reach: createFindReach({
      evaluator,
      files: [...project.files.values()],
      certaintyOf({ file, call }) {
        const end = file.summary.calls[call]?.range[1] ?? -1;
        return certainties.get(file.path)?.get(end) ?? 'maybe';
      },
    }),
    blocking: [],
    exports: new Map(),
    types: new Map(),
  };
  const file = project.files.get(entry);
  if (file) describeFile(draft, file);
  return {
    module: entry,
    package: packageOf(entry),
    blocking: draft.blocking,
    exports: Object.fromEntries(draft.exports),
    types: Object.fromEntries(
      [...draft.types].map(([name, { members }]): [string, TypeDescription] => [name, { members }]),
    ),
  };
}

function describeFile(draft: Draft, file: LinkedFile): void {
  const { evaluator } = draft.project;
  const members = membersOf(evaluator, { type: 'namespace', file });
  const whole = file.summary.exports
    .filter(({ name }) => name === 'default')
    .flatMap(({ value }) => evaluator.evaluate(file, value));
  const value = onlyOne(whole);
  if (value) describeExport(draft, { path: ['default'], siblings: members }, value);
  describeMembers(draft, [], members);
}

/** Where a value stands: its path from the module, and what stands beside it. */
interface Place {
  readonly path: readonly string[];
  readonly siblings: Members;
}

function describeMembers(draft: Draft, path: readonly string[], members: Members): void {
  for (const [name, values] of members) {
    const value = onlyOne(values);
    if (value) describeExport(draft, { path: [...path, name], siblings: members }, value);
  }
}

function describeExport(draft: Draft, { path, siblings }: Place, value: Resolved): void {
  const name = path.at(-1) ?? 'default';
  const form = value.type === 'class' ? 'constructor' : 'function';
  record(draft, { name: path.join('.'), form, siblings, value });
  const given = givenBy(draft, value, path.join('.'));
  if (given !== undefined) draft.exports.set(path.join('.'), { returns: given });
  if (value.type === 'class') describeType(draft, { ...value, type: 'class-instance' }, name);
  if (path.length >= maxDepth || name === 'default') return;
  describeMembers(draft, path, membersOf(draft.project.evaluator, value));
}

/** Records that a value blocks, where it does. */
function record(
  draft: Draft,
  {
    name,
    form,
    siblings,
    value,
  }: {
    readonly name: string;
    readonly form: ApiForm;
    readonly siblings: Members;
    readonly value: Resolved;
  },
): void {
  const reaches = reachesOf(draft.reach, functionsRun(value), name);
  if (reaches.length === 0) return;
  const twin = findTwin(draft, name, siblings);
  draft.blocking.push({ export: name, form, reaches, ...(twin !== undefined && { twin }) });
}

/** `loadSync` is `load` without blocking, if there is such a function and it does not block. */
function findTwin(draft: Draft, name: string, siblings: Members): string | undefined {
  const at = name.lastIndexOf('.') + 1;
  const twin = name.slice(at).replace(/_?sync$/iu, '');
  if (twin === '' || twin === name.slice(at)) return undefined;
  const value = onlyOne(siblings.get(twin) ?? []);
  if (value?.type !== 'function') return undefined;
  const blocks = reachesOf(draft.reach, [value], name).length > 0;
  return blocks ? undefined : `${name.slice(0, at)}${twin}`;
}

/** The type of what a call, or a construction, of a value gives. */
function givenBy(draft: Draft, value: Resolved, name: string): string | undefined {
  if (value.type === 'class') return undefined;
  if (value.type !== 'function') return undefined;
  const { evaluator } = draft.project;
  const summary = value.file.summary.functions[value.function];
  if (!summary || summary.generator) return undefined;
  const returned = summary.returns
    .flatMap((one) => evaluator.evaluate(value.file, one))
    .filter(({ type }) => type !== 'unknown' && type !== 'literal');
  const own = onlyOne(returned);
  if (own) return describeType(draft, own, `${name}()`);
  const made = returned.length === 0 ? constructedBy(value) : undefined;
  return made && describeType(draft, made, name.slice(name.lastIndexOf('.') + 1));
}

/** A function whose `this` or prototype is given members makes objects when it is called with `new`. */
function constructedBy(value: Extract<Resolved, { type: 'function' }>): Resolved | undefined {
  const isConstructor = [...value.file.constructorOf.values()].includes(value.function);
  return isConstructor ? { ...value, type: 'function-instance' } : undefined;
}

/** Describes an object that the module hands out and gives the name of its type. */
function describeType(draft: Draft, value: Resolved, name: string): string | undefined {
  const known = [...draft.types].find(([, { of }]) => isSameValue(of, value));
  if (known) return known[0];
  if (!isObject(value) || draft.types.size >= maxTypes) return undefined;
  const type = { of: value, members: {} as Record<string, MemberDescription> };
  draft.types.set(name, type);
  const members = membersOf(draft.project.evaluator, value);
  record(draft, { name, form: 'instance', siblings: new Map(), value });
  for (const [member, values] of members) {
    const one = onlyOne(values);
    if (!one) continue;
    const method = `${name}.prototype.${member}`;
    record(draft, { name: method, form: 'method', siblings: members, value: one });
    const returns = givenBy(draft, one, method);
    const is = one.type === 'class-instance' ? describeType(draft, one, method) : undefined;
    type.members[member] = {
      ...(returns !== undefined && { returns }),
      ...(is !== undefined && { is }),
    };
  }
  return name;
}

function isObject({ type }: Resolved): boolean {
  return (
    type === 'class-instance' ||
    type === 'function-instance' ||
    type === 'object' ||
    type === 'function'
  );
}
