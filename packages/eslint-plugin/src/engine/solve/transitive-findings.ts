import type { ChainStart } from './chains.ts';
import type { Judgement } from './context.ts';
import type { Finding } from './decide-rule.ts';
import type { Judge } from './judge-function.ts';
import { decideChainRule } from './decide-rule.ts';
import { findDressings } from './find-dressings.ts';
import { judgeCall } from './judge-call.ts';
import { formatPlace } from './format-chain.ts';
import { formatChainTo } from './through-dependency.ts';

/** Chains that lead from one context through one function to one API. */
interface Group {
  readonly judgement: Judgement;
  readonly starts: ChainStart[];
}

/**
 * Makes findings of the chains that start in a file: one for each context, function called and API, at the first call. A
 * helper that makes five folders is one thing to mend.
 */
export function transitiveFindings(judge: Judge, starts: readonly ChainStart[]): Finding[] {
  return groupStarts(judge, starts).flatMap(({ judgement, starts: group }) => {
    const [first] = [...group].sort(
      (a, b) => a.site.call - b.site.call || a.hops.length - b.hops.length,
    );
    return first ? (toFinding(first, judgement, group.length - 1) ?? []) : [];
  });
}

function groupStarts(judge: Judge, starts: readonly ChainStart[]): Group[] {
  const groups = new Map<Judgement, Map<string, Group>>();
  for (const start of starts) {
    const judgement = judgeCall(judge, start.site);
    const ofContext = groups.get(judgement) ?? new Map<string, Group>();
    groups.set(judgement, ofContext);
    const key = `${start.hops[0]?.name ?? ''} ${thingToMend(start)}`;
    const group = ofContext.get(key) ?? { judgement, starts: [] };
    ofContext.set(key, group);
    group.starts.push(start);
  }
  return [...groups.values()].flatMap((ofContext) => [...ofContext.values()]);
}

/** To a handler, an async function that blocks before it yields is one thing to mend, whatever it blocks with. */
function thingToMend({ end, root }: ChainStart): string {
  if (!root) return end.call.known.id;
  return end.call.cost === 'brief' ? 'root brief' : 'root';
}

function toFinding(
  { site, hops, end, remembered, root }: ChainStart,
  judgement: Judgement,
  more: number,
): Finding | undefined {
  const call = site.file.summary.calls[site.call];
  if (!call || judgement.type !== 'context') return undefined;
  const { known } = end.call;
  const text = formatChainTo(hops, end.call, end.file.path);
  const dressing = findDressings(site.file).get(site.call);
  return {
    ...end.call,
    end: end.call,
    function: call.function,
    call: site.call,
    range: call.range,
    line: call.line,
    judgement,
    rule: decideChainRule(end.call, dressing !== undefined),
    context: judgement.context,
    name: judgement.name,
    chain: { callee: hops[0]?.name ?? known.id, text, more, reportedAt: root && formatPlace(root) },
    remembered,
    dressing,
  };
}
