import type {
  BlockingApi,
  CallbackTreatment,
  FileConvention,
  MemberDescription,
  ModuleDescription,
  TypeDescription,
} from '@loopguard/catalogue';
import type { ReachedCall } from '../dependencies/derived-module.ts';
import type { Assigns } from './index-assigning.ts';
import { formatApiId } from '@loopguard/catalogue/core';
import { indexAssigning } from './index-assigning.ts';
import { lookUp } from './look-up.ts';
import { matchesGlob } from './matches-glob.ts';
import { rememberOnce } from './remember-once.ts';

/** A catalogued API under the name that reports and allowances use. */
export interface KnownApi {
  readonly id: string;
  readonly module: string;
  readonly api: BlockingApi;
  /** Entries of the same name for other versions of the module, or from descriptions that come later. */
  readonly others?: readonly KnownApi[];
  /** What an export of a dependency reaches, the costliest first: the API is the dependency's own. */
  readonly reaches?: readonly ReachedCall[];
}

/** The catalogue and the policy, indexed for look-ups while linking. */
export interface Knowledge {
  /** The name under which a specifier's module is described: `fs` for `node:fs`. */
  canonicalModule: (specifier: string) => string;
  isDescribed: (module: string) => boolean;
  /** The ids of all blocking APIs. */
  readonly apiIds: () => readonly string[];
  /** The export that a specifier of its own gives: `lodash/map` is `map` of `lodash`. */
  findExportBySpecifier: (specifier: string) => ExportName | undefined;
  findApi: (module: string, path: readonly string[]) => KnownApi | undefined;
  findMethodApi: (type: string, name: string) => KnownApi | undefined;
  /** The API that an instance itself is, where it is a function. */
  findInstanceApi: (type: string) => KnownApi | undefined;
  findExport: (module: string, path: readonly string[]) => MemberDescription | undefined;
  findMember: (type: string, name: string) => KnownMember | undefined;
  findType: (module: string, name: string) => string | undefined;
  describeType: (type: string) => TypeDescription | undefined;
  /** A type and those that it extends, nearest first. */
  ancestry: (type: string) => readonly string[];
  findDecorator: (module: string, name: string) => CallbackTreatment | undefined;
  /** What frameworks do with what a file of this path exports. */
  findFileConventions: (path: string) => readonly FileConvention[];
  /** The names of methods whose calls give something a property, and where in a call its name and its value are. */
  assigning: () => ReadonlyMap<string, readonly Assigns[]>;
  /** The names of all described functions, methods and properties. */
  names: () => Iterable<string>;
  /** Turns a type reference found in `module`'s description into `module:Type`. */
  qualify: (reference: string, module: string) => string;
}

/** An export of a described module. */
interface ExportName {
  readonly module: string;
  readonly path: readonly string[];
}

/** A member and the module whose description it stands in. */
interface KnownMember {
  readonly member: MemberDescription;
  readonly module: string;
}

interface Index {
  readonly modules: ReadonlyMap<string, readonly ModuleDescription[]>;
  readonly apis: ReadonlyMap<string, KnownApi>;
  readonly specifiers: readonly ((specifier: string) => ExportName | undefined)[];
}

/** Gives module descriptions, which may have to be loaded. */
export type Describe = () => readonly ModuleDescription[];

/**
 * Creates the look-ups in module descriptions; the order decides where two describe the same thing. They are loaded and indexed
 * when something is first looked up: where all answers are kept on disk, nothing is.
 */
export function createKnowledge(describe: Describe): Knowledge {
  const descriptions = rememberOnce(() => withoutPrefixes(describe()));
  const index = rememberOnce(() => indexDescriptions(descriptions()));
  const ancestries = new Map<string, readonly string[]>();
  const knowledge: Knowledge = {
    canonicalModule: (specifier) => canonicalModule(index(), specifier),
    isDescribed: (module) => index().modules.has(module),
    apiIds: () => [...index().apis.values()].map(({ id }) => id),
    findExportBySpecifier: (specifier) => firstOf(index().specifiers, (match) => match(specifier)),
    findApi: (module, path) => findApi(index(), module, path),
    findMethodApi: (type, name) =>
      firstOf(knowledge.ancestry(type), (one) => {
        const { module, name: typeName } = splitType(one);
        return findApi(index(), module, [typeName, 'prototype', name]);
      }),
    findInstanceApi(type) {
      const { module, name } = splitType(type);
      const known = findApi(index(), module, [name]);
      return known?.api.form === 'instance' ? known : undefined;
    },
    findExport: (module, path) => findExport(index(), module, path),
    findMember: (type, name) =>
      firstOf(knowledge.ancestry(type), (one) => {
        const members = knowledge.describeType(one)?.members;
        const member = lookUp(members, name) ?? lookUp(members, '*');
        return member && { member, module: splitType(one).module };
      }),
    findType: (module, name) =>
      firstOf(
        describing(index(), module),
        (one) => lookUp(one.types, name) && `${one.module}:${name}`,
      ),
    describeType(type) {
      const { module, name } = splitType(type);
      return firstOf(describing(index(), module), (one) => lookUp(one.types, name));
    },
    ancestry(type) {
      const known = ancestries.get(type) ?? ancestry(knowledge, type);
      ancestries.set(type, known);
      return known;
    },
    findDecorator: (module, name) =>
      firstOf(describing(index(), module), (one) => lookUp(one.decorators, name)),
    findFileConventions: createFindConventions(descriptions),
    assigning: rememberOnce(() => indexAssigning(descriptions())),
    names: () => descriptions().flatMap(namesIn),
    qualify,
  };
  return knowledge;
}

function qualify(reference: string, module: string): string {
  return reference.includes(':') ? reference : `${module}:${reference}`;
}

function indexDescriptions(descriptions: readonly ModuleDescription[]): Index {
  const modules = new Map<string, ModuleDescription[]>();
  for (const description of descriptions) {
    for (const name of namesOf(description)) {
      const known = modules.get(name);
      if (known) known.push(description);
      else modules.set(name, [description]);
    }
  }
  const specifiers = descriptions.flatMap((one) =>
    (one.exportSpecifiers ?? []).map((pattern) => createSpecifierMatch(one.module, pattern)),
  );
  return { modules, apis: indexApis(descriptions), specifiers };
}

/** Every function of a file asks for its file's conventions, so they are looked for once. */
function createFindConventions(describe: Describe): Knowledge['findFileConventions'] {
  const conventions = rememberOnce(() => describe().flatMap((one) => one.fileConventions ?? []));
  const found = new Map<string, readonly FileConvention[]>();
  return (path) => {
    const known =
      found.get(path) ?? conventions().filter(({ files }) => matchesGlob(path, [files]));
    found.set(path, known);
    return known;
  };
}

/** A policy may say `node:fs` of what the catalogue describes as `fs`. */
function withoutPrefixes(descriptions: readonly ModuleDescription[]): ModuleDescription[] {
  const names = new Set(descriptions.map(({ module }) => module));
  return descriptions.map((one) => {
    const name = one.module.replace(/^node:/u, '');
    return names.has(name) ? { ...one, module: name } : one;
  });
}

/** The first description of an API comes first: what a policy says stands before the catalogue. */
function indexApis(descriptions: readonly ModuleDescription[]): Map<string, KnownApi> {
  const apis = new Map<string, KnownApi>();
  for (const description of descriptions.toReversed()) {
    for (const name of namesOf(description)) {
      for (const api of description.blocking ?? []) {
        const key = apiKey(name, withoutDefault(api.export.split('.')));
        const later = apis.get(key);
        apis.set(key, {
          id: formatApiId(description.module, api.export),
          module: description.module,
          api,
          ...(later && { others: [later, ...(later.others ?? [])] }),
        });
      }
    }
  }
  return apis;
}

function namesOf({ module, aliases = [] }: ModuleDescription): readonly string[] {
  return [module, ...aliases];
}

function namesIn({ blocking = [], exports = {}, types = {} }: ModuleDescription): string[] {
  return [
    ...blocking.flatMap((api) => api.export.split('.')),
    ...memberNames(exports),
    ...Object.values(types).flatMap(({ members = {} }) => memberNames(members)),
  ];
}

function memberNames(members: Readonly<Record<string, MemberDescription>>): string[] {
  return Object.entries(members).flatMap(([name, member]) => [
    ...name.split('.'),
    ...memberNames(member.members ?? {}),
  ]);
}

function createSpecifierMatch(
  module: string,
  pattern: string,
): (specifier: string) => ExportName | undefined {
  const [before = '', after = ''] = pattern.split('*');
  return (specifier) => {
    if (!specifier.startsWith(before)) return undefined;
    const name = specifier.slice(before.length).replace(/\.[cm]?js$/u, '');
    const isName = /^\w+$/u.test(name) && (after === '' || specifier.endsWith(after));
    return isName ? { module, path: [name] } : undefined;
  };
}

function canonicalModule({ modules }: Index, specifier: string): string {
  if (modules.has(specifier) || !specifier.startsWith('node:')) return specifier;
  return specifier.slice('node:'.length);
}

function findApi(index: Index, module: string, path: readonly string[]): KnownApi | undefined {
  const own = index.apis.get(apiKey(module, withoutDefault(path)));
  if (own) return own;
  return firstOf(describing(index, module), (one) =>
    firstOf(one.reexports ?? [], (other) => findApi(index, other, path)),
  );
}

function findExport(
  index: Index,
  module: string,
  path: readonly string[],
): MemberDescription | undefined {
  const names = withoutDefault(path);
  return firstOf(describing(index, module), (one) => {
    const whole = lookUp(one.exports, names.length === 0 ? 'default' : names.join('.'));
    const [first, ...rest] = names;
    const nested = first === undefined ? undefined : nestedMember(lookUp(one.exports, first), rest);
    return (
      whole ??
      nested ??
      nestedMember(one.exports?.default, names) ??
      firstOf(one.reexports ?? [], (other) => findExport(index, other, path))
    );
  });
}

function nestedMember(
  member: MemberDescription | undefined,
  names: readonly string[],
): MemberDescription | undefined {
  return names.reduce<MemberDescription | undefined>(
    (outer, name) => lookUp(outer?.members, name),
    member,
  );
}

function ancestry(knowledge: Knowledge, type: string): string[] {
  const types = [type];
  for (let last: string | undefined = type; last;) {
    const parent: string | undefined = knowledge.describeType(last)?.extends;
    const next: string | undefined = parent && knowledge.qualify(parent, splitType(last).module);
    last = next === undefined || types.includes(next) ? undefined : next;
    if (last) types.push(last);
  }
  return types;
}

function describing({ modules }: Index, module: string): readonly ModuleDescription[] {
  return modules.get(module) ?? [];
}

function splitType(type: string): { readonly module: string; readonly name: string } {
  const colon = type.lastIndexOf(':');
  return { module: type.slice(0, colon), name: type.slice(colon + 1) };
}

/** A module's default export and the module itself are one: `require` and `import` reach the same thing. */
function withoutDefault(path: readonly string[]): readonly string[] {
  return path[0] === 'default' ? withoutDefault(path.slice(1)) : path;
}

function apiKey(module: string, path: readonly string[]): string {
  return `${module}\0${path.join('.')}`;
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
