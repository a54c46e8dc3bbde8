import type { Evaluator } from '../link/evaluator.ts';
import type { CallSite, FunctionSite, LinkedFile, Resolved } from '../link/resolved.ts';
import type { IsStartup, JudgeAlone } from './find-startup.ts';
import type { IsMadeAnew } from './remembers.ts';
import { superClassesOf } from '../link/super-classes.ts';
import { isRecurringContext } from './context.ts';
import { waysToRun } from './find-startup.ts';
import { ownerOf } from './owner-of.ts';
import { isRemembered } from './remembers.ts';
import { createSiteSet } from './site-set.ts';
import { callerOf } from './walk-callers.ts';

/** What is known of functions before it is known who calls them. */
interface Known {
  readonly alone: JudgeAlone;
  readonly isStartup: IsStartup;
}

type Class = Extract<Resolved, { type: 'class' }>;

/** Class → the calls that make instances of it, or of what extends it. */
type Makers = ReadonlyMap<LinkedFile, ReadonlyMap<number, readonly CallSite[]>>;

/** Classes that extend each other through more than these are not followed. */
const maxDepth = 20;

/**
 * Tells of methods whether what handles requests or events makes their object, directly or through others, and does not keep it: what
 * such an object keeps is made again for the next. An object of which nothing is known who makes it is taken for one that stays.
 */
export function findMadeAnew(
  evaluator: Evaluator,
  files: readonly LinkedFile[],
  { alone, isStartup }: Known,
): IsMadeAnew {
  let makers: Makers | undefined;
  const judged = new Map<LinkedFile, Map<number, boolean>>();
  const isMadeAnew: IsMadeAnew = (site) => {
    const owner = classAround(site);
    if (owner === undefined) return false;
    const ofFile = judged.get(site.file) ?? new Map<number, boolean>();
    judged.set(site.file, ofFile);
    const known = ofFile.get(owner);
    if (known !== undefined) return known;
    // Classes whose instances make each other say nothing of each other.
    ofFile.set(owner, false);
    makers ??= findMakers(evaluator, files);
    const found = isServed(makers.get(site.file)?.get(owner) ?? []);
    ofFile.set(owner, found);
    return found;
  };
  return isMadeAnew;

  /** Whether something that runs again and again comes to one of these calls. */
  function isServed(ways: readonly CallSite[]): boolean {
    const seen = createSiteSet();
    const open = [...ways];
    for (let way = open.pop(); way; way = open.pop()) {
      const site = ownerOf(callerOf(way));
      if (seen.has(site) || isRemembered(way, isMadeAnew)) continue;
      seen.add(site);
      const judgement = alone(site);
      if (isStartup(site) || judgement?.type === 'exempt') continue;
      if (judgement && isRecurringContext(judgement)) return true;
      open.push(...waysToRun(site));
    }
    return false;
  }
}

/** The class whose instance `this` is in a function, or around it. */
function classAround({ file, function: id }: FunctionSite): number | undefined {
  const { functions } = file.summary;
  for (let around = id; around > 0; around = functions[around]?.parent ?? 0) {
    const owner = functions[around]?.class;
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function findMakers(evaluator: Evaluator, files: readonly LinkedFile[]): Makers {
  const makers = new Map<LinkedFile, Map<number, CallSite[]>>();
  const constructions = files
    .filter(({ role }) => role !== 'quiet')
    .flatMap((file) =>
      file.summary.calls.flatMap(({ form }, call) => (form === 'new' ? [{ file, call }] : [])),
    );
  for (const site of constructions) {
    for (const { file, class: id } of evaluator
      .calleesOf(site)
      .flatMap((one) => withSuperClasses(one))) {
      const ofFile = makers.get(file) ?? new Map<number, CallSite[]>();
      makers.set(file, ofFile);
      ofFile.set(id, [...(ofFile.get(id) ?? []), site]);
    }
  }
  return makers;

  /** A class and those that it extends. */
  function withSuperClasses(callee: Resolved, depth = 0): Class[] {
    if (callee.type !== 'class' || depth > maxDepth) return [];
    const above = superClassesOf(evaluator, callee.file, callee.class);
    return [callee, ...above.flatMap((one) => withSuperClasses(one, depth + 1))];
  }
}
