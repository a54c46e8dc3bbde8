import type { FunctionSite, LinkedFile } from '../link/resolved.ts';
import { isLast, waysToRun } from './find-startup.ts';
import { callerOf } from './walk-callers.ts';

/** All functions, and who runs whom. */
export interface CallIndex {
  readonly sites: readonly FunctionSite[];
  /** The functions that the calls in a function run, but those that run before the process ends. */
  readonly ranBy: (caller: FunctionSite) => readonly FunctionSite[];
  /** The functions that something runs before the process ends. */
  readonly ranLast: readonly FunctionSite[];
}

/** Finds, for each function, those that its calls run. */
export function indexCalls(files: readonly LinkedFile[]): CallIndex {
  const sites = files.flatMap((file) =>
    [...file.summary.functions.keys()].map((id): FunctionSite => ({ file, function: id })),
  );
  const index = new Map<LinkedFile, Map<number, FunctionSite[]>>();
  const ranLast: FunctionSite[] = [];
  for (const site of sites) {
    const ways = waysToRun(site);
    if (ways.some(isLast)) ranLast.push(site);
    for (const way of ways.filter((one) => !isLast(one))) {
      const caller = callerOf(way);
      const ofFile = index.get(caller.file) ?? new Map<number, FunctionSite[]>();
      index.set(caller.file, ofFile);
      const ran = ofFile.get(caller.function);
      if (ran) ran.push(site);
      else ofFile.set(caller.function, [site]);
    }
  }
  return { sites, ranLast, ranBy: ({ file, function: id }) => index.get(file)?.get(id) ?? [] };
}
