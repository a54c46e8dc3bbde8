import type { Allowance, ExecutionContext } from '@loopguard/catalogue';
import type { BlockingCall } from './find-blocking-calls.ts';
import type { Judgement } from './context.ts';
import { formatChainTo, nameOfApi } from './through-dependency.ts';

/** The rules that own findings. */
export type RuleName =
  | 'no-busy-wait'
  | 'no-lazy-require'
  | 'no-sync-in-async'
  | 'no-sync-in-handler'
  | 'no-sync-wrapped-await'
  | 'no-transitive-sync'
  | 'no-unresolved-sync';

/** A finding: one blocking call in one context, owned by one rule. */
export interface Finding extends BlockingCall {
  readonly rule: RuleName;
  /** Undefined where it is wrong at any phase. */
  readonly context: ExecutionContext | undefined;
  readonly name: string | undefined;
  /** How a transitive finding reaches the blocking call. */
  readonly chain?: FindingChain;
  /** The blocking call itself. */
  readonly end: BlockingCall;
  /** The allowance that covered it until its last day. */
  readonly expired?: Allowance;
}

/** How a finding reaches its blocking call. */
interface FindingChain {
  /** The function that is called where the finding stands. */
  readonly callee: string;
  readonly text: string;
  /** How many more calls of the same context lead there. */
  readonly more: number;
  /** Where the async function on the way is reported too, `store.ts:12`. */
  readonly reportedAt: string | undefined;
}

/** The rule that owns a blocking call of the file at `path`, whichever rules are on; undefined where it does no harm. */
export function decideRule(call: BlockingCall, path: string): Finding | undefined {
  const context = contextOf(call.judgement);
  if (!context && call.dressing !== 'promisified') return undefined;
  const rule =
    ownerByKind(call) ??
    (call.inside && 'no-transitive-sync') ??
    (context?.context === 'async-function' ? 'no-sync-in-async' : 'no-sync-in-handler');
  return {
    ...call,
    rule,
    context: context?.context,
    name: context?.name,
    end: call,
    ...(call.inside && { chain: chainInto(call, path) }),
  };
}

/** How a call into a dependency reaches its blocking call. */
function chainInto(call: BlockingCall, path: string): FindingChain {
  const text = formatChainTo([], call, path);
  return { callee: nameOfApi(call.known), text, more: 0, reportedAt: undefined };
}

/** The rule that owns a call which reaches `end` through other functions. */
export function decideChainRule(end: BlockingCall, isDressed: boolean): RuleName {
  const dressing = isDressed ? 'await' : undefined;
  return ownerByKind({ ...end, dressing }) ?? 'no-transitive-sync';
}

/** The rule that owns a call wherever it stands, by what it is. */
function ownerByKind({ cost, evidence, dressing }: BlockingCall): RuleName | undefined {
  if (cost === 'wait') return 'no-busy-wait';
  if (evidence === 'require') return 'no-lazy-require';
  if (evidence === 'unresolved') return 'no-unresolved-sync';
  return dressing === undefined ? undefined : 'no-sync-wrapped-await';
}

function contextOf(judgement: Judgement): Extract<Judgement, { type: 'context' }> | undefined {
  return judgement.type === 'context' ? judgement : undefined;
}
