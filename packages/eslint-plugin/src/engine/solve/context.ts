import type { ExecutionContext } from '@loopguard/catalogue';

/** What a piece of code runs as. */
export type Judgement =
  /** Something that may not block. `name` is what readers know it by: its own name, its route, its event. */
  | {
      readonly type: 'context';
      readonly context: ExecutionContext;
      readonly name: string | undefined;
      /** Whether the process closes by then: of interest to `strict` alone. */
      readonly closing?: true;
      /** Whether the process may go on: what the listener calls is of interest wherever it runs. */
      readonly survivable?: true;
      /** Whether it runs only once: of interest to `strict` alone. */
      readonly once?: true;
    }
  /** Runs before the process serves. */
  | { readonly type: 'startup' }
  /** Runs where blocking does no harm: as the process ends, off the loop, in a test. */
  | { readonly type: 'exempt' }
  /** An ordinary function: it runs as whatever calls it. */
  | { readonly type: 'plain' };

/** What a context is called in texts. */
export const contextNames: Readonly<Record<ExecutionContext, string>> = {
  'async-function': 'async function',
  callback: 'callback',
  'event-listener': 'event listener',
  'request-handler': 'request handler',
};

/** The order in which contexts own a function that has several: an async handler is a handler. */
const precedence: readonly ExecutionContext[] = [
  'request-handler',
  'event-listener',
  'callback',
  'async-function',
];

/** Whether code runs again and again while the process serves. */
export function isRecurringContext(judgement: Judgement): boolean {
  return (
    judgement.type === 'context' &&
    (judgement.context === 'request-handler' || judgement.context === 'event-listener')
  );
}

/** The judgement that owns code which runs in several ways. */
export function strictest(judgements: readonly Judgement[]): Judgement | undefined {
  const contexts = judgements.filter((one) => one.type === 'context');
  for (const closing of [undefined, true]) {
    for (const context of precedence) {
      const found = contexts.find((one) => one.closing === closing && one.context === context);
      if (found) return found;
    }
  }
  return judgements.find(({ type }) => type === 'plain') ?? judgements[0];
}
