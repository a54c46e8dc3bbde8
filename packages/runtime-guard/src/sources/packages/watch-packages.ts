import type { LoadWatch } from '../loading/watch-loads.ts';
import type { PackageEntry } from './package-entries.ts';
import type { LoadedModule } from './watch-module-files.ts';
import { createRequire } from 'node:module';
import { sep } from 'node:path';
import { isHolder } from '../is-holder.ts';
import { indexPackageEntries } from './package-entries.ts';
import { watchModuleFiles } from './watch-module-files.ts';

/** A package whose entry has been evaluated: just now, before the program gets its exports, or before the guard was installed. */
export interface LoadedPackage extends PackageEntry {
  readonly module: LoadedModule;
  /** What the loaded modules of the package export, by whichever name. */
  readonly readModules: () => readonly object[];
}

/** Of all modules, whichever path it is asked for. */
const { cache } = createRequire(process.execPath);

/**
 * Tells which of some packages are loaded, as far as they are CommonJS, and when one is, until the function that this gives back is
 * called.
 */
export function watchPackages(
  loads: LoadWatch,
  specifiers: Iterable<string>,
  onLoaded: (loaded: LoadedPackage) => void,
): () => void {
  const entries = indexPackageEntries(specifiers);
  let depth = 0;
  let stopWatching: (() => void) | undefined;
  let isStopped = false;
  loads.listen({
    onStart(load) {
      if (isStopped || !entries.mayConcern(load)) return;
      depth += 1;
      stopWatching ??= watchModuleFiles(tell);
    },
    onEnd(load) {
      if (!entries.mayConcern(load)) return;
      depth -= 1;
      if (depth > 0) return;
      stopWatching?.();
      stopWatching = undefined;
    },
  });
  for (const module of Object.values(cache)) if (module?.loaded === true) tell(module);
  return () => {
    isStopped = true;
    stopWatching?.();
  };

  function tell(module: LoadedModule): void {
    loads.handle(() => {
      for (const entry of entries.find(module.filename)) {
        onLoaded({ ...entry, module, readModules: () => readModules(entry.folder) });
      }
    });
  }
}

function readModules(folder: string): readonly object[] {
  return Object.entries(cache)
    .filter(([path]) => path.startsWith(folder + sep))
    .map(([, loaded]): unknown => loaded?.exports)
    .filter(isHolder);
}
