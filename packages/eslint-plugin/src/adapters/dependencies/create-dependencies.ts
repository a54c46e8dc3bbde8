import type { DerivedModule } from '../../engine/dependencies/derived-module.ts';
import type { MentionsApi } from '../../engine/dependencies/create-api-mention.ts';
import type { Dependencies } from '../../engine/link/link-project.ts';
import type { Knowledge } from '../../engine/link/knowledge.ts';
import type { Gap } from './collect-graph.ts';
import { isQuiet } from '../../engine/link/role-of-file.ts';
import { attempt } from '../attempt.ts';
import { createDerivation } from './create-derivation.ts';
import { createFindEntry } from './find-entry.ts';
import { installedStamp } from './installed-stamp.ts';

/** What is needed to look into packages. */
export interface DependencyInput {
  readonly root: string;
  readonly knowledge: Knowledge;
  readonly mentionsApi: MentionsApi;
  readonly quietFiles: readonly string[];
}

/** A project's dependencies, read as they are asked for. */
export interface ReadDependencies extends Dependencies {
  /** Forgets what was read where packages were installed since; tells whether that is so. */
  readonly refresh: () => boolean;
  /** How far dependencies were followed so far. */
  readonly coverage: () => DependencyCoverage;
}

/** How far dependencies were followed. */
export interface DependencyCoverage {
  /** Modules that no catalogue describes. */
  readonly modules: number;
  /** Files that were looked at. */
  readonly files: number;
  /** What was not read, and why. */
  readonly gaps: readonly Gap[];
}

/** Creates the dependencies of a project; nothing is read before it is asked for. */
export function createDependencies(input: DependencyInput): ReadDependencies {
  const { root, knowledge, quietFiles } = input;
  let stamp = installedStamp(root);
  let derivation = createDerivation(input);
  let findEntry = createFindEntry(root, knowledge);
  return {
    moduleOf(from, specifier) {
      const entry = isQuiet(from, quietFiles) ? undefined : findEntry(from, specifier);
      const found = entry === undefined ? undefined : attempt(() => derivation.derive(entry));
      return found && blocks(found) ? found.module : undefined;
    },
    find: (module) => derivation.find(module),
    coverage: () => derivation.coverage(),
    refresh() {
      const now = installedStamp(root);
      if (now === stamp) return false;
      stamp = now;
      derivation = createDerivation(input);
      findEntry = createFindEntry(root, knowledge);
      return true;
    },
  };
}

function blocks({ blocking }: DerivedModule): boolean {
  return blocking.some(({ reaches }) => reaches.some(({ cost }) => cost !== 'brief'));
}
