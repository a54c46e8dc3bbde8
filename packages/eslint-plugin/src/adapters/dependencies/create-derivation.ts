import type { DerivedModule } from '../../engine/dependencies/derived-module.ts';
import type { MentionsApi } from '../../engine/dependencies/create-api-mention.ts';
import type { Knowledge } from '../../engine/link/knowledge.ts';
import type { Gap, GraphSource } from './collect-graph.ts';
import type { DependencyCoverage } from './create-dependencies.ts';
import type { LookedFile, Unread } from './look-at-file.ts';
import type { PackageFile } from './read-package-file.ts';
import path from 'node:path';
import { collectGraph } from './collect-graph.ts';
import { createVersionOf } from './create-version-of.ts';
import { deriveModule } from './derive-module.ts';
import { lookAtFile } from './look-at-file.ts';
import { readPackageFile } from './read-package-file.ts';
import { createResolveDependency } from './resolve-dependency.ts';

/** Derives modules of installed packages, each once. */
export interface Derivation {
  /** What was found out about the module that a file is the entry of; undefined where nothing blocks. */
  readonly derive: (entry: string) => DerivedModule | undefined;
  /** What was derived already, by the module's name. */
  readonly find: (module: string) => DerivedModule | undefined;
  readonly coverage: () => DependencyCoverage;
}

/** Of all dependencies of a project no more files than this are looked at; what was not is unknown. */
const maxFiles = 20_000;

/** Files that were read are held as long as they are no more than this: modules of one package share them. */
const maxHeld = 400;

/** What modules are derived with. */
interface DerivationInput {
  readonly root: string;
  readonly knowledge: Knowledge;
  readonly mentionsApi: MentionsApi;
}

/** Creates a derivation for what is installed below `root` as it is now. */
export function createDerivation({ root, knowledge, mentionsApi }: DerivationInput): Derivation {
  const looked = new Map<string, Made<LookedFile | Unread | undefined>>();
  const held = new Map<string, Made<PackageFile | undefined>>();
  const derived = new Map<string, Made<DerivedModule | undefined>>();
  const modules = new Map<string, DerivedModule>();
  const gaps = new Map<string, Gap>();
  const versionOf = createVersionOf(root);
  const source: GraphSource = {
    knowledge,
    resolve: createResolveDependency(),
    look: (file) => once(looked, file, () => lookAtFile(file, mentionsApi)),
  };
  return {
    derive,
    find: (module) => modules.get(module),
    coverage: () => ({ modules: derived.size, files: looked.size, gaps: [...gaps.values()] }),
  };

  function derive(entry: string): DerivedModule | undefined {
    const known = derived.get(entry);
    if (known) return known.value;
    // Modules whose graphs were cut off can lead back to each other unseen: what is under way is not known yet.
    derived.set(entry, { value: undefined });
    const value = deriveNow(entry);
    derived.set(entry, { value });
    return value;
  }

  function deriveNow(entry: string): DerivedModule | undefined {
    const graph = looked.size > maxFiles ? undefined : collectGraph(entry, source);
    for (const gap of graph?.gaps ?? []) gaps.set(gap.file, gap);
    const module = graph
      ? deriveModule({ entry, graph, knowledge, nameOf, versionOf, read, derive })
      : 'large';
    if (module === 'large') gaps.set(entry, { file: entry, reason: 'too many files' });
    if (typeof module === 'string' || module.blocking.length === 0) return undefined;
    modules.set(module.module, module);
    return module;
  }

  function nameOf(file: string): string {
    return path.relative(root, file).replaceAll(path.sep, '/');
  }

  function read(file: string): PackageFile | undefined {
    if (held.size >= maxHeld) held.clear();
    return once(held, file, () => readPackageFile(file));
  }
}

function once<V>(known: Map<string, Made<V>>, key: string, make: () => V): V {
  const found = known.get(key) ?? { value: make() };
  known.set(key, found);
  return found.value;
}

/** What was made, which may be nothing. */
interface Made<V> {
  readonly value: V;
}
