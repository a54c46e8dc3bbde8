import type { MemberDescription, ModuleDescription, TypeDescription } from '../src/index.ts';
import { describe, expect, test } from 'vitest';
import { frameworks, modules } from '../src/index.ts';

describe('frameworks', () => {
  test('are sorted by module', () => {
    const names = frameworks.map(({ module }) => module);
    expect(names).toEqual([...names].sort());
  });

  test('describe no specifier that something else describes', () => {
    const specifiers = modules
      .flatMap(({ module, aliases = [] }) => [module, ...aliases])
      // Frameworks add to what is there without an import.
      .filter((specifier) => specifier !== 'global');
    expect(specifiers.filter((one, index) => specifiers.indexOf(one) !== index)).toEqual([]);
  });

  test('say something, and name the published versions it was checked against', () => {
    for (const { module, checkedVersions, ...rest } of frameworks) {
      expect(checkedVersions, module).toMatch(/^[\dx.|<>= -]+$/);
      const { exports = {}, types = {}, decorators = {}, fileConventions = [] } = rest;
      const said = [exports, types, decorators, fileConventions].flatMap((one) => Object.keys(one));
      expect(said, module).not.toEqual([]);
    }
  });

  test('name types that exist, wherever they name one', () => {
    const unresolved = frameworks.flatMap((description) =>
      typeReferences(description)
        .filter((reference) => !resolves(reference, description))
        .map((reference) => `${description.module}: ${reference}`),
    );
    expect(unresolved).toEqual([]);
  });

  test('hand out every type, or say how functions with it run', () => {
    const handedOut = new Set(
      modules.flatMap((one) => typeReferences(one).map((reference) => qualify(reference, one))),
    );
    const orphans = frameworks.flatMap((one) =>
      Object.entries(one.types ?? {})
        .filter(([name, type]) => !isOfUse(type) && !handedOut.has(qualify(name, one)))
        .map(([name]) => `${one.module}:${name}`),
    );
    expect(orphans).toEqual([]);
  });

  test('never extend themselves', () => {
    for (const description of frameworks) {
      for (const name of Object.keys(description.types ?? {})) {
        expect(ancestors(qualify(name, description))).not.toContain(qualify(name, description));
      }
    }
  });

  test('list a callback once for a place', () => {
    for (const description of frameworks) {
      for (const { callbacks = [] } of everyMember(description)) {
        const places = callbacks.map(({ at }) => JSON.stringify(at));
        expect(new Set(places).size, `${description.module}: ${places.join(' ')}`).toBe(
          places.length,
        );
      }
    }
  });
});

function isOfUse({
  asParameter,
  asFunction,
  overrides,
  extends: parent,
}: TypeDescription): boolean {
  return [asParameter, asFunction, overrides, parent].some((one) => one !== undefined);
}

function everyMember({ exports = {}, types = {} }: ModuleDescription): MemberDescription[] {
  return [
    ...Object.values(exports),
    ...Object.values(types).flatMap(({ members = {}, call = {} }) => [
      call,
      ...Object.values(members),
    ]),
  ].flatMap(withNested);
}

function withNested(member: MemberDescription): MemberDescription[] {
  return [member, ...Object.values(member.members ?? {}).flatMap(withNested)];
}

/** Every type that a description names: what calls give, what values are, what callbacks receive, what types extend. */
function typeReferences(description: ModuleDescription): string[] {
  const ofTypes = Object.values(description.types ?? {}).flatMap((type) => [
    type.extends,
    ...(type.parameters ?? []),
    ...Object.values(type.overrides ?? {}).flatMap(({ parameters = [] }) => parameters),
  ]);
  const ofMembers = everyMember(description).flatMap(({ returns, is, callbacks = [] }) => [
    returns,
    is,
    ...callbacks.flatMap(({ parameters = [], byLiteral }) => [
      ...parameters,
      ...Object.values(byLiteral?.values ?? {}).flatMap((value) => value.parameters ?? []),
    ]),
  ]);
  return [...ofTypes, ...ofMembers]
    .filter((reference) => reference !== undefined && reference !== null)
    .filter((reference) => reference !== 'this');
}

function resolves(reference: string, description: ModuleDescription): boolean {
  return findType(qualify(reference, description)) !== undefined;
}

function qualify(reference: string, { module }: ModuleDescription): string {
  return reference.includes(':') ? reference : `${module}:${reference}`;
}

function findType(reference: string): TypeDescription | undefined {
  const colon = reference.lastIndexOf(':');
  const [module, name] = [reference.slice(0, colon), reference.slice(colon + 1)];
  return modules.find((one) => one.module === module && one.types?.[name])?.types?.[name];
}

/** What a type extends, nearest first; ends where a type comes again. */
function ancestors(reference: string): readonly string[] {
  const found: string[] = [];
  for (let next = parentOf(reference); next !== undefined; next = parentOf(next)) {
    found.push(next);
    if (found.indexOf(next) !== found.length - 1) break;
  }
  return found;
}

function parentOf(reference: string): string | undefined {
  const parent = findType(reference)?.extends;
  if (parent === undefined || parent.includes(':')) return parent;
  return `${reference.slice(0, reference.lastIndexOf(':'))}:${parent}`;
}
