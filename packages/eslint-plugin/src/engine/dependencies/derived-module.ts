import type { ApiForm, Cost, MemberDescription, TypeDescription } from '@loopguard/catalogue';

/** One hop inside a package: the function that is called, and where. Paths are `node_modules/some-pkg/lib/io.js`. */
export interface InnerHop {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** A blocking call in a package that one of its exports reaches before it gives the thread back. */
export interface ReachedCall {
  /** The catalogue's entry: its module and the export's path. */
  readonly module: string;
  readonly export: string;
  readonly cost: Cost;
  /** The calls inside the package that lead there; none where the export itself contains the call. */
  readonly hops: readonly InnerHop[];
  readonly path: string;
  readonly line: number;
  /** Whether what it gives is kept, so that it blocks once. */
  readonly remembered: boolean;
}

/** An export, or a method of what an export gives, that blocks its caller. */
export interface BlockingExport {
  /** As in the catalogue: `loadSync`, `Store.prototype.read`. */
  readonly export: string;
  readonly form: ApiForm;
  /** What does the same without blocking, by its name. */
  readonly twin?: string;
  /** The costliest first. */
  readonly reaches: readonly ReachedCall[];
}

/** What was found out about a module of a package that no catalogue describes: plain JSON. */
export interface DerivedModule {
  /** The file that importing it loads, which tells versions apart: `node_modules/some-pkg/index.js` from the root. */
  readonly module: string;
  /** The package's name. */
  readonly package: string;
  readonly blocking: readonly BlockingExport[];
  readonly exports: Readonly<Record<string, MemberDescription>>;
  readonly types: Readonly<Record<string, TypeDescription>>;
}

/** Shows a path of a package as its own users know it: `node_modules/.pnpm/a@1/node_modules/a/x.js` is `node_modules/a/x.js`. */
export function shownPath(path: string): string {
  const at = path.lastIndexOf('node_modules/');
  return at < 0 ? path : path.slice(at);
}

/** The name of the package that a path lies in: what follows the last `node_modules/`. */
export function packageOf(path: string): string {
  const [first = '', second = ''] = shownPath(path).slice('node_modules/'.length).split('/');
  return first.startsWith('@') ? `${first}/${second}` : first;
}
