import type { ChainStart } from './chains.ts';
import type { Judge } from './judge-function.ts';
import { judgeCall } from './judge-call.ts';

/** What blocks once is one thing to mend, however many may be the first to call it: it is reported for one, a handler if any. */
export function reportable(judge: Judge, starts: readonly ChainStart[]): readonly ChainStart[] {
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
