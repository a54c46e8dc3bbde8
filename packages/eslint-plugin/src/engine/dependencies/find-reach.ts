import type { Cost } from '@loopguard/catalogue';
import type { Evaluator } from '../link/evaluator.ts';
import type { KnownApi } from '../link/knowledge.ts';
import type { CallSite, FunctionSite, LinkedFile, Registration } from '../link/resolved.ts';
import type { InnerHop } from './derived-module.ts';
import type { Certainty } from './find-certain-calls.ts';
import type { IsMadeAnew } from '../solve/remembers.ts';
import { blockingCost } from '../solve/blocking-cost.ts';
import { findApi } from '../solve/find-api.ts';
import { isPartOf } from '../solve/owner-of.ts';
import { isRemembered, keepingFor } from '../solve/remembers.ts';
import { callerOf, hopTo } from '../solve/walk-callers.ts';
import { shownPath } from './derived-module.ts';
import { isNothing } from './only-one.ts';
import { createStepCertainty, leastCertain } from './step-certainty.ts';

/** A blocking call that a function reaches before it gives the thread back, and how. */
export interface Reach {
  readonly known: KnownApi;
  readonly cost: Cost;
  /** How sure it is that a call of the function comes to it. */
  readonly certainty: Certainty;
  /** The blocking call itself. */
  readonly end: CallSite;
  readonly hops: readonly InnerHop[];
  /** The call in the function that leads on. */
  readonly through: CallSite;
  readonly remembered: boolean;
}

/** A call that runs `target`. */
export interface Step {
  readonly target: FunctionSite;
  readonly through: CallSite;
  /** How `target` was handed to the call; undefined where the call calls it itself. */
  readonly handed: Registration | undefined;
}

/** Finds what a function reaches with at least a certainty, by the shortest chains. */
export type FindReach = (site: FunctionSite, certainty: Certainty) => readonly Reach[];

/** What linked files of packages are searched with. */
export interface ReachInput {
  readonly evaluator: Evaluator;
  readonly files: readonly LinkedFile[];
  /** How sure it is that a call's own function comes to it. */
  readonly certaintyOf: (site: CallSite) => Certainty;
}

/** Who makes the objects of a package is not known: they are taken to last. */
const isNeverMadeAnew: IsMadeAnew = () => false;

/** Chains longer than this are not followed: nobody reads them. */
const maxHops = 12;

/** More blocking calls than this are not told apart for one function. */
const maxReaches = 8;

/** Finds the functions of packages that block whoever calls them. Nothing unknown is on a chain. */
export function createFindReach(input: ReachInput): FindReach {
  const { evaluator, certaintyOf } = input;
  const ends = input.files.flatMap((file) => findEnds(input, file));
  const certaintyOfStep = createStepCertainty(evaluator, certaintyOf);
  const indexes: Readonly<Record<Certainty, ReachIndex>> = {
    always: spread('always'),
    each: spread('each'),
    maybe: spread('maybe'),
  };
  return (site, certainty) => indexes[certainty].of(site);

  /** Walks from blocking calls to the functions that run them, breadth first, by what is at least so sure. */
  function spread(least: Certainty): ReachIndex {
    const index = createIndex();
    const queue = ends.map((reach) => ({ site: callerOf(reach.end), reach }));
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { site, reach } = next;
      const isSure = leastCertain(reach.certainty, least) === least;
      if (!isSure || reach.hops.length > maxHops || !canRun(site, least)) continue;
      if (!index.add(site, reach)) continue;
      for (const step of stepsTo(evaluator, site)) {
        const certainty = leastCertain(reach.certainty, certaintyOfStep(step));
        queue.push({ site: callerOf(step.through), reach: { ...extend(reach, step), certainty } });
      }
    }
    return index;
  }
}

function findEnds({ evaluator, certaintyOf }: ReachInput, file: LinkedFile): Reach[] {
  return file.summary.calls.flatMap((_call, id) => {
    const end: CallSite = { file, call: id };
    const callees = evaluator.calleesOf(end).filter((callee) => !isNothing(callee));
    if (callees.some(({ type }) => type === 'unknown')) return [];
    const costs = callees.map((callee) => {
      const found = findApi(evaluator, { file }, [callee]);
      if (found?.evidence !== 'catalogued') return undefined;
      const cost = blockingCost(evaluator, found.known, end);
      return cost && { known: found.known, cost };
    });
    const found = costs.find((one) => one !== undefined);
    if (!found) return [];
    const certainty = costs.includes(undefined) ? 'maybe' : certaintyOf(end);
    const remembered = isRemembered(end, isNeverMadeAnew);
    return [{ ...found, certainty, end, hops: [], through: end, remembered }];
  });
}

interface ReachIndex {
  readonly of: (site: FunctionSite) => readonly Reach[];
  /** Gives false where a chain to the same API is known, which then is no longer. */
  readonly add: (site: FunctionSite, reach: Reach) => boolean;
}

function createIndex(): ReachIndex {
  const index = new Map<LinkedFile, Map<number, Reach[]>>();
  const of = ({ file, function: id }: FunctionSite): readonly Reach[] =>
    index.get(file)?.get(id) ?? [];
  return {
    of,
    add(site, reach) {
      const known = of(site);
      if (known.length >= maxReaches) return false;
      if (known.some((one) => one.known.id === reach.known.id)) return false;
      const ofFile = index.get(site.file) ?? new Map<number, Reach[]>();
      index.set(site.file, ofFile);
      ofFile.set(site.function, [...known, reach]);
      return true;
    },
  };
}

/**
 * A file runs when it is loaded, a generator when it is iterated: neither blocks a caller. Of an async function only what it surely
 * comes to before it gives the thread back does.
 */
function canRun({ file, function: id }: FunctionSite, least: Certainty): boolean {
  const summary = file.summary.functions[id];
  if (id === 0 || !summary || summary.generator) return false;
  if (file.annotated.get(id) === 'nonblocking') return false;
  return !summary.async || least === 'always';
}

function stepsTo(evaluator: Evaluator, target: FunctionSite): Step[] {
  const { file, function: id } = target;
  const called = (file.callers[id] ?? [])
    .filter((through) => !evaluator.calleesOf(through).some(({ type }) => type === 'unknown'))
    .map((through): Step => ({ target, through, handed: undefined }));
  const handed = (file.registrations[id] ?? [])
    .filter(({ treatment }) => treatment === 'inline')
    .map((one): Step => ({ target, through: one.site, handed: one }));
  return [...called, ...handed];
}

function extend(reach: Reach, { target, through, handed }: Step): Reach {
  const isPart = handed !== undefined && isPartOf(target, handed);
  return {
    ...reach,
    through,
    hops: isPart ? reach.hops : [shownHop(target, through), ...reach.hops],
    remembered:
      reach.remembered ||
      isRemembered(through, isNeverMadeAnew) ||
      keepingFor(reach.through, callerOf(through), isNeverMadeAnew) !== undefined,
  };
}

/** A hop as readers know the place. */
function shownHop(target: FunctionSite, through: CallSite): InnerHop {
  const { name, path, line } = hopTo(target, through);
  return { name, path: shownPath(path), line };
}
