import type { CallSite, FunctionSite, LinkedFile } from '../link/resolved.ts';
import type { BlockingCall } from './find-blocking-calls.ts';
import type { Judge } from './judge-function.ts';
import { ownerOf } from './owner-of.ts';

/** A blocking call and the file it stands in. */
export interface ChainEnd {
  readonly file: LinkedFile;
  readonly call: BlockingCall;
}

/** One hop: the function that is called, and where. */
export interface Hop {
  readonly name: string;
  readonly path: string;
  readonly line: number;
}

/** A call from which a blocking call is reached before the thread is given back. */
export interface ChainStart {
  readonly site: CallSite;
  readonly hops: readonly Hop[];
  readonly end: ChainEnd;
}

/** Chains longer than this are not followed: nobody reads them. */
const maxChainLength = 12;

/** Finds, for every file, the calls in contexts that reach the blocking calls of plain functions, by their shortest chains. */
export function findChains(judge: Judge, ends: readonly ChainEnd[]): Map<LinkedFile, ChainStart[]> {
  const starts = new Map<LinkedFile, ChainStart[]>();
  for (const end of ends) {
    if (end.call.judgement.type !== 'plain') continue;
    for (const start of followBack(judge, end)) {
      const known = starts.get(start.site.file);
      if (known) known.push(start);
      else starts.set(start.site.file, [start]);
    }
  }
  return starts;
}

interface Reached {
  readonly site: FunctionSite;
  readonly hops: readonly Hop[];
}

/** Walks from a blocking call to its callers, breadth first, as long as they are plain functions. */
function followBack(judge: Judge, end: ChainEnd): ChainStart[] {
  const found: ChainStart[] = [];
  const summary = end.file.summary.calls[end.call.call];
  const queue: Reached[] = [
    { site: ownerOf({ file: end.file, function: summary?.function ?? 0 }), hops: [] },
  ];
  const seen = createSeen();
  for (let reached = queue.shift(); reached; reached = queue.shift()) {
    if (!seen(reached.site) || reached.hops.length >= maxChainLength) continue;
    if (judge.judge(reached.site).type !== 'plain') continue;
    for (const site of callsOf(reached.site)) {
      const caller = {
        file: site.file,
        function: site.file.summary.calls[site.call]?.function ?? 0,
      };
      const hops = [hopTo(reached.site, site), ...reached.hops];
      const judgement = judge.judge(caller);
      if (judgement.type === 'context') found.push({ site, hops, end });
      else if (judgement.type === 'plain') queue.push({ site: ownerOf(caller), hops });
    }
  }
  return found;
}

/** The calls that call a function, or hand it to something that calls it at once. */
function callsOf({ file, function: id }: FunctionSite): CallSite[] {
  const inline = (file.registrations[id] ?? []).filter(({ treatment }) => treatment === 'inline');
  return [...(file.callers[id] ?? []), ...inline.map(({ site }) => site)];
}

function hopTo({ file, function: id }: FunctionSite, site: CallSite): Hop {
  const summary = file.summary.functions[id];
  const owner =
    summary?.class === undefined ? undefined : file.summary.classes[summary.class]?.name;
  const own = summary?.name ?? 'anonymous function';
  const name = summary?.form === 'constructor' ? `new ${owner ?? 'class'}` : own;
  return { name, path: site.file.path, line: site.file.summary.calls[site.call]?.line ?? 0 };
}

function createSeen(): (site: FunctionSite) => boolean {
  const seen = new Map<LinkedFile, Set<number>>();
  return ({ file, function: id }) => {
    const ofFile = seen.get(file) ?? new Set<number>();
    seen.set(file, ofFile);
    if (ofFile.has(id)) return false;
    ofFile.add(id);
    return true;
  };
}
