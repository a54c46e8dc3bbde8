import type { GuardCore } from '../../create-core.ts';
import type { GuardOptions } from '../../options/guard-options.ts';
import type { LoadWatch } from '../calls/watch-loads.ts';
import type { RequestTracking } from './request-tracker.ts';
import type { Scopes } from './scopes.ts';
import { now } from '../../environment/clock.ts';
import { createScopes } from './scopes.ts';

/** Follows requests and jobs; the first of them ends startup. */
export function followScopes(
  { lateNames, ownWork, phases }: GuardCore,
  { loads, options }: { readonly loads: LoadWatch; readonly options: GuardOptions },
): Scopes {
  return createScopes({
    loads,
    lateNames,
    ownWork,
    tracking: chooseTracking(options.attribution, process.versions.node),
    onRequest: () => {
      if (phases.current() === 'startup') phases.ready(now(), 'first request');
    },
    onJob: (how) => {
      phases.ready(now(), how === 'package' ? 'first job' : 'first guard.run()');
    },
  });
}

/** Following requests costs next to nothing from Node.js 24 on, where asynchronous contexts are V8's own. */
function chooseTracking(
  attribution: GuardOptions['attribution'],
  nodeVersion: string,
): RequestTracking {
  if (attribution !== 'auto') return attribution;
  return Number.parseInt(nodeVersion, 10) >= 24 ? 'full' : 'adaptive';
}
