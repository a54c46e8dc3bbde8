import type { MemberDescription, ModuleDescription } from '../src/types.ts';
import { isBuiltin } from 'node:module';
import { describe, expect, it } from 'vitest';
import { formatApiId } from '../src/api-id.ts';
import { compareCost } from '../src/cost.ts';
import { nodeModules } from '../src/node/index.ts';
import { satisfiesVersion } from './support/satisfies-version.ts';

const blocking = nodeModules.flatMap(({ module, blocking: apis = [] }) =>
  apis.map((api) => ({ module, api, id: formatApiId(module, api.export) })),
);

describe("Node's modules", () => {
  it('have one description each, under the name Node accepts', () => {
    const names = nodeModules.map(({ module }) => module);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !isKnownModule(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith('node:') && isBuiltin(name.slice(5)))).toEqual(
      [],
    );
  });

  it('list blocking APIs sorted and once', () => {
    for (const { module, blocking: apis = [] } of nodeModules) {
      const names = apis.map((api) => api.export);
      expect(names, module).toEqual([...new Set(names)].sort());
    }
  });

  it('list nothing as blocking and not blocking at once', () => {
    for (const { module, blocking: apis = [], notBlocking = {} } of nodeModules) {
      expect(
        apis
          .filter((api) => api.export in notBlocking)
          .map(({ export: name }) => `${module} ${name}`),
      ).toEqual([]);
    }
  });

  it('give ids that read as paths, one for each API', () => {
    const ids = blocking.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^(node:)?[\w/]+(\.\w+)+$/.test(id))).toEqual([]);
    expect(ids).toEqual(expect.arrayContaining(['fs.readFileSync', 'Atomics.wait']));
  });

  it('give ranges of versions that the tests understand', () => {
    const ranges = blocking.flatMap(({ api }) => api.versions ?? []);
    expect(ranges.length).toBeGreaterThan(10);
    for (const range of ranges) expect(() => satisfiesVersion('26.0.0', range)).not.toThrow();
  });

  it('call a method what lies on a prototype, and nothing else', () => {
    const wrong = blocking.filter(
      ({ api }) => (api.form === 'method') !== /\.prototype\.\w+$/.test(api.export),
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('cost no less when they are larger', () => {
    const wrong = blocking.filter(
      ({ api: { costBySize } }) =>
        costBySize && compareCost(costBySize.small, costBySize.large) >= 0,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('replace what blocks without a callback by itself with a callback, and nothing else', () => {
    for (const { module, api, id } of blocking) {
      const { replacement } = api;
      const isSelf =
        !('none' in replacement) &&
        replacement.module === module &&
        replacement.export === api.export;
      const isCallback = !('none' in replacement) && replacement.how === 'callback';
      expect([id, isSelf, isCallback]).toEqual([
        id,
        api.blocks?.type === 'without-callback',
        isSelf,
      ]);
    }
  });

  it('explain in whole sentences', () => {
    const sentences = blocking.flatMap(({ api: { replacement } }) =>
      'none' in replacement ? replacement.none : (replacement.note ?? []),
    );
    expect(sentences.filter((sentence) => !/^\S.*\.$/.test(sentence))).toEqual([]);
  });
});

describe('type references', () => {
  it('all resolve', () => {
    expect(nodeModules.flatMap((description) => findUnresolved(description, nodeModules))).toEqual(
      [],
    );
  });

  it('are reported when they do not', () => {
    const broken: ModuleDescription = {
      module: 'http',
      exports: {
        createServer: {
          returns: 'Srever',
          callbacks: [{ at: 'last', runs: 'request-handler', parameters: ['net:Scoket', null] }],
          members: { nested: { module: 'no-such-module' } },
        },
      },
      types: { Server: { extends: 'nte:Server', members: { listen: { returns: 'this' } } } },
    };
    expect(findUnresolved(broken, nodeModules)).toEqual([
      'http Srever',
      'http net:Scoket',
      'http no-such-module',
      'http nte:Server',
    ]);
  });

  it('never extend in a circle', () => {
    for (const { module, types = {} } of nodeModules) {
      for (const name of Object.keys(types))
        expect(() => {
          ancestors(module, name);
        }).not.toThrow();
    }
  });

  it('lead from every blocking method to a type that some call gives', () => {
    const given = new Set(nodeModules.flatMap(collectReturned));
    const unreachable = blocking
      .filter(({ api }) => api.form === 'method')
      .map(({ module, api }) => `${module}:${api.export.split('.')[0] ?? ''}`)
      .filter((type) => !given.has(type));
    expect([...new Set(unreachable)]).toEqual([]);
  });
});

function isKnownModule(name: string): boolean {
  // node:sqlite is younger than the oldest Node this runs on.
  return name === 'global' || name === 'node:sqlite' || isBuiltin(name);
}

function findUnresolved(
  { module, exports = {}, types = {} }: ModuleDescription,
  all: readonly ModuleDescription[],
): string[] {
  const members = [exports, ...Object.values(types).map((type) => type.members ?? {})].flatMap(
    (record) => Object.values(record).flatMap(withNested),
  );
  const references = members
    .flatMap(referencesOf)
    .concat(Object.values(types).flatMap((type) => type.extends ?? []))
    .filter((reference) => !hasType(reference, { module, types }, all));
  const unknownModules = members
    .flatMap((member) => member.module ?? [])
    .filter((name) => !isKnownModule(name));
  return [...references, ...unknownModules].map((name) => `${module} ${name}`).sort();
}

function withNested(member: MemberDescription): MemberDescription[] {
  return [member, ...Object.values(member.members ?? {}).flatMap(withNested)];
}

function referencesOf({ returns, is, callbacks = [] }: MemberDescription): string[] {
  const parameters = callbacks.flatMap((callback) => [
    ...(callback.parameters ?? []),
    ...Object.values(callback.byLiteral?.values ?? {}).flatMap((value) => value.parameters ?? []),
  ]);
  return [returns, is, ...parameters].filter((name) => name !== undefined && name !== null);
}

function hasType(
  reference: string,
  own: Pick<ModuleDescription, 'module' | 'types'>,
  all: readonly ModuleDescription[],
): boolean {
  if (reference === 'this') return true;
  const { module, name } = splitReference(reference, own.module);
  const types =
    module === own.module ? own.types : all.find((other) => other.module === module)?.types;
  return (
    types !== undefined && (name in types || (module === own.module && isInCatalogue(module, name)))
  );
}

function isInCatalogue(module: string, name: string): boolean {
  return name in (nodeModules.find((other) => other.module === module)?.types ?? {});
}

function splitReference(reference: string, ownModule: string): { module: string; name: string } {
  const colon = reference.lastIndexOf(':');
  if (colon === -1) return { module: ownModule, name: reference };
  return { module: reference.slice(0, colon), name: reference.slice(colon + 1) };
}

function ancestors(module: string, name: string, seen: readonly string[] = []): void {
  const id = `${module}:${name}`;
  if (seen.includes(id)) throw new Error(`${id} extends itself through ${seen.join(', ')}.`);
  const parent = nodeModules.find((other) => other.module === module)?.types?.[name]?.extends;
  if (parent === undefined) return;
  const next = splitReference(parent, module);
  ancestors(next.module, next.name, [...seen, id]);
}

function collectReturned({ module, exports = {}, types = {} }: ModuleDescription): string[] {
  return [exports, ...Object.values(types).map((type) => type.members ?? {})]
    .flatMap((record) => Object.values(record).flatMap(withNested))
    .flatMap(({ returns }) => returns ?? [])
    .map((reference) => splitReference(reference, module))
    .map((reference) => `${reference.module}:${reference.name}`);
}
