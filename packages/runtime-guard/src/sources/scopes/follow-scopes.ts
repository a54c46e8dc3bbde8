import type { GuardCore } from '../../create-core.ts';
import type { GuardOptions } from '../../options/guard-options.ts';
import type { GuardSettings } from '../../settings.ts';
import type { LoadWatch } from '../loading/watch-loads.ts';
import type { RequestTracking } from './request-tracker.ts';
import type { Scopes } from './scopes.ts';
import { now } from '../../environment/clock.ts';
import { listDependencies } from '../../environment/list-dependencies.ts';
import { createScopes } from './scopes.ts';

/** Scopes that tell when one begins. */
export interface FollowedScopes extends Scopes {
  /** Sets what is told of each request and each job before it runs. */
  readonly onBegin: (listener: () => void) => void;
}

/** What tells of scopes, and how closely to look. */
interface ScopeSources {
  readonly loads: LoadWatch;
  readonly settings: GuardSettings;
}

/** Follows requests and jobs; the first of them ends startup. */
export function followScopes(
  { lateNames, ownWork, phases }: GuardCore,
  { loads, settings: { application, options } }: ScopeSources,
): FollowedScopes {
  let tellBegin = (): void => undefined;
  const scopes = createScopes({
    loads,
    dependencies: listDependencies(application.root),
    lateNames,
    ownWork,
    tracking: chooseTracking(options.attribution, process.versions.node),
    onRequest: () => {
      tellBegin();
      if (phases.current() === 'startup') phases.ready(now(), 'first request');
    },
    onJob: (how) => {
      tellBegin();
      phases.ready(now(), how === 'package' ? 'first job' : 'first guard.run()');
    },
  });
  return {
    ...scopes,
    onBegin(listener) {
      tellBegin = listener;
    },
    stop() {
      tellBegin = () => undefined;
      scopes.stop();
    },
  };
}

/** Following requests costs next to nothing from Node.js 24 on, where asynchronous contexts are V8's own. */
function chooseTracking(
  attribution: GuardOptions['attribution'],
  nodeVersion: string,
): RequestTracking {
  if (attribution !== 'auto') return attribution;
  return Number.parseInt(nodeVersion, 10) >= 24 ? 'full' : 'adaptive';
}
