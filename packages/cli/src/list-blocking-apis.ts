import type { ApiKind, BlockingApi, Cost, ModuleDescription } from '@loopguard/catalogue';
import { formatApiId } from '@loopguard/catalogue/core';
import { satisfies } from 'semver';

/** A blocking API as `loopguard list` shows it. */
export interface ListedApi {
  readonly id: string;
  readonly cost: Cost;
  readonly kind: ApiKind;
  /** What does not block and does the same; null where there is nothing. */
  readonly useInstead: string | null;
  /** What else there is to know of that, or why there is nothing; null if the name says it all. */
  readonly note: string | null;
}

/** The Node.js that an API is looked for in. */
export interface NodeRelease {
  readonly version: string;
  readonly platform: string;
}

/** Lists the blocking APIs that one Node.js has, in the catalogue's order. */
export function listBlockingApis(
  modules: readonly ModuleDescription[],
  release: NodeRelease,
): ListedApi[] {
  return modules.flatMap(({ module, blocking = [] }) =>
    blocking
      .filter((api) => hasApi(api, release))
      .map((api) => ({
        id: formatApiId(module, api.export),
        cost: api.cost,
        kind: api.kind,
        ...describeReplacement(api, release),
      })),
  );
}

function hasApi({ versions = '*', platforms }: BlockingApi, release: NodeRelease): boolean {
  return isInRange(release.version, versions) && (platforms?.includes(release.platform) ?? true);
}

function describeReplacement(
  { replacement }: BlockingApi,
  { version }: NodeRelease,
): Pick<ListedApi, 'useInstead' | 'note'> {
  if ('none' in replacement) return { useInstead: null, note: replacement.none };
  const { module, export: name, how, note = null, since } = replacement;
  const id = formatApiId(module, name);
  const isAhead = since !== undefined && !isInRange(version, `>=${since}`);
  const suffix = isAhead ? ` (Node.js ${since} and later)` : '';
  const use = {
    twin: id,
    other: id,
    promisify: `util.promisify(${id})`,
    callback: `${id} with a callback`,
  };
  return { useInstead: `${use[how]}${suffix}`, note };
}

/** Counts a nightly or release candidate as the release that it becomes. */
function isInRange(version: string, range: string): boolean {
  return satisfies(version, range, { includePrerelease: true });
}
