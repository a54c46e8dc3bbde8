import type { FunctionSite, LinkedFile } from '../link/resolved.ts';
import { waysToRun } from './find-startup.ts';
import { callerOf } from './walk-callers.ts';

/** All functions, and who runs whom. */
export interface CallIndex {
  readonly sites: readonly FunctionSite[];
  /** The functions that the calls in a function run. */
  readonly ranBy: (caller: FunctionSite) => readonly FunctionSite[];
}

/** Finds, for each function, those that its calls run. */
export function indexCalls(files: readonly LinkedFile[]): CallIndex {
  const sites = files.flatMap((file) =>
    [...file.summary.functions.keys()].map((id): FunctionSite => ({ file, function: id })),
  );
  const index = new Map<LinkedFile, Map<number, FunctionSite[]>>();
  for (const site of sites) {
    for (const way of waysToRun(site)) {
      const caller = callerOf(way);
      const ofFile = index.get(caller.file) ?? new Map<number, FunctionSite[]>();
      index.set(caller.file, ofFile);
      const ran = ofFile.get(caller.function);
      if (ran) ran.push(site);
      else ofFile.set(caller.function, [site]);
    }
  }
  return { sites, ranBy: ({ file, function: id }) => index.get(file)?.get(id) ?? [] };
}
