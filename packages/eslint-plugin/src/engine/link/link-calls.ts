import type { Evaluator } from './evaluator.ts';
import type { FindOverrides } from './find-overrides.ts';
import type { Source, Sources } from './memory.ts';
import type { FoundFunction } from './functions-in.ts';
import type { ArgumentPlace } from './treatment-of.ts';
import type {
  Caller,
  CallSite,
  FunctionSite,
  LinkedFile,
  Registration,
  Resolved,
} from './resolved.ts';
import { defaultExport } from './default-export.ts';
import { createFindOverrides } from './find-overrides.ts';
import { functionsIn } from './functions-in.ts';
import { givenValues } from './given-values.ts';
import { forgetFrom, isMadeFrom } from './memory.ts';
import { superClassesOf } from './super-classes.ts';
import { treatmentOf } from './treatment-of.ts';

interface CallEdge {
  readonly target: FunctionSite;
  readonly site: Caller;
}

/** One call, with what was found out about it last, and from what. */
interface Link {
  readonly site: CallSite;
  edges: Edges;
  sources: Sources;
}

/** What one look at a call finds. */
interface Edges {
  readonly calls: readonly CallEdge[];
  readonly registrations: readonly HandedFunction[];
}

interface HandedFunction {
  readonly target: FunctionSite;
  readonly registration: Registration;
}

const noEdges: Edges = { calls: [], registrations: [] };

/** Handlers that are handed on through more functions than this are not followed. */
const maxRounds = 6;

/** Classes that extend each other through more than these are not followed. */
const maxDepth = 20;

/**
 * Finds out which calls call which functions, and what is handed to which call. What a parameter receives depends on the
 * calls found so far, so calls that have to do with parameters are looked at until nothing more is found.
 */
export function linkCalls(evaluator: Evaluator, files: readonly LinkedFile[]): void {
  const links = files.flatMap((file) =>
    file.summary.calls.map((_, call): Link => ({
      site: { file, call },
      edges: noEdges,
      sources: 'any',
    })),
  );
  let changed: ReadonlySet<Source> = new Set([files]);
  for (let round = 0; round < maxRounds && changed.size > 0; round++) {
    const findOverrides = createFindOverrides(evaluator, files);
    for (const link of links) {
      if (isMadeFrom(link.sources, changed)) look(evaluator, link, findOverrides);
    }
    changed = record(files, links);
    for (const file of files) forget(file, changed);
  }
  evaluator.settle();
  for (const file of files) markEscaping(evaluator, file);
  for (const file of files) noteUnknownCalls(evaluator, file);
}

function look(evaluator: Evaluator, link: Link, findOverrides: FindOverrides): void {
  const { found, sources } = evaluator.memory.watch(() =>
    findEdges(evaluator, link.site, findOverrides),
  );
  if (!isSame(found, link.edges)) link.edges = found;
  link.sources = sources;
}

/** Whether two looks found the same; files are what they are. */
function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (!isObject(left) || !isObject(right)) return false;
  const keys = Object.keys(left);
  return (
    keys.length === Object.keys(right).length &&
    keys.every((key) => (key === 'file' ? left[key] === right[key] : isSame(left[key], right[key])))
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Notes for each function who calls it and what it is handed to; gives the lists that were replaced. */
function record(files: readonly LinkedFile[], links: readonly Link[]): Set<Source> {
  const callers = new Map(files.map((file): [LinkedFile, Caller[][]] => [file, []]));
  const registrations = new Map(files.map((file): [LinkedFile, Registration[][]] => [file, []]));
  for (const { edges } of links) {
    for (const { target, site } of edges.calls) add(callers.get(target.file), target, site);
    for (const { target, registration } of edges.registrations) {
      add(registrations.get(target.file), target, registration);
    }
  }
  const changed = new Set<Source>();
  for (const file of files) {
    replace(file.callers, callers.get(file) ?? [], changed);
    replace(file.registrations, registrations.get(file) ?? [], changed);
  }
  return changed;
}

function add<T>(lists: T[][] | undefined, { function: id }: FunctionSite, item: T): void {
  const list = lists?.[id];
  if (list) list.push(item);
  else if (lists) lists[id] = [item];
}

function replace<T>(lists: T[][], found: readonly T[][], changed: Set<Source>): void {
  for (const [id, before] of lists.entries()) {
    const now = found[id] ?? [];
    const isUnchanged =
      now.length === before.length && now.every((item, position) => item === before[position]);
    if (isUnchanged) continue;
    changed.add(before);
    lists[id] = now;
  }
}

/** Notes the names of the methods that each function calls on something that is not known. */
function noteUnknownCalls(evaluator: Evaluator, file: LinkedFile): void {
  // What a test calls says nothing about when it runs in earnest.
  if (file.role === 'quiet') return;
  for (const [id, { callee, function: caller }] of file.summary.calls.entries()) {
    if (callee.type !== 'member' && callee.type !== 'accessor') continue;
    const isUnknown = evaluator
      .calleesOf({ file, call: id })
      .some(({ type }) => type === 'unknown');
    if (!isUnknown) continue;
    const names = file.unknownCalls.get(caller) ?? new Set<string>();
    file.unknownCalls.set(caller, names.add(callee.name));
  }
}

function markEscaping(evaluator: Evaluator, file: LinkedFile): void {
  for (const value of file.summary.escaping) {
    for (const one of functionsIn(evaluator, file, value)) one.file.escaping.add(one.function);
  }
}

function findEdges(evaluator: Evaluator, site: CallSite, findOverrides: FindOverrides): Edges {
  const call = site.file.summary.calls[site.call];
  if (!call) return noEdges;
  const callees = evaluator.calleesOf(site);
  const overrides = findOverrides(site.file, call.callee)
    .filter((target) => !callees.some((one) => isFunction(one, target)))
    .map((target) => ({ target, site }));
  const calls = [...findCallEdges(evaluator, site, callees), ...overrides];
  const registrations = call.arguments.flatMap((value, position) => {
    const written = functionsIn(evaluator, site.file, value);
    const handed = written.length > 0 ? written : functionsAmong(evaluator, site, position);
    return handed.map((target): HandedFunction => {
      const treatment = treatmentOf(evaluator, { site, callees }, placeOf(target, position));
      return { target, registration: { site, ...treatment } };
    });
  });
  return calls.length + registrations.length > 0 ? { calls, registrations } : noEdges;
}

function isFunction(value: Resolved, { file, function: id }: FunctionSite): boolean {
  return value.type === 'function' && value.file === file && value.function === id;
}

/** The functions that a reference stands for, where types alone tell it: `router.get('/', container.get(Items).list)`. */
function functionsAmong(
  evaluator: Evaluator,
  site: CallSite,
  position: number,
): readonly FoundFunction[] {
  if (!evaluator.hasTypes) return [];
  return evaluator
    .argumentOf(site, position)
    .flatMap((one) => (one.type === 'function' ? [{ ...one, properties: [] }] : []));
}

/** Who a call calls; where its callee is a parameter, each function under the calls that pass it. */
function findCallEdges(
  evaluator: Evaluator,
  site: CallSite,
  callees: readonly Resolved[],
): CallEdge[] {
  const callee = site.file.summary.calls[site.call]?.callee;
  const traced = callee && givenValues(evaluator, site.file, callee);
  const ways = traced ?? [{ given: undefined, values: callees }];
  return ways.flatMap(({ given, values }) =>
    values.flatMap((value) => {
      const under = asCaller(value, site);
      return calledFunctions(evaluator, value).map((target) => ({
        target,
        site: given ? { ...under, given } : under,
      }));
    }),
  );
}

function asCaller(value: Resolved, site: CallSite): Caller {
  if (value.type === 'function') return { ...circumstancesOf(value), ...site };
  // `call` and `apply` pass other arguments than they are passed.
  return value.type === 'function-method' ? { ...site, wrapped: true } : site;
}

function circumstancesOf({
  dispatch,
  madeBy,
  once,
  wrapped,
}: Extract<Resolved, { type: 'function' }>): Omit<Caller, keyof FunctionSite | 'call'> {
  return {
    ...(dispatch && { dispatch }),
    ...(madeBy && { madeBy }),
    ...(once === true && { once }),
    ...(wrapped && { wrapped }),
  };
}

/** The functions that a call of `callee` runs. */
function calledFunctions(evaluator: Evaluator, callee: Resolved): FunctionSite[] {
  switch (callee.type) {
    case 'function':
      return [callee];
    case 'class':
    case 'class-instance':
      return constructorsOf(evaluator, callee);
    case 'namespace':
      return defaultExport(evaluator, callee).flatMap((one) => calledFunctions(evaluator, one));
    case 'folder':
      return callee.files.flatMap((file) =>
        calledFunctions(evaluator, { type: 'namespace', file }),
      );
    case 'function-method':
      return callee.name === 'bind' ? [] : calledFunctions(evaluator, callee.target);
    default:
      return [];
  }
}

function placeOf(
  { file, function: id, properties }: FoundFunction,
  position: number,
): ArgumentPlace {
  return { position, properties, depth: 0, function: { file, function: id } };
}

/**
 * A class's constructor and the functions that initialise its fields; without a constructor of its own, those of what it
 * extends. `super(…)` calls what makes the instance that `super` is.
 */
function constructorsOf(
  evaluator: Evaluator,
  { file, class: id }: Extract<Resolved, { type: 'class' | 'class-instance' }>,
  depth = 0,
): FunctionSite[] {
  const own = file.summary.functions.flatMap((one, index) =>
    one.class === id && (one.form === 'constructor' || one.form === 'field')
      ? [{ file, function: index, form: one.form }]
      : [],
  );
  if (depth > maxDepth || own.some(({ form }) => form === 'constructor')) return own;
  const inherited = superClassesOf(evaluator, file, id).flatMap((one) =>
    one.type === 'class' ? constructorsOf(evaluator, one, depth + 1) : [],
  );
  return [...own, ...inherited];
}

function forget({ memo }: LinkedFile, changed: ReadonlySet<Source>): void {
  memo.given.clear();
  forgetFrom(memo.bindings, changed);
  forgetFrom(memo.results, changed);
  forgetFrom(memo.parameters, changed);
  forgetFrom(memo.members, changed);
  for (const table of memo.properties.values()) forgetFrom(table, changed);
}
