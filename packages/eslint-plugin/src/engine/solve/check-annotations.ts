import type { AnnotationSummary, Range } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { FunctionSite, LinkedFile, Resolved } from '../link/resolved.ts';
import type { ChainEnd } from './chains.ts';
import { isBuiltin } from 'node:module';
import { ownerOf } from './owner-of.ts';
import { callerOf, callsOf, createSeen } from './walk-callers.ts';

/** What is wrong with a `@blocking` or `@nonblocking`. */
export interface AnnotationProblem {
  /**
   * `misplaced`: no function follows. `needless`: nothing in the function is known to block, so `@nonblocking` changes nothing.
   * `contradicted`: the function's own body blocks though it says `@nonblocking`, or everything in it is known and nothing
   * blocks though it says `@blocking`.
   */
  readonly problem: 'misplaced' | 'needless' | 'contradicted';
  readonly kind: AnnotationSummary['kind'];
  readonly name: string;
  readonly range: Range;
  /** The blocking call in the body of a function that says `@nonblocking`. */
  readonly api: string | undefined;
  readonly line: number | undefined;
}

/** Holds the annotations of a file against what its functions do. `ends` are all that blocks, accepted or not. */
export function checkAnnotations(
  evaluator: Evaluator,
  file: LinkedFile,
  ends: readonly ChainEnd[],
): AnnotationProblem[] {
  if (file.summary.annotations.length === 0) return [];
  const reaching = findReaching(ends);
  return file.summary.annotations.flatMap((annotation): AnnotationProblem[] => {
    const { kind, range, function: id } = annotation;
    const found = { kind, range, name: nameOf(file, id), api: undefined, line: undefined };
    if (id === undefined) return [{ ...found, problem: 'misplaced' }];
    const site: FunctionSite = { file, function: id };
    if (kind === 'blocking') {
      const isIdle = !reaching(site) && isFollowed(evaluator, site, createSeen());
      return isIdle ? [{ ...found, problem: 'contradicted' }] : [];
    }
    const own = ends.find((end) => isIn(end, site) && end.call.cost !== 'brief');
    if (own) {
      const { known, line } = own.call;
      return [{ ...found, problem: 'contradicted', api: known.id, line }];
    }
    return reaching(site) ? [] : [{ ...found, problem: 'needless' }];
  });
}

function isIn({ file, call }: ChainEnd, site: FunctionSite): boolean {
  const owner = ownerOf({ file, function: call.function });
  return owner.file === site.file && owner.function === site.function;
}

/** The functions from which something that blocks is reached, however they run. */
function findReaching(ends: readonly ChainEnd[]): (site: FunctionSite) => boolean {
  const reached = new Map<LinkedFile, Set<number>>();
  const queue = ends.map(({ file, call }) => ownerOf({ file, function: call.function }));
  for (let site = queue.pop(); site; site = queue.pop()) {
    const ofFile = reached.get(site.file) ?? new Set<number>();
    reached.set(site.file, ofFile);
    if (ofFile.has(site.function)) continue;
    ofFile.add(site.function);
    queue.push(...callsOf(site).map((call) => ownerOf(callerOf(call))));
  }
  return ({ file, function: id }) => reached.get(file)?.has(id) === true;
}

/** Whether it is known what every call in a function calls, and so on through the project. */
function isFollowed(
  evaluator: Evaluator,
  site: FunctionSite,
  isNew: (site: FunctionSite) => boolean,
): boolean {
  if (!isNew(site)) return true;
  const { file, function: id } = site;
  return (file.callsIn[id] ?? []).every((call) => {
    const callees = evaluator.calleesOf({ file, call });
    return callees.length > 0 && callees.every((one) => isKnown(one));
  });

  function isKnown(callee: Resolved): boolean {
    if (callee.type === 'function') return isFollowed(evaluator, callee, isNew);
    if (callee.type === 'export') {
      return evaluator.knowledge.isDescribed(callee.module) || isBuiltin(callee.module);
    }
    return callee.type === 'method';
  }
}

function nameOf(file: LinkedFile, id: number | undefined): string {
  return (id === undefined ? undefined : file.summary.functions[id]?.name) ?? 'this function';
}
