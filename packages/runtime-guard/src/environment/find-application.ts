import { dirname, join } from 'node:path';
import { fileSystem } from './file-system.ts';

/** The package that the process runs. */
export interface Application {
  /** Its folder, absolute and without symbolic links. */
  readonly root: string;
  readonly name?: string;
  /** Path of the main module without symbolic links, where there is one. */
  readonly main?: string;
}

/** Finds the package of the main module; without a main module (REPL, `--eval`), that of the working directory. */
export function findApplication(main: string | undefined, workingDirectory: string): Application {
  const mainPath = main === undefined ? undefined : resolveLinks(main);
  const start = mainPath === undefined ? workingDirectory : dirname(mainPath);
  return { ...findPackage(start), ...(mainPath === undefined ? {} : { main: mainPath }) };
}

function findPackage(start: string): { root: string; name?: string } {
  let nearest: string | undefined;
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = readManifest(folder);
    if (manifest?.name !== undefined) return { root: folder, name: manifest.name };
    // A nameless manifest ({"type": "module"} in dist/) marks no package of its own if a named one lies above.
    if (manifest !== undefined) nearest ??= folder;
    const isTop = dirname(folder) === folder || /[\\/]node_modules$/.test(folder);
    if (isTop) return { root: nearest ?? start };
  }
}

function readManifest(folder: string): { name?: string } | undefined {
  try {
    const manifest: unknown = JSON.parse(
      fileSystem.readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    const hasName =
      typeof manifest === 'object' &&
      manifest !== null &&
      'name' in manifest &&
      typeof manifest.name === 'string';
    return hasName ? { name: String(manifest.name) } : {};
  } catch {
    // Missing, unreadable or broken: as if it were not there.
    return undefined;
  }
}

function resolveLinks(path: string): string {
  for (const candidate of [path, `${path}.js`, `${path}.cjs`, `${path}.mjs`]) {
    try {
      return fileSystem.realpathSync(candidate);
    } catch {
      // Not under this name: the next one, as Node's own resolution does.
    }
  }
  return path;
}
