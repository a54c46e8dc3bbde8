import type { FileSummary } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { FindDerived } from '../dependencies/with-dependencies.ts';
import type { FindAssigned } from './find-assigned.ts';
import type { FindImplementations } from './implementations.ts';
import type { Knowledge } from './knowledge.ts';
import type { LinkedFile } from './resolved.ts';
import type { TypeResolver } from './type-resolver.ts';
import { withDependencies } from '../dependencies/with-dependencies.ts';
import { findAccessorNames, withAccessCalls } from './accessors.ts';
import { createEvaluator } from './create-evaluator.ts';
import { createFindAssigned } from './find-assigned.ts';
import { createFindFilesLike } from './files-like.ts';
import { findStarted } from './find-started.ts';
import { functionsIn } from './functions-in.ts';
import { createFindImplementations } from './implementations.ts';
import { linkCalls } from './link-calls.ts';
import { linkFile } from './link-file.ts';
import { spreadApart } from './spread-apart.ts';
import { spreadQuiet } from './spread-quiet.ts';
import { createLoadedBy } from './loaded-by.ts';
import { isTakenOut, roleOfFile } from './role-of-file.ts';
import { noTypes } from './type-resolver.ts';
import { createIsFilled } from './put-values.ts';
import { createTypedValues } from './typed-values.ts';

/** What a project is linked from. Paths are relative to its root, with `/`. */
export interface ProjectInput {
  readonly knowledge: Knowledge;
  readonly summaries: ReadonlyMap<string, FileSummary>;
  /** The path of the file behind a specifier; undefined for packages and for what does not exist. */
  readonly resolve: (from: string, specifier: string) => string | undefined;
  /** Whether code outside of the project can import a file: all that it exports may be called. */
  readonly isPublic: (path: string) => boolean;
  /** Whether a file is a program that is run by hand. */
  readonly isProgram: (path: string) => boolean;
  /** The version of a package that a file loads; undefined where that is not known. */
  readonly versionOf: (path: string, module: string) => string | undefined;
  /** The files that a file imports. */
  readonly importsOf: (path: string) => readonly string[];
  /** The files that import a file, those without a summary among them. */
  readonly importersOf: (path: string) => readonly string[];
  /** Globs of files whose own contexts are not judged. */
  readonly quietFiles: readonly string[];
  /** Type information, where the settings ask for it. */
  readonly types?: TypeResolver | undefined;
  /** What is known of packages that no catalogue describes. */
  readonly dependencies?: Dependencies;
}

/** Packages that the project imports, and what was derived of them. */
export interface Dependencies {
  /** The module that a specifier leads to; undefined where nothing was derived of it. */
  readonly moduleOf: (from: string, specifier: string) => string | undefined;
  readonly find: FindDerived;
}

/** Files whose calls are linked. */
export interface LinkedProject {
  readonly evaluator: Evaluator;
  readonly files: ReadonlyMap<string, LinkedFile>;
}

/** Links the files of a project, or one file alone. */
export function linkProject({
  knowledge,
  summaries,
  resolve,
  isPublic,
  isProgram,
  versionOf,
  importsOf,
  importersOf,
  quietFiles,
  types,
  dependencies,
}: ProjectInput): LinkedProject {
  const accessors = findAccessorNames(summaries.values());
  const files = new Map(
    [...summaries].map(([path, summary]) => [
      path,
      linkFile(withAccessCalls(summary, accessors), path, roleOfFile(summary, path, quietFiles)),
    ]),
  );
  const linked = [...files.values()];
  spreadQuiet(files, { importersOf, quietFiles });
  const known = dependencies ? withDependencies(knowledge, dependencies.find) : knowledge;
  let findImplementations: FindImplementations = () => [];
  let findAssigned: FindAssigned = () => [];
  const evaluator = createEvaluator({
    knowledge: known,
    resolve(from, specifier) {
      const path = resolve(from.path, specifier);
      return path === undefined ? undefined : files.get(path);
    },
    dependencyOf: (from, specifier) => dependencies?.moduleOf(from.path, specifier),
    versionOf: (from, module) => versionOf(from.path, module),
    typed: types && types !== noTypes ? createTypedValues(known, files, types) : undefined,
    implementationsOf: (of, name) => findImplementations(of, name),
    assignedElsewhere: (object, name) => findAssigned(object, name),
    isFilled: createIsFilled(summaries.values()),
    filesLike: createFindFilesLike(linked),
  });
  findImplementations = createFindImplementations(evaluator, linked);
  findAssigned = createFindAssigned(evaluator, linked);
  linkCalls(evaluator, linked);
  const started = findStarted(evaluator, linked);
  spreadApart(evaluator, files, {
    loadedBy: createLoadedBy(files, { resolve, importsOf }),
    isProgram: (path) => (isProgram(path) || started.has(path)) && !isTakenOut(path, quietFiles),
  });
  for (const file of linked) if (isPublic(file.path)) markExports(evaluator, file);
  return { evaluator, files };
}

function markExports(evaluator: Evaluator, file: LinkedFile): void {
  for (const { value } of file.summary.exports) {
    for (const one of functionsIn(evaluator, file, value)) one.file.escaping.add(one.function);
  }
}
