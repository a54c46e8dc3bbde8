import picomatch from 'picomatch';

/** Whether a path, relative and with `/`, matches the globs; a later `!glob` takes a path out again. */
export function matchesGlob(path: string, globs: readonly string[]): boolean {
  return globs.reduce((matched, glob) => {
    if (glob.startsWith('!')) return matched && !matcherOf(glob.slice(1))(path);
    return matched || matcherOf(glob)(path);
  }, false);
}

/** Compiled globs: they come from the catalogue and the policy, so there are few. */
const matchers = new Map<string, (path: string) => boolean>();

function matcherOf(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known) return known;
  const matcher = picomatch(glob, { dot: true });
  matchers.set(glob, matcher);
  return matcher;
}
