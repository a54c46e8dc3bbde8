import type { Allowance, ExecutionContext } from '@loopguard/catalogue';
import type { BlockingCall } from './find-blocking-calls.ts';

/** The rules that own findings. */
export type RuleName = 'no-sync-in-async' | 'no-sync-in-handler' | 'no-transitive-sync';

/** A finding: one blocking call in one context, owned by one rule. */
export interface Finding extends BlockingCall {
  readonly rule: RuleName;
  readonly context: ExecutionContext;
  readonly name: string | undefined;
  /** How a transitive finding reaches the blocking call. */
  readonly chain?: {
    /** The function that is called where the finding stands. */
    readonly callee: string;
    readonly text: string;
    /** How many more calls of the same context lead there. */
    readonly more: number;
  };
  /** The blocking call itself. */
  readonly end: BlockingCall;
  /** The allowance that covered it until its last day. */
  readonly expired?: Allowance;
}

/** The rule that owns a blocking call, whichever rules are on; undefined where the call does no harm. */
export function decideRule(call: BlockingCall): Finding | undefined {
  if (call.judgement.type !== 'context') return undefined;
  const { context, name } = call.judgement;
  const rule = context === 'async-function' ? 'no-sync-in-async' : 'no-sync-in-handler';
  return { ...call, rule, context, name, end: call };
}

/** Whether `recommended` reports a finding; what it leaves out is in `strict`. */
export function isRecommended({ cost, context, chain, remembered }: Finding): boolean {
  if (remembered && context !== 'request-handler') return false;
  return cost !== 'brief' || (context === 'request-handler' && !chain);
}
