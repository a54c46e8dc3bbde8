import type { CallSite, Dispatch, FunctionSite, LinkedFile } from '../link/resolved.ts';
import type { BlockingCall } from './find-blocking-calls.ts';
import type { Judge } from './judge-function.ts';
import { judgeCall } from './find-blocking-calls.ts';
import { isRemembered, isRememberedFor } from './remembers.ts';
import { ownerOf } from './owner-of.ts';

/** A blocking call and the file it stands in. */
export interface ChainEnd {
  readonly file: LinkedFile;
  readonly call: BlockingCall;
}

/** One hop: the function that is called, and where. */
export interface Hop {
  readonly name: string;
  /** What tells it from others that the call can go to as well: `FileStore for Store, 1 of 2`. */
  readonly dispatch: string | undefined;
  readonly path: string;
  readonly line: number;
}

/** A call from which a blocking call is reached before the thread is given back. */
export interface ChainStart {
  readonly site: CallSite;
  readonly hops: readonly Hop[];
  readonly end: ChainEnd;
  /** Whether a function on the way keeps what it makes, so that it blocks once. */
  readonly remembered: boolean;
}

/** Chains longer than this are not followed: nobody reads them. */
const maxChainLength = 12;

/** Finds, for every file, the calls in contexts that reach the blocking calls of plain functions, by their shortest chains. */
export function findChains(judge: Judge, ends: readonly ChainEnd[]): Map<LinkedFile, ChainStart[]> {
  const starts = new Map<LinkedFile, ChainStart[]>();
  for (const end of ends) {
    if (end.call.judgement.type !== 'plain') continue;
    for (const start of reportable(judge, followBack(judge, end))) {
      const known = starts.get(start.site.file);
      if (known) known.push(start);
      else starts.set(start.site.file, [start]);
    }
  }
  return starts;
}

/** What blocks once is one thing to mend, however many may be the first to call it: it is reported for one, a handler if any. */
function reportable(judge: Judge, starts: readonly ChainStart[]): readonly ChainStart[] {
  const every = starts.filter(({ remembered }) => !remembered);
  const once = starts
    .filter(({ remembered }) => remembered)
    .sort((a, b) => a.site.file.path.localeCompare(b.site.file.path) || a.site.call - b.site.call);
  const first = once.find((start) => isHandler(judge, start)) ?? once[0];
  return first ? [...every, first] : every;
}

function isHandler(judge: Judge, { site }: ChainStart): boolean {
  const judgement = judgeCall(judge, site);
  return judgement.type === 'context' && judgement.context === 'request-handler';
}

interface Reached {
  readonly site: FunctionSite;
  /** The call in it that leads on to the blocking call. */
  readonly through: CallSite;
  readonly hops: readonly Hop[];
  readonly remembered: boolean;
}

/** Walks from a blocking call to its callers, breadth first, as long as they are plain functions. */
function followBack(judge: Judge, end: ChainEnd): ChainStart[] {
  const found: ChainStart[] = [];
  const owner = functionOf(end.file, end.call.call);
  const queue: Reached[] = [
    {
      site: ownerOf(owner),
      through: { file: end.file, call: end.call.call },
      hops: [],
      remembered: end.call.remembered,
    },
  ];
  const isNew = createSeen();
  for (let reached = queue.shift(); reached; reached = queue.shift()) {
    if (!isNew(reached.site) || reached.hops.length >= maxChainLength) continue;
    if (judge.judge(reached.site).type !== 'plain') continue;
    for (const site of callsOf(reached.site)) {
      const caller = functionOf(site.file, site.call);
      const remembered =
        reached.remembered || isRememberedFor(reached.through, caller) || isRemembered(site);
      const hops = [hopTo(reached.site, site), ...reached.hops];
      const { type } = judgeCall(judge, site);
      if (type === 'context') found.push({ site, hops, end, remembered });
      if (type === 'plain') queue.push({ site: ownerOf(caller), through: site, hops, remembered });
    }
  }
  return found;
}

/** The function that a call stands in. */
function functionOf(file: LinkedFile, call: number): FunctionSite {
  return { file, function: file.summary.calls[call]?.function ?? 0 };
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
