/** A request, as the guard remembers it: its name is only put together when something blocks. */
export interface RequestSource {
  readonly kind: 'request';
  readonly method: string;
  readonly url: string;
  readonly id: number;
}

/** Knows which requests have no answer yet, without following asynchronous code. */
export interface OpenRequests {
  readonly add: (request: RequestSource, response: unknown) => void;
  /** The request whose handler runs in its synchronous part, else the only open one. */
  readonly guess: () => RequestSource | undefined;
}

const MIN_PRUNE_SIZE = 64;

/** Creates an empty list; what was answered or cut off is forgotten as the list grows. */
export function createOpenRequests(): OpenRequests {
  let entered: RequestSource | undefined;
  let open: { readonly request: RequestSource; readonly response: unknown }[] = [];
  let pruneAt = MIN_PRUNE_SIZE;
  return {
    add(request, response) {
      entered = request;
      // Runs before any other callback of the loop can: what follows the first `await` of a handler may be another request's.
      queueMicrotask(leave);
      open.push({ request, response });
      if (open.length < pruneAt) return;
      prune();
      pruneAt = Math.max(MIN_PRUNE_SIZE, open.length * 2);
    },
    guess() {
      if (entered !== undefined) return entered;
      prune();
      const [only, second] = open;
      return second === undefined ? only?.request : undefined;
    },
  };

  function leave(): void {
    entered = undefined;
  }

  function prune(): void {
    open = open.filter(({ response }) => !isAnswered(response));
  }
}

function isAnswered(response: unknown): boolean {
  if (typeof response !== 'object' || response === null) return true;
  return (
    ('writableFinished' in response && response.writableFinished === true) ||
    ('destroyed' in response && response.destroyed === true)
  );
}
