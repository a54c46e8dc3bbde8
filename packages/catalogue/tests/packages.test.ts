import type {
  BlockingApi,
  CallbackDescription,
  MemberDescription,
  ModuleDescription,
  TypeDescription,
} from '../src/index.ts';
import { isBuiltin } from 'node:module';
import { describe, expect, test } from 'vitest';
import { frameworks, modules, packages } from '../src/index.ts';

const described = new Map(modules.map((description) => [description.module, description]));

describe('packages', () => {
  test('are sorted by module, and no specifier is described twice', () => {
    const names = packages.map(({ module }) => module);
    expect(names).toEqual([...names].sort());
    const specifiers = packages.flatMap(({ module, aliases = [] }) => [module, ...aliases]);
    expect(duplicates(specifiers)).toEqual([]);
  });

  test('leave what blocks in modules of Node.js to those', () => {
    const blocking = [...packages, ...frameworks].filter((one) => one.blocking !== undefined);
    expect(blocking.map(nameOf).filter((name) => isBuiltin(name))).toEqual([]);
  });

  test('name the published versions they were checked against', () => {
    expect(packages.filter((one) => !isVersionRange(one.checkedVersions)).map(nameOf)).toEqual([]);
  });

  test('list their blocking APIs in order of export, each once for a version', () => {
    for (const { module, blocking = [] } of packages) {
      const names = blocking.map((api) => api.export);
      expect(names, module).toEqual([...names].sort());
      const keys = blocking.map((api) => [api.export, api.form, api.versions].join(' '));
      expect(duplicates(keys), module).toEqual([]);
    }
  });

  test('give an export several entries only for different versions', () => {
    const ambiguous = packages.flatMap(({ module, blocking = [] }) =>
      blocking
        .filter((api) => api.versions === undefined)
        .filter((api) => blocking.some((other) => other !== api && isSameUse(api, other)))
        .map((api) => `${module}.${api.export}`),
    );
    expect(ambiguous).toEqual([]);
  });

  test('never list as not blocking what they list as blocking', () => {
    for (const { module, blocking = [], notBlocking = {} } of packages) {
      const both = blocking.filter((api) => api.export in notBlocking).map((api) => api.export);
      expect(both, module).toEqual([]);
    }
  });
});

describe('replacements of packages', () => {
  test('do not block themselves', () => {
    const blockingToo = eachApi()
      .filter(([description, api]) => {
        const { replacement } = api;
        if ('none' in replacement || replacement.how === 'callback') return false;
        const target = described.get(replacement.module) ?? description;
        if (target.module !== replacement.module) return false;
        return target.blocking?.some(({ export: name }) => name === replacement.export) ?? false;
      })
      .map(([{ module }, api]) => `${module}.${api.export}`);
    expect(blockingToo).toEqual([]);
  });

  test('that take a callback are the same function', () => {
    for (const [{ module }, { export: name, replacement }] of eachApi()) {
      if ('none' in replacement || replacement.how !== 'callback') continue;
      expect(replacement, `${module}.${name}`).toMatchObject({ module, export: name });
    }
  });

  test('of a method are methods of the same object', () => {
    for (const [{ module }, { export: name, form, replacement }] of eachApi()) {
      if (form !== 'method' || 'none' in replacement) continue;
      const type = name.slice(0, name.indexOf('.prototype.'));
      expect(replacement.export, `${module}.${name}`).toMatch(
        new RegExp(`^${type}\\.prototype\\.`),
      );
    }
  });

  test('of what has none say what to do in a sentence', () => {
    for (const [{ module }, { export: name, replacement }] of eachApi()) {
      if ('none' in replacement)
        expect(replacement.none, `${module}.${name}`).toMatch(/^[A-Z].*\.$/);
      else if (replacement.note !== undefined) expect(replacement.note).toMatch(/^[A-Z].*\.$/);
    }
  });
});

describe('types of packages', () => {
  test('resolve wherever they are named', () => {
    const unresolved = packages.flatMap((description) =>
      typeReferences(description)
        .filter((reference) => !resolvesType(description, reference))
        .map((reference) => `${description.module}: ${reference}`),
    );
    expect(unresolved).toEqual([]);
  });

  test('own every blocking method and every callable instance', () => {
    for (const [{ module, types = {}, exports = {} }, { export: name, form }] of eachApi()) {
      if (form !== 'method' && form !== 'instance') continue;
      const type = name.split('.prototype.')[0] ?? name;
      expect(type in types || type in exports, `${module}.${name}`).toBe(true);
    }
  });

  test('are handed out by something', () => {
    for (const description of packages) {
      const references = new Set(typeReferences(description));
      const orphans = Object.entries(description.types ?? {})
        .filter(([, type]) => type.asParameter === undefined && type.asFunction === undefined)
        .map(([name]) => name)
        .filter((name) => !references.has(name));
      expect(orphans, description.module).toEqual([]);
    }
  });
});

function eachApi(): [ModuleDescription, BlockingApi][] {
  return packages.flatMap((description) =>
    (description.blocking ?? []).map((api): [ModuleDescription, BlockingApi] => [description, api]),
  );
}

function isSameUse(left: BlockingApi, right: BlockingApi): boolean {
  return left.export === right.export && left.form === right.form;
}

function nameOf({ module }: ModuleDescription): string {
  return module;
}

function duplicates(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function isVersionRange(range: string | undefined): boolean {
  return /^\d+(\.\d+)*( - \d+(\.\d+)*)?( \|\| \d+(\.\d+)*( - \d+(\.\d+)*)?)*$/.test(range ?? '');
}

function resolvesType(description: ModuleDescription, reference: string): boolean {
  if (reference === 'this') return true;
  const colon = reference.lastIndexOf(':');
  if (colon < 0) return reference in (description.types ?? {});
  const owner = described.get(reference.slice(0, colon));
  return owner === undefined || reference.slice(colon + 1) in (owner.types ?? {});
}

function typeReferences({ exports = {}, types = {} }: ModuleDescription): string[] {
  return [
    ...Object.values(exports).flatMap(memberReferences),
    ...Object.values(types).flatMap(ofType),
  ];

  function ofType(type: TypeDescription): string[] {
    return [
      ...(type.extends === undefined ? [] : [type.extends]),
      ...Object.values(type.members ?? {}).flatMap(memberReferences),
    ];
  }
}

function memberReferences(member: MemberDescription): string[] {
  return [
    ...(member.returns === undefined ? [] : [member.returns]),
    ...Object.values(member.returnsBy?.types ?? {}),
    ...(member.is === undefined ? [] : [member.is]),
    ...(member.callbacks ?? []).flatMap(parametersOf),
    ...Object.values(member.members ?? {}).flatMap(memberReferences),
  ];
}

function parametersOf({ parameters = [] }: CallbackDescription): string[] {
  return parameters.filter((parameter) => parameter !== null);
}
