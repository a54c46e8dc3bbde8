import type { LoadWatch } from '../calls/watch-loads.ts';
import type { OwnWork } from '../process/own-work.ts';
import type { FindFrameworkRequest } from './request-source.ts';
import diagnosticsChannel from 'node:diagnostics_channel';
import { isFunction } from '../calls/wrap-function.ts';
import { frameworkPackages, rememberRequests } from './packages/remember-requests.ts';
import { watchPackages } from './packages/watch-packages.ts';
import { readProperty } from './read-property.ts';

/** Knows what frameworks made of Node's requests, where they leave no trace on those. */
export interface FrameworkRequests {
  readonly find: FindFrameworkRequest;
  readonly stop: () => void;
}

/** Published by Fastify 4 and later for each instance, before it has any route. */
const FASTIFY_INITIALIZATION = 'fastify.initialization';

/** Begins to listen to frameworks that tell of themselves, and watches for others to be loaded. */
export function followFrameworkRequests({
  loads,
  ownWork,
}: {
  readonly loads: LoadWatch;
  readonly ownWork: OwnWork;
}): FrameworkRequests {
  const requests = new WeakMap<object, object>();
  let isStopped = false;
  const followFastify = ownWork.enter(addFastifyHook);
  const remember = ownWork.enter(setRequest);
  watchPackages(loads, frameworkPackages, (loaded) => {
    rememberRequests(loaded, remember);
  });
  diagnosticsChannel.subscribe(FASTIFY_INITIALIZATION, followFastify);
  return {
    find: (request) => requests.get(request),
    stop() {
      isStopped = true;
      diagnosticsChannel.unsubscribe(FASTIFY_INITIALIZATION, followFastify);
    },
  };

  /** A hook of the instance itself runs after routing and before all others. */
  function addFastifyHook(message: unknown): void {
    const instance = readProperty(message, 'fastify');
    const addHook = readProperty(instance, 'addHook');
    if (!isFunction(addHook)) return;
    Reflect.apply(addHook, instance, [
      'onRequest',
      function rememberRequest(request: unknown, _reply: unknown, done: () => void) {
        remember(readProperty(request, 'raw'), request);
        done();
      },
    ]);
  }

  function setRequest(raw: unknown, request: unknown): void {
    if (isStopped || typeof raw !== 'object' || raw === null) return;
    if (typeof request === 'object' && request !== null) requests.set(raw, request);
  }
}
