import type { LinkedFile } from './resolved.ts';
import path from 'node:path';

/** Begins the paths that a project puts together of `__dirname`: where its root lies does not matter. */
const ROOT = 'project:/';

/** What `__dirname` and `__filename` are in a file; undefined for other names. */
export function ownPath(file: LinkedFile, name: string): string | undefined {
  if (name === '__filename') return ROOT + file.path;
  if (name !== '__dirname') return undefined;
  const folder = path.posix.dirname(file.path);
  return folder === '.' ? ROOT.slice(0, -1) : ROOT + folder;
}

/** What a function of `node:path` makes of texts; undefined where that depends on more, or on the platform. */
export function combinePaths(name: string, parts: readonly string[]): string | undefined {
  const [first = '', ...more] = parts;
  if (name === 'dirname') return inProject(first, (own) => path.posix.dirname(own));
  if (name !== 'join' && name !== 'resolve') return undefined;
  // A path from the root of the disk, or from wherever the process was started.
  if (name === 'resolve' && (!isOwn(first) || more.some((part) => part.startsWith('/')))) {
    return undefined;
  }
  return isOwn(first)
    ? inProject(first, (own) => path.posix.join(own, ...more))
    : path.posix.join(first, ...more);
}

/** A path as a specifier in a file: `./lib/store` of `project:/lib/store`. Other specifiers stay as they are. */
export function toSpecifier(file: LinkedFile, text: string): string {
  if (!isOwn(text)) return text;
  const target = path.posix.normalize(text.slice(ROOT.length - 1)).slice(1);
  const relative = path.posix.relative(path.posix.dirname(file.path), target);
  return relative.startsWith('.') ? relative : `./${relative}`;
}

/** A path with holes, as a file writes it, from the project's root; undefined where its folder is not known or lies elsewhere. */
export function toPattern(file: LinkedFile, text: string): string | undefined {
  if (!isOwn(text) && !/^\.\.?\//u.test(text)) return undefined;
  const pattern = isOwn(text)
    ? path.posix.normalize(text.slice(ROOT.length - 1)).slice(1)
    : path.posix.join(path.posix.dirname(file.path), text);
  return pattern.startsWith('..') ? undefined : pattern;
}

function isOwn(text: string): boolean {
  return text.startsWith(ROOT.slice(0, -1));
}

function inProject(text: string, change: (own: string) => string): string | undefined {
  if (!isOwn(text)) return undefined;
  const own = change(text.slice(ROOT.length - 1) || '/');
  return ROOT.slice(0, -1) + (own === '/' ? '' : own);
}
