import type { Evaluator } from '../link/evaluator.ts';
import type { CallSite, FunctionSite, LinkedFile } from '../link/resolved.ts';
import type { Boots } from './find-boots.ts';
import type { Judgement } from './context.ts';
import type { CallIndex } from './index-calls.ts';
import { createMethodsByName } from './methods-by-name.ts';
import { createSiteSet, reach } from './site-set.ts';
import { findBoots } from './find-boots.ts';

/** Says whether a function runs only before the process serves. */
export type IsStartup = (site: FunctionSite) => boolean;

/** What a function runs as by what is known of it alone, whoever calls it. */
export type JudgeAlone = (site: FunctionSite) => Judgement | undefined;

/** The files of a project, and who runs whom in them. */
export interface Callable {
  readonly files: readonly LinkedFile[];
  readonly calls: CallIndex;
}

/**
 * Finds the functions that only startup code runs. Every function that something known runs is taken for one at first, and
 * given up when something that is not startup runs it, or may run it, until nothing changes: so functions that call each
 * other need no order. What sets the process up is never given up: it may run again, but not while the process serves.
 */
export function findStartup(
  evaluator: Evaluator,
  { files, calls: { sites, ranBy } }: Callable,
  alone: JudgeAlone,
): IsStartup {
  const boots = findBoots(evaluator, files, (site) => alone(site) !== undefined);
  const startup = createSiteSet();
  for (const site of sites) {
    if (isCandidate(site, boots, alone)) startup.add(site);
  }
  const methodsCalledBy = createMethodsByName(files);
  const given = sites.filter((site) => !startup.has(site));
  for (let site = given.pop(); site; site = given.pop()) {
    for (const ran of [...ranBy(site), ...methodsCalledBy(site)]) {
      if (!startup.has(ran) || boots.isBoot(ran)) continue;
      startup.delete(ran);
      given.push(ran);
    }
  }
  const isRoot = (site: FunctionSite): boolean =>
    startup.has(site) &&
    (isTopLevel(site) ||
      boots.isBoot(site) ||
      boots.leadsToBoot(site) ||
      alone(site)?.type === 'startup');
  // What nothing but itself runs, or what it calls, is not startup: a known caller has to be.
  return reach(sites.filter(isRoot), (site) => ranBy(site).filter(startup.has)).has;
}

function isCandidate(site: FunctionSite, boots: Boots, judgeAlone: JudgeAlone): boolean {
  if (isTopLevel(site)) return site.file.role !== 'quiet';
  const alone = judgeAlone(site);
  if (alone) return alone.type === 'startup';
  if (boots.isBoot(site)) return true;
  const ways = waysToRun(site);
  if (ways.some(isEndless)) return false;
  return boots.leadsToBoot(site) || (!escapes(site) && ways.length > 0);
}

/** Startup ends inside a loop that never ends. */
export function isEndless({ file, call }: CallSite): boolean {
  return file.summary.calls[call]?.endless === true;
}

/** Whether the process ends after a call: nobody waits for it. */
export function isLast({ file, call }: CallSite): boolean {
  return file.summary.calls[call]?.last === true;
}

/** The calls that run a function, now or once later. Tests call everything, so they say nothing. */
export function waysToRun(site: FunctionSite): readonly CallSite[] {
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
export function escapes({ file, function: id }: FunctionSite): boolean {
  return (
    file.escaping.has(id) ||
    (file.registrations[id] ?? []).some(({ treatment }) => treatment === 'unknown')
  );
}
