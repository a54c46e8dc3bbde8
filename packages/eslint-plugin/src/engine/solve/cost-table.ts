import type { Cost, ExecutionContext } from '@loopguard/catalogue';
import type { Finding } from './decide-rule.ts';

/** Where a finding stands: in a context of its own, or at the head of a chain. */
export type Place = ExecutionContext | 'by-chain';

/** The first preset that reports a blocking call of a cost at a place. */
export type Level = 'recommended' | 'strict';

const long = {
  'request-handler': 'recommended',
  'event-listener': 'recommended',
  callback: 'recommended',
  'async-function': 'recommended',
  'by-chain': 'recommended',
} as const;

/** What is reported where: the one table behind the rules and their documentation. */
export const costTable: Readonly<Record<Cost, Readonly<Record<Place, Level>>>> = {
  brief: {
    'request-handler': 'recommended',
    'event-listener': 'strict',
    callback: 'strict',
    'async-function': 'strict',
    'by-chain': 'strict',
  },
  file: long,
  compute: long,
  process: long,
  wait: long,
};

/**
 * The first preset that reports a finding. What is kept after the first time is reported in handlers alone, for one, and what
 * runs only once, or while the process closes, or is known to handle little, in `strict`.
 */
export function levelOf(finding: Finding): Level {
  const { cost, small, context, chain, dressing, judgement, remembered } = finding;
  if (dressing === 'promisified' || context === undefined) return 'recommended';
  if (judgement.type === 'context' && (judgement.closing ?? judgement.once)) return 'strict';
  if (small === true && cost === 'brief') return 'strict';
  if (remembered && context !== 'request-handler') return 'strict';
  return costTable[cost][chain ? 'by-chain' : context];
}
