import picomatch from 'picomatch';

/** Whether a path, relative and with `/`, matches the globs; a later `!glob` takes a path out again. */
export function matchesGlob(path: string, globs: readonly string[]): boolean {
  return globs.reduce((matched, glob) => {
    if (glob.startsWith('!')) return matched && !matcherOf(glob.slice(1))(path);
    return matched || matcherOf(glob)(path);
  }, false);
}

function matcherOf(glob: string): (path: string) => boolean {
  return picomatch(glob, { dot: true });
}
