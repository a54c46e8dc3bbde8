import type { RequestSource } from './request-source.ts';
import { executionAsyncId } from 'node:async_hooks';
import { isAnswered } from './request-source.ts';

/** Knows which requests have no answer yet, without following asynchronous code. */
export interface OpenRequests {
  /** Adds a request that must be answered; one that began an exchange of its own (a WebSocket) need not. */
  readonly add: (request: RequestSource) => void;
  /** The synchronous part of a request's handler begins. */
  readonly enter: (request: RequestSource) => void;
  /** The request whose handler runs in its synchronous part, else the only open one. */
  readonly guess: () => RequestSource | undefined;
  /** All that have no answer yet, oldest first. */
  readonly list: () => readonly RequestSource[];
  /** Forgets what was answered, or collected since nobody can answer it any more. */
  readonly prune: () => void;
}

const MIN_PRUNE_SIZE = 64;

/** Creates an empty list; also what is never pruned forgets what was answered as it grows. */
export function createOpenRequests(): OpenRequests {
  let entered: RequestSource | undefined;
  let enteredIn = 0;
  let open: RequestSource[] = [];
  let pruneAt = MIN_PRUNE_SIZE;
  return {
    add(request) {
      open.push(request);
      if (open.length < pruneAt) return;
      prune();
      pruneAt = Math.max(MIN_PRUNE_SIZE, open.length * 2);
    },
    enter(request) {
      entered = request;
      // Another callback has another id, and what follows the first `await` of a handler has none unless promises are followed.
      enteredIn = executionAsyncId();
    },
    guess() {
      if (entered !== undefined && executionAsyncId() === enteredIn) return entered;
      prune();
      const [only, second] = open;
      return second === undefined ? only : undefined;
    },
    list() {
      prune();
      return open;
    },
    prune,
  };

  function prune(): void {
    if (open.length === 0) return;
    const unanswered: RequestSource[] = [];
    for (const request of open) {
      const response = request.response?.deref();
      if (response === undefined || isAnswered(response)) request.response = undefined;
      else unanswered.push(request);
    }
    open = unanswered;
    if (entered?.response === undefined) entered = undefined;
  }
}
