import type { ReportScope } from '../../report/report-event.ts';
import type { LateNames } from '../../findings/late-names.ts';
import type { OwnWork } from '../process/own-work.ts';
import type { RequestSource } from './request-source.ts';
import type { RequestTracking } from './request-tracker.ts';
import type { WaitingRequests } from './waiting-requests.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequestNames } from './request-names.ts';
import { createRequestTracker } from './request-tracker.ts';
import { createWaitingRequests } from './waiting-requests.ts';
import { watchRequests } from './watch-requests.ts';

/** What the program itself said of the code that runs. */
export type Permit =
  { readonly type: 'allowed'; readonly reason: string } | { readonly type: 'disallowed' };

/** Knows for whom the running code works. */
export interface Scopes {
  /** The request or job; `isFinding` tells that knowing it exactly is worth following requests for a while. */
  readonly current: (isFinding: boolean) => ReportScope | null;
  /** The innermost `guard.allow` or `guard.disallow` that the running code is in. */
  readonly permit: () => Permit | undefined;
  readonly runJob: <Result>(name: string, fn: () => Result) => Result;
  /** Runs a function under a permit. */
  readonly runUnder: <Result>(permit: Permit, fn: () => Result) => Result;
  /** Who waits while the loop stands still; undefined where requests are not to be known. */
  readonly waiting: Pick<WaitingRequests, 'turn' | 'endStall'> | undefined;
  readonly stop: () => void;
}

/** What `createScopes` needs. */
export interface ScopeParts {
  readonly ownWork: OwnWork;
  readonly tracking: RequestTracking;
  readonly lateNames: LateNames;
  readonly onRequest: () => void;
  readonly onJob: () => void;
}

interface JobContext {
  readonly job: ReportScope | undefined;
  readonly permit: Permit | undefined;
}

/** Follows requests of `node:http`, `node:https` and `node:http2`, jobs and allowances. */
export function createScopes(parts: ScopeParts): Scopes {
  const { ownWork, tracking, onJob } = parts;
  const jobs = new AsyncLocalStorage<JobContext>();
  const requests = createRequestTracker(tracking);
  const names = createRequestNames(parts);
  const waiting = createWaitingRequests(requests.listOpen, ownWork);
  let lastId = 0;
  let hasContexts = false;
  const unwatch = watchRequests({ nextId, onRequest: enter }, ownWork);
  return {
    current(isFinding) {
      const job = readContext()?.job;
      const request = requests.current(isFinding);
      // The one that began later is the inner one.
      if (request === undefined || (job !== undefined && job.id > request.id)) return job ?? null;
      return names.toScope(request);
    },
    permit: () => readContext()?.permit,
    runJob(name, fn) {
      onJob();
      hasContexts = true;
      const job: ReportScope = { kind: 'job', name, id: nextId() };
      return jobs.run({ job, permit: readContext()?.permit }, fn);
    },
    runUnder(permit, fn) {
      hasContexts = true;
      return jobs.run({ job: readContext()?.job, permit }, fn);
    },
    waiting: tracking === 'off' ? undefined : waiting,
    stop() {
      unwatch();
      waiting.stop();
      jobs.disable();
      requests.stop();
      names.stop();
    },
  };

  /** Most programs have neither jobs nor allowances: then there is nothing to ask for at every call. */
  function readContext(): JobContext | undefined {
    return hasContexts ? jobs.getStore() : undefined;
  }

  function enter(request: RequestSource): void {
    parts.onRequest();
    if (tracking !== 'off' && !request.isExchange) waiting.note(request);
    requests.enter(request);
  }

  function nextId(): number {
    lastId += 1;
    return lastId;
  }
}
