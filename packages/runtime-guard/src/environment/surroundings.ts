import type { Surroundings } from '../decide/describe-degradations.ts';
import type { Thread } from './thread.ts';
import { findInspector } from './inspector.ts';
import { countLoadedModules, findOtherTools } from './other-tools.ts';

/** Finds out what this thread lets the guard do; for what the permission model may forbid it asks first, and then tries. */
export function readSurroundings(
  { isMain }: Thread,
  { isPreloaded, guardFolder }: { readonly isPreloaded: boolean; readonly guardFolder: string },
): Surroundings {
  const inspector = findInspector();
  const networkFlag = findFlag('--experimental-network-inspection');
  return {
    isMainThread: isMain,
    runtime: readRuntime(),
    mayStartWorkers: isPermitted('worker'),
    hasInspector: inspector !== undefined,
    mayInspect: networkFlag === undefined && (isPermitted('inspector') || canConnect(inspector)),
    networkFlag,
    isInspected: inspector?.url() !== undefined,
    hasFrozenErrors: findFlag('--frozen-intrinsics') !== undefined,
    profilerFlag: findFlag('--cpu-prof', '--prof', '--heap-prof'),
    otherTools: findOtherTools(),
    modulesBefore: isPreloaded ? 0 : countLoadedModules(guardFolder),
    knowsFlag: (flag) => process.allowedNodeEnvironmentFlags.has(flag),
  };
}

/** The first of some flags that Node.js was started with. */
function findFlag(...names: readonly string[]): string | undefined {
  const given = [...process.execArgv, ...(process.env.NODE_OPTIONS ?? '').split(/\s+/)];
  return names.find((name) => given.some((flag) => flag === name || flag.startsWith(`${name}=`)));
}

function readRuntime(): string | undefined {
  const { bun, deno } = process.versions;
  if (bun !== undefined) return `Bun ${bun}`;
  return deno === undefined ? undefined : `Deno ${deno}`;
}

function isPermitted(scope: string): boolean {
  return !Reflect.has(process, 'permission') || process.permission.has(scope);
}

/** Versions that cannot be asked about the inspector may forbid it all the same. */
function canConnect(inspector: ReturnType<typeof findInspector>): boolean {
  if (inspector === undefined) return false;
  try {
    const session = new inspector.Session();
    session.connect();
    session.disconnect();
    return true;
  } catch {
    return false;
  }
}
