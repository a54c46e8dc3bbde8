import { dirname, isAbsolute, relative } from 'node:path';
import { fileSystem } from './file-system.ts';
import { readManifest } from './read-manifest.ts';

/** The package that the process runs. */
export interface Application {
  /** Its folder, absolute and without symbolic links. */
  readonly root: string;
  readonly name?: string;
  /** Path of the main module without symbolic links, where there is one. */
  readonly main?: string;
  /** Whether the main module is an ES module, as far as its name and the nearest manifest tell. */
  readonly isEsModule: boolean;
}

/**
 * Finds the package of the main module; without a main module (REPL, `--eval`), and where the main module is a tool that the
 * package in the working directory has installed (`mocha`, `next`), that of the working directory.
 */
export function findApplication(main: string | undefined, workingDirectory: string): Application {
  const mainPath = main === undefined ? undefined : resolveLinks(main);
  if (mainPath === undefined) return { ...findPackage(workingDirectory), isEsModule: false };
  const folder = dirname(mainPath);
  const start = isInstalledFor(mainPath, workingDirectory) ? workingDirectory : folder;
  return { ...findPackage(start), main: mainPath, isEsModule: isEsModule(mainPath, folder) };
}

/** Whether a file lies in the node_modules of a folder or of one above it. */
function isInstalledFor(path: string, folder: string): boolean {
  const host = /^(.*?)[\\/]node_modules[\\/]/.exec(path)?.[1];
  const below = host === undefined ? undefined : relative(host, resolveLinks(folder));
  return below !== undefined && !below.startsWith('..') && !isAbsolute(below);
}

function isEsModule(path: string, folder: string): boolean {
  const extension = /\.([cm]?)[jt]sx?$/.exec(path)?.[1];
  if (extension !== '') return extension === 'm';
  const manifest = readIdentity(folder);
  const parent = dirname(folder);
  if (manifest !== undefined || parent === folder) return manifest?.type === 'module';
  return isEsModule(path, parent);
}

function findPackage(start: string): { root: string; name?: string } {
  let nearest: string | undefined;
  for (let folder = start; ; folder = dirname(folder)) {
    const manifest = readIdentity(folder);
    if (manifest?.name !== undefined) return { root: folder, name: manifest.name };
    // A nameless manifest ({"type": "module"} in dist/) marks no package of its own if a named one lies above.
    if (manifest !== undefined) nearest ??= folder;
    const isTop = dirname(folder) === folder || /[\\/]node_modules$/.test(folder);
    if (isTop) return { root: nearest ?? start };
  }
}

/** What the guard reads in a manifest. */
interface Manifest {
  readonly name?: string;
  readonly type?: string;
}

function readIdentity(folder: string): Manifest | undefined {
  const manifest = readManifest(folder);
  if (manifest === undefined) return undefined;
  const name = readText(manifest, 'name');
  const type = readText(manifest, 'type');
  return { ...(name === undefined ? {} : { name }), ...(type === undefined ? {} : { type }) };
}

function readText(manifest: unknown, key: keyof Manifest): string | undefined {
  const value: unknown =
    typeof manifest === 'object' && manifest !== null ? Reflect.get(manifest, key) : undefined;
  return typeof value === 'string' ? value : undefined;
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
