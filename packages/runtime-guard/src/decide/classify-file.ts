import { isAbsolute, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leadingPackage } from './leading-package.ts';

/** Whose code a file is. `loader` is the part of Node that loads modules; `outside` is neither the application nor a package in node_modules. */
type FilePlace = 'application' | 'dependency' | 'guard' | 'loader' | 'node' | 'outside';

/** What is known of the file that a stack frame lies in. */
export interface SourceFile {
  readonly place: FilePlace;
  /** Absolute path where there is one, else the name that V8 has. */
  readonly path: string;
  /** Path as reports show it: relative to the root with `/` where it lies below it. */
  readonly name: string;
  readonly package?: string;
}

export type FileClassifier = (fileName: string | null | undefined) => SourceFile;

const MAX_FILES = 20_000;
/** Without a regular expression, as the program may look at what the last one matched (`RegExp.$1`). */
const loaderFiles = [
  'node:internal/modules/',
  'node:internal/bootstrap/realm',
  'node:internal/main/',
  'node:internal/source_map/',
  'node:internal/process/execution',
  'node:internal/process/pre_execution',
  'node:internal/process/esm_loader',
  'node:internal/vm/module',
];
const PACKAGES = '/node_modules/';
const nowhere: SourceFile = { place: 'node', path: '', name: '' };

/** Creates the function that tells whose code a file is; it remembers what it was asked. */
export function createFileClassifier({
  root,
  application,
  guardFolder,
}: {
  readonly root: string;
  readonly application?: string | undefined;
  readonly guardFolder: string;
}): FileClassifier {
  const known = new Map<string, SourceFile>();
  return (fileName) => {
    if (fileName === null || fileName === undefined || fileName === '') return nowhere;
    const remembered = known.get(fileName);
    if (remembered !== undefined) return remembered;
    const file = classify(fileName);
    if (known.size < MAX_FILES) known.set(fileName, file);
    return file;
  };

  function classify(fileName: string): SourceFile {
    if (fileName.startsWith('node:')) {
      const isLoader = loaderFiles.some((beginning) => fileName.startsWith(beginning));
      return { place: isLoader ? 'loader' : 'node', path: fileName, name: fileName };
    }
    const path = toPath(fileName);
    const name = displayPath(path, root);
    if (isBelow(path, guardFolder)) return { place: 'guard', path, name };
    const owner = packageOf(path.slice(isBelow(path, root) ? root.length : 0));
    if (owner !== undefined) return { place: 'dependency', path, name, package: owner };
    if (!isBelow(path, root)) return { place: 'outside', path, name };
    return {
      place: 'application',
      path,
      name,
      ...(application === undefined ? {} : { package: application }),
    };
  }
}

/** The path relative to the root with `/`, or the whole path with `/` where it lies elsewhere. */
export function displayPath(path: string, root: string): string {
  const shown = isBelow(path, root) ? relative(root, path) : path;
  return sep === '/' ? shown : shown.replaceAll(sep, '/');
}

/** Name of the package in whose folder under node_modules the path lies. */
function packageOf(path: string): string | undefined {
  const normalised = path.replaceAll('\\', '/');
  const at = normalised.lastIndexOf(PACKAGES);
  if (at === -1) return undefined;
  const rest = normalised.slice(at + PACKAGES.length);
  const name = leadingPackage(rest);
  // A file that lies in `node_modules` itself.
  return name === rest ? packageOf(normalised.slice(0, at + 1)) : name;
}

function isBelow(path: string, folder: string): boolean {
  if (!isAbsolute(path) || !path.startsWith(folder)) return false;
  return folder.endsWith(sep) || path.charAt(folder.length) === sep;
}

function toPath(fileName: string): string {
  if (!fileName.startsWith('file:')) return fileName;
  try {
    return fileURLToPath(fileName);
  } catch {
    // A file URL that is no path on this platform: shown as it is.
    return fileName;
  }
}
