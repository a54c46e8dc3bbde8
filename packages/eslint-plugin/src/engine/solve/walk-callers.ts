import type { Caller, CallSite, Dispatch, FunctionSite, LinkedFile } from '../link/resolved.ts';

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

/**
 * The calls that call a function, or hand it to something that calls it at once. What calls its parameter at once adds no
 * more to the call that passes it.
 */
export function callsOf({ file, function: id }: FunctionSite): Caller[] {
  const inline = (file.registrations[id] ?? []).filter(({ treatment }) => treatment === 'inline');
  const direct = (file.callers[id] ?? []).filter(
    ({ given }) => !given?.[0] || !inline.some(({ site }) => isSameCall(site, given[0]?.site)),
  );
  return [...direct, ...inline.map(({ site }) => site)];
}

/** Whether two sites are one call. */
export function isSameCall(one: CallSite, other: CallSite | undefined): boolean {
  return one.file === other?.file && one.call === other.call;
}

export function hopTo({ file, function: id }: FunctionSite, site: CallSite): Hop {
  return {
    name: nameOf(file, id),
    dispatch: site.dispatch && describeDispatch(site.dispatch, ownerName(file, id)),
    path: site.file.path,
    line: site.file.summary.calls[site.call]?.line ?? 0,
  };
}

/** A function's name as a reader of the code knows it. */
function nameOf(file: LinkedFile, id: number): string {
  const { form, name = 'anonymous function' } = file.summary.functions[id] ?? {};
  if (form === 'getter') return `get ${name}`;
  if (form === 'setter') return `set ${name}`;
  if (form !== 'constructor' && form !== 'field') return name;
  return `new ${ownerName(file, id) ?? 'class'}`;
}

function ownerName(
  { summary: { functions, classes } }: LinkedFile,
  id: number,
): string | undefined {
  const owner = functions[id]?.class;
  return owner === undefined ? undefined : classes[owner]?.name;
}

function describeDispatch(
  { through, among, isByName }: Dispatch,
  owner: string | undefined,
): string {
  const place = isByName ? `from ${through}` : `for ${through}`;
  const what = owner === undefined ? place : `${owner} ${place}`;
  return among > 1 ? `${what}, 1 of ${among}` : what;
}

/** Tells whether a function was not reached yet, under conditions on who calls it, or through a call of its own. */
export function createSeen(): (site: FunctionSite, ...under: (CallSite | undefined)[]) => boolean {
  const seen = new Map<LinkedFile, Set<string>>();
  return ({ file, function: id }, ...under) => {
    const ofFile = seen.get(file) ?? new Set<string>();
    seen.set(file, ofFile);
    const key = [id, ...under.map((one) => one && `${one.call} ${one.file.path}`)].join(' ');
    if (ofFile.has(key)) return false;
    ofFile.add(key);
    return true;
  };
}
