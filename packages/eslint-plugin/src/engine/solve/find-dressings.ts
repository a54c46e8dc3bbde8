import type { FileSummary, Value } from '../summary/file-summary.ts';
import type { LinkedFile } from '../link/resolved.ts';

/**
 * What makes the result of a call look asynchronous: `await` in front of it, a promise made around it (`Promise.resolve`, an
 * executor that settles at once), a promise of many (`Promise.all`).
 */
export type Dressing = 'await' | 'promise' | 'gathered';

const gatherers: ReadonlySet<string> = new Set(['all', 'allSettled', 'any', 'race']);

const mappers: ReadonlySet<string> = new Set(['map', 'flatMap', 'from']);

/** The dressings of files that were asked for. */
const dressingsOf = new WeakMap<LinkedFile, ReadonlyMap<number, Dressing>>();

/** Finds the calls of a file whose result is dressed as a promise, and how. */
export function findDressings(file: LinkedFile): ReadonlyMap<number, Dressing> {
  const known = dressingsOf.get(file);
  if (known) return known;
  const { summary } = file;
  const found = new Map<number, Dressing>();
  for (const [id, call] of summary.calls.entries()) {
    const method = promiseMethod(call.callee);
    if (method === 'resolve') add(resultsIn(summary, call.arguments[0]), 'promise');
    else if (method !== undefined && gatherers.has(method)) {
      add(gathered(file, call.arguments[0]), 'gathered');
    } else if (call.form === 'new' && isGlobal(call.callee, 'Promise')) {
      add(settledAtOnce(file, call.arguments[0]), 'promise');
    }
    if (call.awaited) add([id], 'await');
  }
  dressingsOf.set(file, found);
  return found;

  function add(calls: readonly number[], dressing: Dressing): void {
    for (const call of calls) found.set(call, dressing);
  }
}

function promiseMethod(callee: Value): string | undefined {
  return callee.type === 'member' && isGlobal(callee.object, 'Promise') ? callee.name : undefined;
}

/** The calls whose result a value is. */
function resultsIn(summary: FileSummary, value: Value | undefined, depth = 0): number[] {
  if (!value || depth > 4) return [];
  switch (value.type) {
    case 'result':
      return [value.call];
    case 'either':
      return value.values.flatMap((one) => resultsIn(summary, one, depth + 1));
    case 'array':
      return value.elements.flatMap((one) => resultsIn(summary, one, depth + 1));
    case 'binding': {
      const writes = summary.bindings[value.binding]?.writes ?? [];
      return writes.length === 1 ? resultsIn(summary, writes[0], depth + 1) : [];
    }
    default:
      return [];
  }
}

/** What a promise of many waits for: each call in the list, or what a mapped function gives for each. */
function gathered(file: LinkedFile, list: Value | undefined): number[] {
  const { summary } = file;
  const calls = resultsIn(summary, list);
  return [
    ...calls,
    ...calls.flatMap((id) => {
      const call = summary.calls[id];
      const isMapped = call?.callee.type === 'member' && mappers.has(call.callee.name);
      return isMapped ? call.arguments.flatMap((one) => mapped(file, one)) : [];
    }),
  ];
}

function mapped({ summary, callsIn }: LinkedFile, value: Value): number[] {
  if (value.type !== 'function') return [];
  const { async: isAsync, returns = [] } = summary.functions[value.function] ?? {};
  if (isAsync !== true) return returns.flatMap((one) => resultsIn(summary, one));
  const calls = callsIn[value.function] ?? [];
  return calls.filter((id) => summary.calls[id]?.yielded === false);
}

/** The calls of an executor that settles its promise before it returns. */
function settledAtOnce(
  { summary, callsIn }: LinkedFile,
  executor: Value | undefined,
): readonly number[] {
  if (executor?.type !== 'function') return [];
  const calls = callsIn[executor.function] ?? [];
  const isSettled = calls.some((id) => isResolve(summary, executor.function, id));
  return isSettled ? calls : [];
}

function isResolve(summary: FileSummary, executor: number, id: number): boolean {
  const callee = summary.calls[id]?.callee;
  if (callee?.type !== 'binding') return false;
  return (summary.bindings[callee.binding]?.writes ?? []).some(
    (write) => write.type === 'parameter' && write.function === executor && write.index === 0,
  );
}

function isGlobal(value: Value, name: string): boolean {
  return value.type === 'global' && value.name === name;
}
