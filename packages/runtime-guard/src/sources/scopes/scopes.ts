import type { ReportScope } from '../../report/report-event.ts';
import type { LateNames } from '../../findings/late-names.ts';
import type { OwnWork } from '../process/own-work.ts';
import type { RequestSource } from './request-source.ts';
import { AsyncLocalStorage } from 'node:async_hooks';
import diagnosticsChannel from 'node:diagnostics_channel';
import { now } from '../../environment/clock.ts';
import { createOpenRequests } from './open-requests.ts';
import { createRequestNames } from './request-names.ts';
import { readRequest } from './request-source.ts';

/**
 * How requests are followed through asynchronous code. `full`: always. `adaptive`: once something has blocked, for as long as
 * it goes on; what blocks before that is attributed to the handler that runs, or to the only open request. `off`: not at all.
 */
export type RequestTracking = 'full' | 'adaptive' | 'off';

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

const REQUEST_START = 'http.server.request.start';
const FOLLOW_MS = 30_000;

/** Follows requests of `node:http` and `node:https`, jobs and allowances. */
export function createScopes(parts: ScopeParts): Scopes {
  const { ownWork, tracking, lateNames, onRequest, onJob } = parts;
  const jobs = new AsyncLocalStorage<JobContext>();
  const requests = createRequestTracker(tracking);
  const names = createRequestNames(lateNames);
  let lastId = 0;
  let hasContexts = false;
  const enterRequest = ownWork.enter((message: unknown) => {
    onRequest();
    lastId += 1;
    requests.enter(message, lastId);
  });
  diagnosticsChannel.subscribe(REQUEST_START, enterRequest);
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
      lastId += 1;
      hasContexts = true;
      const job: ReportScope = { kind: 'job', name, id: lastId };
      return jobs.run({ job, permit: readContext()?.permit }, fn);
    },
    runUnder(permit, fn) {
      hasContexts = true;
      return jobs.run({ job: readContext()?.job, permit }, fn);
    },
    stop() {
      diagnosticsChannel.unsubscribe(REQUEST_START, enterRequest);
      jobs.disable();
      requests.stop();
      names.stop();
    },
  };

  /** Most programs have neither jobs nor allowances: then there is nothing to ask for at every call. */
  function readContext(): JobContext | undefined {
    return hasContexts ? jobs.getStore() : undefined;
  }
}

/** Remembers which request the running code belongs to. */
interface RequestTracker {
  readonly enter: (message: unknown, id: number) => void;
  readonly current: (isFinding: boolean) => RequestSource | undefined;
  readonly stop: () => void;
}

function createRequestTracker(tracking: RequestTracking): RequestTracker {
  const storage = new AsyncLocalStorage<RequestSource>();
  const open = createOpenRequests();
  let followUntilMs = tracking === 'full' ? Infinity : 0;
  let isFollowing = false;
  return {
    enter(message, id) {
      if (tracking === 'off') return;
      const request = readRequest(message, id);
      if (request === undefined) return;
      if (tracking === 'adaptive') open.add(request);
      if (followUntilMs === Infinity || (followUntilMs > 0 && followUntilMs > now())) {
        isFollowing = true;
        storage.enterWith(request);
      } else if (isFollowing) {
        // A storage that is in use slows down every `await` of the program on Node.js 20 and 22.
        isFollowing = false;
        storage.disable();
      }
    },
    current(isFinding) {
      if (tracking === 'off') return undefined;
      if (tracking === 'adaptive' && isFinding) followUntilMs = now() + FOLLOW_MS;
      return storage.getStore() ?? (tracking === 'adaptive' ? open.guess() : undefined);
    },
    stop: () => {
      storage.disable();
    },
  };
}
