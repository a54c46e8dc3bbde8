import type { BlockingApi, MemberDescription, ModuleDescription } from '@loopguard/catalogue/core';
import type { Patcher } from '../calls/create-patcher.ts';
import type { LoadedModule } from './watch-module-files.ts';
import { isHolder } from '../is-holder.ts';

/** One type that a package's functions give instances of: what blocks on it, and where it leads. */
interface PackageType {
  /** Method names → what blocks. */
  readonly blocking: ReadonlyMap<string, BlockingApi>;
  /** Methods that give instances of other types, with the names of those. */
  readonly gives: ReadonlyMap<string, string>;
}

/**
 * Patches the methods of what a package's functions give: on the class where it is one, else on the prototype of the first
 * instance that comes, or on each instance that has methods of its own.
 */
export function patchTypes(
  patcher: Patcher,
  description: ModuleDescription,
  loaded: LoadedModule,
): void {
  const types = readTypes(description);
  if (types.size === 0) return;
  const seen = new Map<string, WeakSet<object>>();
  for (const [name, { is, returns }] of Object.entries(description.exports ?? {})) {
    for (const { owner, key } of findExport(loaded, name)) {
      if (is !== undefined) follow(is, Reflect.get(owner, key));
      if (returns !== undefined) followResults(returns, owner, key);
    }
  }

  function followResults(typeName: string, owner: object, key: string): void {
    const type = types.get(typeName);
    if (type === undefined) return;
    const prototype: unknown = readPrototype(Reflect.get(owner, key));
    const isClass = isHolder(prototype) && hasMethods(prototype, type);
    if (isClass) {
      patchMethods(typeName, type, prototype);
    } else {
      patcher.watchResults(owner, key, (result) => {
        follow(typeName, result);
      });
    }
  }

  function follow(typeName: string, value: unknown): void {
    const type = types.get(typeName);
    if (type === undefined || !isHolder(value)) return;
    const prototype = Reflect.getPrototypeOf(value);
    patchMethods(
      typeName,
      type,
      prototype !== null && hasMethods(prototype, type) ? prototype : value,
    );
  }

  function patchMethods(typeName: string, { blocking, gives }: PackageType, owner: object): void {
    const known = seen.get(typeName) ?? new WeakSet();
    if (known.has(owner)) return;
    seen.set(typeName, known.add(owner));
    for (const [method, givenType] of gives) followResults(givenType, owner, method);
    for (const [method, api] of blocking) {
      patcher.patchValue(description.module, owner, { key: method, api });
    }
  }
}

/** The types that something blocks on, or that lead to such a type. */
function readTypes({
  blocking = [],
  types = {},
}: ModuleDescription): ReadonlyMap<string, PackageType> {
  const names = new Set(Object.keys(types));
  const methods = blocking.flatMap((api) => {
    const [, type = '', method = ''] = /^(\w+)\.prototype\.(\w+)$/.exec(api.export) ?? [];
    if (type !== '') names.add(type);
    return [{ type, method, api }];
  });
  return new Map(
    [...names].map((name) => {
      const lineage = readLineage(types, name);
      const members = lineage.flatMap((one) => Object.entries(types[one]?.members ?? {}));
      return [
        name,
        {
          blocking: new Map(
            methods
              .filter(({ type }) => lineage.includes(type))
              .map(({ method, api }) => [method, api]),
          ),
          gives: new Map(members.flatMap(([method, member]) => readGiven(method, member, names))),
        },
      ];
    }),
  );
}

function readLineage(
  types: NonNullable<ModuleDescription['types']>,
  name: string,
): readonly string[] {
  const lineage = [name];
  for (
    let parent = types[name]?.extends;
    parent !== undefined && !lineage.includes(parent);
    parent = types[parent]?.extends
  ) {
    lineage.push(parent);
  }
  return lineage;
}

function readGiven(
  method: string,
  { returns }: MemberDescription,
  names: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return returns !== undefined && names.has(returns) ? [[method, returns]] : [];
}

/** Where an export lies: `default` is the module's own value, and what compilers of ES modules put under that name. */
function findExport(
  loaded: LoadedModule,
  name: string,
): readonly { readonly owner: object; readonly key: string }[] {
  const { exports } = loaded;
  const places: { owner: object; key: string }[] = [];
  if (name === 'default' && typeof exports === 'function') {
    places.push({ owner: loaded, key: 'exports' });
  }
  if (isHolder(exports) && Reflect.has(exports, name)) places.push({ owner: exports, key: name });
  return places;
}

function hasMethods(prototype: object, { blocking, gives }: PackageType): boolean {
  return [...blocking.keys(), ...gives.keys()].some((method) => Reflect.has(prototype, method));
}

function readPrototype(value: unknown): unknown {
  return typeof value === 'function' ? Reflect.get(value, 'prototype') : undefined;
}
