import type { CallSite } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import type { Judge } from './judge-function.ts';

/** What a call runs as: as the function around it, but startup ends inside a loop that never ends. */
export function judgeCall(judge: Judge, { file, call }: CallSite): Judgement {
  const { function: id = 0, endless } = file.summary.calls[call] ?? {};
  const judgement = judge.judge({ file, function: id });
  if (endless !== true || judgement.type !== 'startup') return judgement;
  const name = file.summary.functions[id]?.name;
  return { type: 'context', context: 'async-function', name };
}
