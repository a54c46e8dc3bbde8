import type { CallSite, Dispatch, FunctionSite, LinkedFile } from '../link/resolved.ts';

/** One hop: the function that is called, and where. */
export interface Hop {
  readonly name: string;
  /** What tells it from others that the call can go to as well: `FileStore for Store, 1 of 2`. */
  readonly dispatch: string | undefined;
  readonly path: string;
  readonly line: number;
}

/** The function that a call stands in. */
export function callerOf({ file, call }: CallSite): FunctionSite {
  return { file, function: file.summary.calls[call]?.function ?? 0 };
}

/** The calls that call a function, or hand it to something that calls it at once. */
export function callsOf({ file, function: id }: FunctionSite): CallSite[] {
  const inline = (file.registrations[id] ?? []).filter(({ treatment }) => treatment === 'inline');
  return [...(file.callers[id] ?? []), ...inline.map(({ site }) => site)];
}

export function hopTo({ file, function: id }: FunctionSite, site: CallSite): Hop {
  const summary = file.summary.functions[id];
  const owner =
    summary?.class === undefined ? undefined : file.summary.classes[summary.class]?.name;
  const own = summary?.name ?? 'anonymous function';
  const name = summary?.form === 'constructor' ? `new ${owner ?? 'class'}` : own;
  return {
    name,
    dispatch: site.dispatch && describeDispatch(site.dispatch, owner),
    path: site.file.path,
    line: site.file.summary.calls[site.call]?.line ?? 0,
  };
}

function describeDispatch({ through, among }: Dispatch, owner: string | undefined): string {
  const what = owner === undefined ? `for ${through}` : `${owner} for ${through}`;
  return among > 1 ? `${what}, 1 of ${among}` : what;
}

export function createSeen(): (site: FunctionSite) => boolean {
  const seen = new Map<LinkedFile, Set<number>>();
  return ({ file, function: id }) => {
    const ofFile = seen.get(file) ?? new Set<number>();
    seen.set(file, ofFile);
    if (ofFile.has(id)) return false;
    ofFile.add(id);
    return true;
  };
}
