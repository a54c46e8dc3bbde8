import type { RequestSource } from './request-source.ts';
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
}

const MIN_PRUNE_SIZE = 64;

/** Creates an empty list; what was answered or cut off is forgotten as the list grows. */
export function createOpenRequests(): OpenRequests {
  let entered: RequestSource | undefined;
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
      // Runs before any other callback of the loop can: what follows the first `await` of a handler may be another request's.
      queueMicrotask(leave);
    },
    guess() {
      if (entered !== undefined) return entered;
      prune();
      const [only, second] = open;
      return second === undefined ? only : undefined;
    },
    list() {
      prune();
      return open;
    },
  };

  function leave(): void {
    entered = undefined;
  }

  function prune(): void {
    open = open.filter(({ response }) => !isAnswered(response.deref()));
  }
}
