import type { RequestSource } from './request-source.ts';
import { isAnswered } from './request-source.ts';

/** Knows which requests have no answer yet, without following asynchronous code. */
export interface OpenRequests {
  readonly add: (request: RequestSource) => void;
  /** The request whose handler runs in its synchronous part, else the only open one. */
  readonly guess: () => RequestSource | undefined;
}

const MIN_PRUNE_SIZE = 64;

/** Creates an empty list; what was answered or cut off is forgotten as the list grows. */
export function createOpenRequests(): OpenRequests {
  let entered: RequestSource | undefined;
  let open: RequestSource[] = [];
  let pruneAt = MIN_PRUNE_SIZE;
  return {
    add(request) {
      entered = request;
      // Runs before any other callback of the loop can: what follows the first `await` of a handler may be another request's.
      queueMicrotask(leave);
      open.push(request);
      if (open.length < pruneAt) return;
      prune();
      pruneAt = Math.max(MIN_PRUNE_SIZE, open.length * 2);
    },
    guess() {
      if (entered !== undefined) return entered;
      prune();
      const [only, second] = open;
      return second === undefined ? only : undefined;
    },
  };

  function leave(): void {
    entered = undefined;
  }

  function prune(): void {
    open = open.filter(({ response }) => !isAnswered(response.deref()));
  }
}
