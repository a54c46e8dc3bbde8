import type { Evaluator } from './evaluator.ts';
import type { FindOverrides } from './find-overrides.ts';
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
import { treatmentOf } from './treatment-of.ts';

interface CallEdge {
  readonly target: FunctionSite;
  readonly site: Caller;
}

/** What one look at all calls finds. */
interface Edges {
  readonly calls: CallEdge[];
  readonly registrations: { readonly target: FunctionSite; readonly registration: Registration }[];
}

/** Handlers that are handed on through more functions than this are not followed. */
const maxRounds = 6;

/** Classes that extend each other through more than these are not followed. */
const maxDepth = 20;

/**
 * Finds out which calls call which functions, and what is handed to which call. What a parameter receives depends on the
 * calls found so far, so they are looked for until nothing more is found.
 */
export function linkCalls(evaluator: Evaluator, files: readonly LinkedFile[]): void {
  let known = '';
  for (let round = 0; round < maxRounds; round++) {
    const edges: Edges = { calls: [], registrations: [] };
    const findOverrides = createFindOverrides(evaluator, files);
    for (const file of files) findEdges(evaluator, file, { edges, findOverrides });
    for (const file of files) forget(file);
    record(edges);
    const found = countKnown(edges);
    if (found === known) break;
    known = found;
  }
  for (const file of files) markEscaping(evaluator, file);
  for (const file of files) noteUnknownCalls(evaluator, file);
}

/** What tells whether another look at all calls has found more. */
function countKnown({ calls, registrations }: Edges): string {
  const count = (isCounted: (treatment: Registration['treatment']) => boolean): number =>
    registrations.filter(({ registration }) => isCounted(registration.treatment)).length;
  const unknown = count((treatment) => treatment === 'unknown');
  const followed = count((treatment) => treatment === 'followed');
  return `${calls.length} ${registrations.length} ${unknown} ${followed}`;
}

function record({ calls, registrations }: Edges): void {
  for (const { target, site } of calls) target.file.callers[target.function]?.push(site);
  for (const { target, registration } of registrations) {
    target.file.registrations[target.function]?.push(registration);
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

function findEdges(
  evaluator: Evaluator,
  file: LinkedFile,
  { edges, findOverrides }: { readonly edges: Edges; readonly findOverrides: FindOverrides },
): void {
  for (const [id, call] of file.summary.calls.entries()) {
    const site: CallSite = { file, call: id };
    const callees = evaluator.calleesOf(site);
    edges.calls.push(...findCallEdges(evaluator, site, callees));
    for (const target of findOverrides(file, call.callee)) edges.calls.push({ target, site });
    for (const [position, value] of call.arguments.entries()) {
      const written = functionsIn(evaluator, file, value);
      const handed = written.length > 0 ? written : functionsAmong(evaluator, site, position);
      for (const argument of handed) {
        const treatment = treatmentOf(evaluator, { site, callees }, placeOf(argument, position));
        edges.registrations.push({ target: argument, registration: { site, ...treatment } });
      }
    }
  }
}

/** The functions that a reference stands for, where types alone tell it: `router.get('/', container.get(Items).list)`. */
function functionsAmong(
  evaluator: Evaluator,
  site: CallSite,
  position: number,
): readonly FoundFunction[] {
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
      const under: Caller =
        value.type === 'function' ? { ...circumstancesOf(value), ...site } : site;
      return calledFunctions(evaluator, value).map((target) => ({
        target,
        site: given ? { ...under, given } : under,
      }));
    }),
  );
}

function circumstancesOf({
  dispatch,
  madeBy,
  once,
}: Extract<Resolved, { type: 'function' }>): Omit<Caller, keyof FunctionSite | 'call'> {
  return {
    ...(dispatch && { dispatch }),
    ...(madeBy && { madeBy }),
    ...(once === true && { once }),
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
  const { superClass } = file.summary.classes[id] ?? {};
  if (!superClass || depth > maxDepth || own.some(({ form }) => form === 'constructor')) return own;
  const inherited = evaluator
    .evaluate(file, superClass)
    .flatMap((one) => (one.type === 'class' ? constructorsOf(evaluator, one, depth + 1) : []));
  return [...own, ...inherited];
}

function forget(file: LinkedFile): void {
  file.memo.bindings.clear();
  file.memo.results.clear();
  file.memo.parameters.clear();
  file.memo.members.clear();
  file.memo.properties.clear();
  for (const id of file.summary.functions.keys()) {
    file.callers[id] = [];
    file.registrations[id] = [];
  }
}
