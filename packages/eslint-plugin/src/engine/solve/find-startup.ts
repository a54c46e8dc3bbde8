import type { Evaluator } from '../link/evaluator.ts';
import type { CallSite, FunctionSite, LinkedFile } from '../link/resolved.ts';
import type { Judgement } from './context.ts';

/** Says whether a function runs only before the process serves. */
export type IsStartup = (site: FunctionSite) => boolean;

/** What a function runs as by what is known of it alone, whoever calls it. */
export type JudgeAlone = (evaluator: Evaluator, site: FunctionSite) => Judgement | undefined;

/**
 * Finds the functions that only startup code runs. Every function that something known runs is taken for one at first, and
 * given up when something that is not startup runs it, until nothing changes: so functions that call each other need no
 * order.
 */
export function findStartup(
  evaluator: Evaluator,
  files: readonly LinkedFile[],
  judgeAlone: JudgeAlone,
): IsStartup {
  const startup = new Map(files.map((file) => [file, new Set<number>()]));
  for (const file of files) {
    for (const id of file.summary.functions.keys()) {
      if (isCandidate(evaluator, { file, function: id }, judgeAlone)) startup.get(file)?.add(id);
    }
  }
  const isStartup: IsStartup = ({ file, function: id }) => startup.get(file)?.has(id) === true;
  while (giveUp(startup, isStartup));
  return isStartup;
}

/** Gives up functions that something else runs; false when there were none. */
function giveUp(startup: ReadonlyMap<LinkedFile, Set<number>>, isStartup: IsStartup): boolean {
  let changed = false;
  for (const [file, functions] of startup) {
    for (const id of functions) {
      const ways = waysToRun({ file, function: id });
      if (ways.every((way) => isStartup(callerOf(way)))) continue;
      functions.delete(id);
      changed = true;
    }
  }
  return changed;
}

/** The function that a call stands in. */
export function callerOf({ file, call }: CallSite): FunctionSite {
  return { file, function: file.summary.calls[call]?.function ?? 0 };
}

function isCandidate(evaluator: Evaluator, site: FunctionSite, judgeAlone: JudgeAlone): boolean {
  if (isTopLevel(site)) return site.file.role !== 'quiet';
  const alone = judgeAlone(evaluator, site);
  if (alone) return alone.type === 'startup';
  return !escapes(site) && waysToRun(site).length > 0;
}

/** The calls that run a function, now or once later. Tests call everything, so they say nothing. */
function waysToRun(site: FunctionSite): readonly CallSite[] {
  const { file, function: id } = site;
  if (isTopLevel(site)) return [];
  const handed = (file.registrations[id] ?? [])
    .filter(({ treatment }) => treatment === 'inline' || treatment === 'callback')
    .map((registration) => registration.site);
  const immediate = file.immediateCalls.get(id);
  const ways = [
    ...(file.callers[id] ?? []),
    ...handed,
    ...(immediate === undefined ? [] : [{ file, call: immediate }]),
  ];
  return ways.filter((way) => way.file.role !== 'quiet');
}

/** Code that runs when its file is loaded, and all code of a program or thread apart. */
function isTopLevel({ file, function: id }: FunctionSite): boolean {
  return id === 0 || file.role === 'apart';
}

/** Whether code that is not known may call a function. */
function escapes({ file, function: id }: FunctionSite): boolean {
  return (
    file.escaping.has(id) ||
    (file.registrations[id] ?? []).some(({ treatment }) => treatment === 'unknown')
  );
}
