const OTHER = '(other)';

/** Keeps at most `limit` different names of requests and jobs; a further name becomes `(other)` and is counted as dropped. */
export interface RouteNames {
  readonly keep: (name: string) => string;
  readonly dropped: () => number;
}

/** Creates an empty set of names. */
export function createRouteNames(limit: number): RouteNames {
  const names = new Set<string>();
  let dropped = 0;
  return {
    keep(name) {
      if (names.has(name)) return name;
      if (names.size >= limit) {
        dropped += 1;
        return OTHER;
      }
      names.add(name);
      return name;
    },
    dropped: () => dropped,
  };
}
