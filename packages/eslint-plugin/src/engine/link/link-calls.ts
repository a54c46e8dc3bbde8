import type { Evaluator } from './evaluator.ts';
import type { FoundFunction } from './functions-in.ts';
import type { ArgumentPlace } from './treatment-of.ts';
import type { CallSite, FunctionSite, LinkedFile, Registration, Resolved } from './resolved.ts';
import { defaultExport } from './default-export.ts';
import { functionsIn } from './functions-in.ts';
import { treatmentOf } from './treatment-of.ts';

/** What one look at all calls finds. */
interface Edges {
  readonly calls: { readonly target: FunctionSite; readonly site: CallSite }[];
  readonly registrations: { readonly target: FunctionSite; readonly registration: Registration }[];
}

/** Handlers that are handed on through more functions than this are not followed. */
const maxRounds = 4;

/**
 * Finds out which calls call which functions, and what is handed to which call. What a parameter receives depends on the
 * calls found so far, so they are looked for until nothing more is found.
 */
export function linkCalls(evaluator: Evaluator, files: readonly LinkedFile[]): void {
  let known = -1;
  for (let round = 0; round < maxRounds; round++) {
    const edges: Edges = { calls: [], registrations: [] };
    for (const file of files) findEdges(evaluator, file, edges);
    for (const file of files) forget(file);
    record(edges);
    const found = countKnown(edges);
    if (found === known) break;
    known = found;
  }
  for (const file of files) markEscaping(evaluator, file);
  for (const file of files) noteUnknownCalls(evaluator, file);
}

function countKnown({ calls, registrations }: Edges): number {
  const known = registrations.filter(({ registration }) => registration.treatment !== 'unknown');
  return calls.length + registrations.length + known.length;
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
    if (callee.type !== 'member') continue;
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

function findEdges(evaluator: Evaluator, file: LinkedFile, edges: Edges): void {
  for (const [id, call] of file.summary.calls.entries()) {
    const site: CallSite = { file, call: id };
    const callees = evaluator.calleesOf(site);
    for (const callee of callees) {
      const through = callee.type === 'function' && callee.dispatch;
      const called = through ? { ...site, dispatch: through } : site;
      for (const target of calledFunctions(evaluator, callee))
        edges.calls.push({ target, site: called });
    }
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

/** The functions that a call of `callee` runs. */
function calledFunctions(evaluator: Evaluator, callee: Resolved): FunctionSite[] {
  switch (callee.type) {
    case 'function':
      return [callee];
    case 'class':
      return constructorsOf(callee).map((id) => ({ file: callee.file, function: id }));
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

/** A class's constructor and the functions that initialise its fields. */
function constructorsOf({ file, class: id }: Extract<Resolved, { type: 'class' }>): number[] {
  return file.summary.functions.flatMap((one, index) =>
    one.class === id && (one.form === 'constructor' || one.form === 'field') ? [index] : [],
  );
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
