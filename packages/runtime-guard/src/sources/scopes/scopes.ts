import type { ReportScope } from '../../report/report-event.ts';
import type { LateNames } from '../../findings/late-names.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import type { OwnWork } from '../process/own-work.ts';
import type { JobContexts, Permit } from './job-contexts.ts';
import type { RequestSource } from './request-source.ts';
import type { RequestTracking } from './request-tracker.ts';
import type { WaitingRequests } from './waiting-requests.ts';
import { queueMicrotask } from '../../environment/timers.ts';
import { followCurrentTest } from './current-test.ts';
import { createJobContexts } from './job-contexts.ts';
import { createRequestNames } from './request-names.ts';
import { createRequestTracker } from './request-tracker.ts';
import { createWaitingRequests } from './waiting-requests.ts';
import { watchRequests } from './watch-requests.ts';

/** Knows for whom the running code works. */
export interface Scopes {
  /** The request, job or test. */
  readonly current: () => ReportScope | null;
  /** Something has blocked: from now on it is worth following requests for a while. */
  readonly follow: () => void;
  /** The innermost `guard.allow` or `guard.disallow` that the running code is in. */
  readonly permit: () => Permit | undefined;
  readonly runJob: JobContexts['runJob'];
  readonly runUnder: JobContexts['runUnder'];
  /** Who waits while the loop stands still; undefined where requests are not to be known. */
  readonly waiting: Pick<WaitingRequests, 'turn' | 'endStall'> | undefined;
  /** The loop came round: lets go of what is over. */
  readonly turn: () => void;
  readonly stop: () => void;
}

/** What `createScopes` needs. */
export interface ScopeParts {
  readonly loads: LoadWatch;
  /** Names of the packages that the application asks for. */
  readonly dependencies: readonly string[];
  readonly ownWork: OwnWork;
  readonly tracking: RequestTracking;
  readonly lateNames: LateNames;
  readonly onRequest: () => void;
  /** A job begins, by `guard.run` or because a package runs it. */
  readonly onJob: (how: 'run' | 'package') => void;
}

/** Follows requests of `node:http`, `node:https` and `node:http2`, jobs, tests and allowances. */
export function createScopes(parts: ScopeParts): Scopes {
  const { ownWork, tracking } = parts;
  const requests = createRequestTracker(tracking);
  const names = createRequestNames(parts);
  const waiting = createWaitingRequests(requests.listOpen, ownWork);
  let lastId = 0;
  const follows = tracking === 'full' || tracking === 'adaptive';
  const jobs = createJobContexts({ ...parts, follows, nextId });
  const tests = follows ? followCurrentTest({ ...parts, nextId }) : undefined;
  const unwatch = watchRequests({ nextId, onRequest: enter }, ownWork);
  return {
    current() {
      const job = jobs.read()?.job;
      const request = requests.current();
      // The one that began later is the inner one.
      if (request === undefined || (job !== undefined && job.id > request.id)) {
        return job ?? tests?.read() ?? null;
      }
      return names.toScope(request);
    },
    follow: requests.follow,
    permit: () => jobs.read()?.permit,
    runJob: jobs.runJob,
    runUnder: jobs.runUnder,
    waiting: tracking === 'off' ? undefined : waiting,
    turn: requests.prune,
    stop() {
      unwatch();
      waiting.stop();
      jobs.stop();
      tests?.stop();
      requests.stop();
      names.stop();
    },
  };

  function enter(request: RequestSource): void {
    parts.onRequest();
    if (tracking === 'off') {
      // Who listens must not go while it is told.
      queueMicrotask(unwatch);
      return;
    }
    if (!request.isExchange) waiting.note(request);
    requests.enter(request);
  }

  function nextId(): number {
    lastId += 1;
    return lastId;
  }
}
