import type { Certainty } from '../../engine/dependencies/find-certain-calls.ts';
import type { DerivedModule } from '../../engine/dependencies/derived-module.ts';
import type { Knowledge } from '../../engine/link/knowledge.ts';
import type { FileSummary } from '../../engine/summary/file-summary.ts';
import type { Graph } from './collect-graph.ts';
import type { VersionOf } from './create-version-of.ts';
import type { PackageFile } from './read-package-file.ts';
import { describeModule } from '../../engine/dependencies/describe-module.ts';
import { linkProject } from '../../engine/link/link-project.ts';
import { findUnit, leadingTo } from './find-unit.ts';

/** What a module is derived from. */
export interface DeriveInput {
  readonly entry: string;
  readonly graph: Graph;
  readonly knowledge: Knowledge;
  /** The name of a file in reports: from the project's root, with `/`. */
  readonly nameOf: (file: string) => string;
  /** The version of a package that a file of that name loads. */
  readonly versionOf: VersionOf;
  readonly read: (file: string) => PackageFile | undefined;
  /** What was derived of another package's module; undefined where nothing blocks. */
  readonly derive: (entry: string) => DerivedModule | undefined;
}

/** Of one package more files than this are not linked. */
const maxLinked = 600;

/**
 * Finds out what of a module blocks. Most modules load no file that names a blocking API, which ends the matter; otherwise the
 * files that lead to one are read. Other packages are derived on their own, unless they lead back.
 */
export function deriveModule(input: DeriveInput): DerivedModule | 'nothing' | 'large' {
  const { entry, graph, nameOf, derive } = input;
  const unit = findUnit(entry, graph);
  const outer = new Map<string, DerivedModule>();
  for (const target of unit.outer) {
    const derived = derive(target);
    if (derived) outer.set(target, derived);
  }
  const mentioning = [...unit.files].filter((file) => graph.files.get(file)?.mentions);
  const edges = new Map(
    [...unit.files].map((file) => [file, graph.edges.get(file) ?? new Map<string, string>()]),
  );
  const leading = leadingTo([...mentioning, ...outer.keys()], edges);
  if (!leading.has(entry)) return 'nothing';
  const files = [...leading].filter((file) => unit.files.has(file));
  if (files.length > maxLinked) return 'large';
  return describeModule(linkPackages(input, files, outer), nameOf(entry));
}

function linkPackages(
  { graph, knowledge, nameOf, versionOf, read }: DeriveInput,
  files: readonly string[],
  outer: ReadonlyMap<string, DerivedModule>,
) {
  const summaries = new Map<string, FileSummary>();
  const certainties = new Map<string, ReadonlyMap<number, Certainty>>();
  const fileOf = new Map<string, string>();
  for (const file of files) {
    const name = nameOf(file);
    fileOf.set(name, file);
    const known = read(file);
    if (!known) continue;
    summaries.set(name, known.summary);
    certainties.set(name, known.certainties);
  }
  const found = (from: string, specifier: string): string | undefined =>
    graph.edges.get(fileOf.get(from) ?? '')?.get(specifier);
  const modules = new Map([...outer.values()].map((one) => [one.module, one]));
  const project = linkProject({
    knowledge,
    summaries,
    resolve(from, specifier) {
      const target = found(from, specifier);
      return target === undefined ? undefined : nameOf(target);
    },
    isPublic: () => false,
    isProgram: () => false,
    versionOf,
    importsOf: (from) => [...(graph.edges.get(fileOf.get(from) ?? '')?.values() ?? [])].map(nameOf),
    importersOf: () => [],
    quietFiles: [],
    dependencies: {
      moduleOf: (from, specifier) => outer.get(found(from, specifier) ?? '')?.module,
      find: (module) => modules.get(module),
    },
  });
  return { ...project, certainties };
}
