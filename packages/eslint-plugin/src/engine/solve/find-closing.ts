import type { CallSite, FunctionSite } from '../link/resolved.ts';
import type { Judgement } from './context.ts';
import type { Callable, IsStartup, JudgeAlone } from './find-startup.ts';
import { escapes, isEndless, waysToRun } from './find-startup.ts';
import { isHandedToMore } from './is-done-once.ts';
import { createMethodsByName } from './methods-by-name.ts';
import { createSiteSet, reach } from './site-set.ts';
import { callerOf } from './walk-callers.ts';

/** Which functions run while the process serves, and which only as it closes. */
export interface Closing {
  /** Whether something that serves runs a function, or something that is not known may. */
  readonly isServing: (site: FunctionSite) => boolean;
  /** Whether what closes the process runs a function, and nothing that serves does. */
  readonly isClosing: (site: FunctionSite) => boolean;
  /** Whether code that is not known may call a function, if only by its name. */
  readonly isOpen: (site: FunctionSite) => boolean;
}

/** What is known of functions before it is known who calls them. */
interface Known {
  readonly alone: JudgeAlone;
  readonly isStartup: IsStartup;
}

/**
 * Finds the functions that run only as the process closes. All that something that serves runs is ruled out first, in whatever order
 * functions call each other; of the rest, what a listener for the end of the process runs, or what runs before the process is ended, is
 * done as the process closes.
 */
export function findClosing(
  { files, calls: { sites, ranBy, ranLast } }: Callable,
  { alone, isStartup }: Known,
): Closing {
  const harmed = sites.filter(mayBeHarmed);
  const methodsCalledBy = createMethodsByName(files);
  const byName = createSiteSet();
  const serving = reach(
    harmed.filter((site) => isServingAlone(site, alone(site), isStartup)),
    (site) => {
      const named = methodsCalledBy(site);
      named.forEach(byName.add);
      return [...ranBy(site), ...named].filter(mayBeHarmed);
    },
  );
  const closing = reach(
    [
      ...harmed.filter((site) => isClosingListener(alone(site))),
      ...ranLast.filter(mayBeHarmed),
    ].filter((site) => !serving.has(site)),
    (site) => ranBy(site).filter((ran) => mayBeHarmed(ran) && !serving.has(ran)),
  );
  return {
    isServing: serving.has,
    isClosing: closing.has,
    isOpen: (site) => escapes(site) || byName.has(site),
  };

  function mayBeHarmed(site: FunctionSite): boolean {
    return !isStartup(site) && !isHarmless(site, alone(site));
  }
}

function isHarmless({ file }: FunctionSite, alone: Judgement | undefined): boolean {
  return file.role === 'quiet' || alone?.type === 'exempt' || alone?.type === 'startup';
}

/** Whether a function serves whoever calls it, or is called by something that is not known, or in a loop without end. */
function isServingAlone(
  site: FunctionSite,
  alone: Judgement | undefined,
  isStartup: IsStartup,
): boolean {
  const ways = waysToRun(site);
  if (ways.some((way) => isLoopOfStartup(way, isStartup))) return true;
  if (alone?.type === 'context') return alone.closing === undefined;
  return ways.length === 0 || escapes(site) || isHandedToMore(site);
}

/** Whether a call stands where startup code has come to an end, since it goes on for ever. */
function isLoopOfStartup(way: CallSite, isStartup: IsStartup): boolean {
  return isEndless(way) && isStartup(callerOf(way));
}

/** Whether a listener runs as the process closes, and the process cannot go on. */
function isClosingListener(alone: Judgement | undefined): boolean {
  return alone?.type === 'context' && alone.closing === true && alone.survivable !== true;
}
