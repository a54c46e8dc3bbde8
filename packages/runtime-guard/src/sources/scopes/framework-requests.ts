import type { LoadWatch } from '../loading/watch-loads.ts';
import type { OwnWork } from '../process/own-work.ts';
import type { FindFrameworkRequest } from './request-source.ts';
import { frameworkPackages, rememberRequests } from './packages/remember-requests.ts';
import { watchPackages } from '../packages/watch-packages.ts';

/** Knows what frameworks made of Node's requests, where they leave no trace on those. */
export interface FrameworkRequests {
  readonly find: FindFrameworkRequest;
  readonly stop: () => void;
}

/** Watches for frameworks to be loaded. */
export function followFrameworkRequests({
  loads,
  ownWork,
}: {
  readonly loads: LoadWatch;
  readonly ownWork: OwnWork;
}): FrameworkRequests {
  const requests = new WeakMap<object, object>();
  let isStopped = false;
  const remember = ownWork.enter(setRequest);
  const stopWatching = watchPackages(loads, frameworkPackages, (loaded) => {
    rememberRequests(loaded, remember);
  });
  return {
    find: (request) => requests.get(request),
    stop() {
      isStopped = true;
      stopWatching();
    },
  };

  function setRequest(raw: unknown, request: unknown): void {
    if (isStopped || typeof raw !== 'object' || raw === null) return;
    if (typeof request === 'object' && request !== null) requests.set(raw, request);
  }
}
