import type { Allowance, Cost, ExecutionContext } from '@loopguard/catalogue';
import type { BlockingCall } from './find-blocking-calls.ts';

/** The rules that own findings. */
export type RuleName = 'no-sync-in-async' | 'no-sync-in-handler';

/** A finding: one blocking call in one context, owned by one rule. */
export interface Finding extends BlockingCall {
  readonly rule: RuleName;
  readonly context: ExecutionContext;
  readonly name: string | undefined;
  /** The allowance that covered it until its last day. */
  readonly expired?: Allowance;
}

/** The rule that owns a blocking call, whichever rules are on; undefined where the call does no harm. */
export function decideRule(call: BlockingCall): Finding | undefined {
  if (call.judgement.type !== 'context') return undefined;
  const { context, name } = call.judgement;
  const rule = context === 'async-function' ? 'no-sync-in-async' : 'no-sync-in-handler';
  return { ...call, rule, context, name };
}

/** Whether `recommended` reports a cost in a context; what it leaves out is in `strict`. */
export function isRecommended(cost: Cost, context: ExecutionContext): boolean {
  return cost !== 'brief' || context === 'request-handler';
}
