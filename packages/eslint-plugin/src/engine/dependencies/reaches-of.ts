import type { ApiKind } from '@loopguard/catalogue';
import type { FunctionSite, Resolved } from '../link/resolved.ts';
import type { ReachedCall } from './derived-module.ts';
import type { FindReach, Reach } from './find-reach.ts';
import type { Certainty } from './find-certain-calls.ts';
import { compareCost } from '@loopguard/catalogue/core';
import { nameOfApi } from '../solve/through-dependency.ts';
import { shownPath } from './derived-module.ts';

/** Names that say that a function does its work before it returns. */
const announced = /sync$/iu;

/**
 * What a call of a package's function surely reaches, the costliest first. A function that is called `…Sync` and at least looks at files is taken at its word: what it reads it reads at once,
 * though it may do so only where it finds something.
 */
export function reachesOf(
  find: FindReach,
  sites: readonly FunctionSite[],
  name: string,
): readonly ReachedCall[] {
  const reached = (certainty: Certainty): Reach[] => sites.flatMap((site) => find(site, certainty));
  const surely = reached('always');
  const isTaken = !surely.some(isHeavy) && announced.test(name);
  return [...surely, ...(isTaken ? announcedReaches() : [])]
    .sort((a, b) => compareCost(b.cost, a.cost) || a.hops.length - b.hops.length)
    .flatMap(toReachedCalls);

  function announcedReaches(): Reach[] {
    const kinds = new Set<ApiKind>(reached('each').map((one) => one.known.api.kind));
    return reached('maybe').filter((one) => isHeavy(one) && kinds.has(one.known.api.kind));
  }
}

/** The functions that a call, or a construction, of a value runs. */
export function functionsRun(value: Resolved): readonly FunctionSite[] {
  if (value.type === 'function') return [value];
  if (value.type !== 'class') return [];
  return value.file.summary.functions.flatMap(({ class: owner, form }, id) =>
    owner === value.class && (form === 'constructor' || form === 'field')
      ? [{ file: value.file, function: id }]
      : [],
  );
}

function isHeavy({ cost }: Reach): boolean {
  return cost !== 'brief';
}

/** A call into another package goes on as far as that package's own description tells. */
function toReachedCalls({ known, cost, end, hops, remembered }: Reach): ReachedCall[] {
  const path = shownPath(end.file.path);
  const line = end.file.summary.calls[end.call]?.line ?? 0;
  if (!known.reaches) {
    return [{ module: known.module, export: known.api.export, cost, hops, path, line, remembered }];
  }
  const entered = { name: nameOfApi(known), path, line };
  return known.reaches.map((inner) => ({
    ...inner,
    hops: [...hops, entered, ...inner.hops],
    remembered: remembered || inner.remembered,
  }));
}
