import type { Evaluator } from '../link/evaluator.ts';
import type { CallSite, FunctionSite, LinkedFile, Registration } from '../link/resolved.ts';
import { isServingCall } from '../link/starts-serving.ts';
import { createSiteSet } from './site-set.ts';
import { ownerOf } from './owner-of.ts';

/** The functions that set a process up. */
export interface Boots {
  /** Whether a function itself registers handlers, starts to serve, or is the main function: startup, however often it runs. */
  readonly isBoot: (site: FunctionSite) => boolean;
  /**
   * Whether a function calls one that sets up, or decides what happens when the process closes: startup, unless something that
   * is not calls it.
   */
  readonly leadsToBoot: (site: FunctionSite) => boolean;
}

/** What the main function of a program is called. */
const mainName = /^(?:main|launch|boot(?:strap)?|start(?:up|_?app|_?server)?|run_?server)$/iu;

/** Finds the functions that set a process up, among those that are not known to run as something else. */
export function findBoots(
  evaluator: Evaluator,
  files: readonly LinkedFile[],
  isKnown: (site: FunctionSite) => boolean,
): Boots {
  const boots = createSiteSet();
  const leading = createSiteSet();
  const served = files.filter(({ role }) => role === 'served');
  for (const site of served.flatMap((file) => bootsIn(evaluator, file))) {
    if (isOpen(site)) boots.add(site);
  }
  const closing = served.flatMap((file) => registering(file, isClosing)).filter(isOpen);
  for (const site of closing) leading.add(site);
  const queue = [...boots.list(), ...closing];
  for (let site = queue.pop(); site; site = queue.pop()) {
    for (const caller of callersOf(site)) {
      if (!isOpen(caller) || leading.has(caller)) continue;
      leading.add(caller);
      queue.push(caller);
    }
  }
  return { isBoot: boots.has, leadsToBoot: leading.has };

  function isOpen(site: FunctionSite): boolean {
    return !isTopLevel(site) && !isKnown(site) && !boots.has(site);
  }
}

/** Functions that register handlers in their own body, wherever these stand, start to serve there, or are the main function. */
function bootsIn(evaluator: Evaluator, file: LinkedFile): FunctionSite[] {
  const serving = [...file.summary.calls.keys()]
    .map((call): CallSite => ({ file, call }))
    .filter((site) => isServingCall(evaluator, site))
    .map(functionOf);
  const main = [...file.summary.functions.keys()]
    .map((id): FunctionSite => ({ file, function: id }))
    .filter(isMain);
  return [...registering(file, isRoute), ...serving, ...main];
}

/** The functions that hand over a function of this file in a certain way. */
function registering(
  { registrations }: LinkedFile,
  isMeant: (one: Registration) => boolean,
): FunctionSite[] {
  return registrations.flatMap((ways) => ways.filter(isMeant).map(({ site }) => functionOf(site)));
}

function isRoute({ treatment, label }: Registration): boolean {
  return treatment === 'request-handler' && label !== undefined;
}

/** `process.on('SIGTERM', stop)`: only what sets a process up decides on its end. */
function isClosing({ treatment }: Registration): boolean {
  return treatment === 'shutdown' || treatment === 'interruption';
}

function isMain({ file, function: id }: FunctionSite): boolean {
  const { name, async: isAsync } = file.summary.functions[id] ?? {};
  if (isAsync !== true || name === undefined || !mainName.test(name)) return false;
  return (file.callers[id] ?? []).some(
    (site) => site.file.role === 'served' && isTopLevel(functionOf(site)),
  );
}

/** Who calls a function. What calls its parameter does so for all who pass one, so it is who passes the function that counts. */
function callersOf({ file, function: id }: FunctionSite): FunctionSite[] {
  return (file.callers[id] ?? [])
    .map((caller) => caller.given?.at(-1)?.site ?? caller)
    .filter((site) => site.file.role === 'served')
    .map(functionOf);
}

function functionOf({ file, call }: CallSite): FunctionSite {
  return ownerOf({ file, function: file.summary.calls[call]?.function ?? 0 });
}

function isTopLevel({ function: id }: FunctionSite): boolean {
  return id === 0;
}
