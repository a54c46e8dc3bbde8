import { existsSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { hashText } from '../project/hash-text.ts';

/** Turns the cache on disk off where it is `off`. */
const variable = 'LOOPGUARD_LINT_CACHE';

/** The folder for what is kept between lint runs of a project, which exists; undefined where nothing can be kept. */
export function findCacheFolder(root: string): string | undefined {
  if (process.env[variable] === 'off') return undefined;
  const modules = path.join(root, 'node_modules');
  const own = existsSync(modules)
    ? makeFolder(path.join(modules, '.cache', 'loopguard'))
    : undefined;
  return own ?? makeTemporaryFolder(root);
}

/** In a folder for everyone only what is one's own can be trusted. */
function makeTemporaryFolder(root: string): string | undefined {
  const base = makeFolder(path.join(tmpdir(), `loopguard-${userName()}`));
  return base === undefined || !isOwn(base)
    ? undefined
    : makeFolder(path.join(base, hashText(root)));
}

function makeFolder(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  } catch {
    // It cannot be written to: there is no cache there.
    return undefined;
  }
}

function userName(): string {
  try {
    return String(process.getuid?.() ?? userInfo().username);
  } catch {
    // A user without an entry in the system's list.
    return 'unknown';
  }
}

function isOwn(folder: string): boolean {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return false;
  return process.getuid === undefined || stats.uid === process.getuid();
}
