import type { OpenRequests } from './open-requests.ts';
import type { RequestSource } from './request-source.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { now } from '../../environment/clock.ts';
import { createOpenRequests } from './open-requests.ts';

/**
 * How requests are followed through asynchronous code. `full`: always. `basic`: not at all; what blocks is attributed to the
 * handler whose synchronous part runs, or to the only open request. `adaptive`: as `basic`, and as `full` once something has
 * blocked, for as long as it goes on. `off`: nothing is attributed.
 */
export type RequestTracking = 'full' | 'adaptive' | 'basic' | 'off';

/** Remembers which request the running code belongs to. */
export interface RequestTracker {
  /** A request begins, and its handler runs next. */
  readonly enter: (request: RequestSource) => void;
  readonly current: () => RequestSource | undefined;
  /** Something has blocked: from now on it is worth following requests for a while. */
  readonly follow: () => void;
  readonly listOpen: OpenRequests['list'];
  /** Lets go of what was answered. */
  readonly prune: OpenRequests['prune'];
  readonly stop: () => void;
}

const FOLLOW_MS = 30_000;

/** Creates a tracker that knows of no request yet. */
export function createRequestTracker(tracking: RequestTracking): RequestTracker {
  const storage = new AsyncLocalStorage<RequestSource>();
  const open = createOpenRequests();
  let followUntilMs = tracking === 'full' ? Infinity : 0;
  let isFollowing = false;
  return {
    enter(request) {
      if (!request.isExchange) open.add(request);
      if (tracking !== 'full') open.enter(request);
      if (followUntilMs === Infinity || (followUntilMs > 0 && followUntilMs > now())) {
        isFollowing = true;
        storage.enterWith(request);
      } else if (isFollowing) {
        // A storage that is in use slows down every `await` of the program on Node.js 20 and 22.
        isFollowing = false;
        storage.disable();
      }
    },
    follow() {
      if (tracking === 'adaptive') followUntilMs = now() + FOLLOW_MS;
    },
    current() {
      if (tracking === 'off') return undefined;
      return storage.getStore() ?? (tracking === 'full' ? undefined : open.guess());
    },
    listOpen: open.list,
    prune: open.prune,
    stop: () => {
      storage.disable();
    },
  };
}
