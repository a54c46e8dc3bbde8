import type { BlockingApi, ModuleDescription } from '@loopguard/catalogue';
import type { Knowledge, KnownApi } from '../link/knowledge.ts';
import type { BlockingExport, DerivedModule, ReachedCall } from './derived-module.ts';
import { formatApiId } from '@loopguard/catalogue/core';
import { createKnowledge } from '../link/knowledge.ts';

/** Finds what was derived of a module; undefined for all that was not. */
export type FindDerived = (module: string) => DerivedModule | undefined;

/** What is known when the derived modules of dependencies are added to the catalogue. */
export function withDependencies(knowledge: Knowledge, findDerived: FindDerived): Knowledge {
  const indexed = new Map<string, Indexed>();
  const known = (module: string): Indexed | undefined => {
    const found = indexed.get(module);
    if (found) return found;
    const derived = findDerived(module);
    if (!derived) return undefined;
    const index = indexModule(knowledge, derived);
    indexed.set(module, index);
    return index;
  };
  const ofModule = (module: string): Knowledge => known(module)?.described ?? knowledge;
  const ofType = (type: string): Knowledge => ofModule(type.slice(0, type.lastIndexOf(':')));
  const reaching = (found: KnownApi | undefined): KnownApi | undefined =>
    found && (known(found.module)?.apis.get(found.api.export) ?? found);
  return {
    ...knowledge,
    isDescribed: (module) => knowledge.isDescribed(module) || known(module) !== undefined,
    findApi: (module, path) => reaching(ofModule(module).findApi(module, path)),
    findMethodApi: (type, name) => reaching(ofType(type).findMethodApi(type, name)),
    findInstanceApi: (type) => reaching(ofType(type).findInstanceApi(type)),
    findExport: (module, path) => ofModule(module).findExport(module, path),
    findMember: (type, name) => ofType(type).findMember(type, name),
    findType: (module, name) => ofModule(module).findType(module, name),
    describeType: (type) => ofType(type).describeType(type),
    ancestry: (type) => ofType(type).ancestry(type),
  };
}

/** A derived module in the form in which the catalogue's are looked up. */
interface Indexed {
  readonly described: Knowledge;
  readonly apis: ReadonlyMap<string, KnownApi>;
}

function indexModule(knowledge: Knowledge, derived: DerivedModule): Indexed {
  const apis = derived.blocking.flatMap((blocking): KnownApi[] => {
    const reaches = blocking.reaches.filter((one) => entryOf(knowledge, one) !== undefined);
    const [first] = reaches;
    const entry = first && entryOf(knowledge, first);
    if (!entry) return [];
    const id = formatApiId(derived.package, blocking.export);
    const api = describeApi(derived, blocking, { ...entry.api, cost: first.cost });
    return [{ id, module: derived.module, api, reaches }];
  });
  const description: ModuleDescription = {
    module: derived.module,
    blocking: apis.map(({ api }) => api),
    exports: derived.exports,
    types: derived.types,
  };
  return {
    described: createKnowledge(() => [description]),
    apis: new Map(apis.map((one) => [one.api.export, one])),
  };
}

/** The catalogue's own entry for what is reached. */
function entryOf(
  knowledge: Knowledge,
  { module, export: path }: Pick<ReachedCall, 'module' | 'export'>,
): KnownApi | undefined {
  return knowledge.findApi(module, path.split('.'));
}

function describeApi(
  { module, package: name }: DerivedModule,
  { export: path, form, twin }: BlockingExport,
  reached: BlockingApi,
): BlockingApi {
  return {
    export: path,
    form,
    kind: reached.kind,
    cost: reached.cost,
    replacement:
      twin === undefined
        ? {
            none: `it is \`${name}\` that blocks: call it at startup, do without it here, or run it in a worker thread`,
          }
        : { module, export: twin, how: 'other' },
  };
}
