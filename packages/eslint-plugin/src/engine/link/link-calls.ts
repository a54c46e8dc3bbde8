import type { Evaluator } from './evaluator.ts';
import type { FoundFunction } from './functions-in.ts';
import type { EvaluatedCall } from './treatment-of.ts';
import type { CallSite, LinkedFile, Resolved } from './resolved.ts';
import { defaultExport } from './default-export.ts';
import { functionsIn } from './functions-in.ts';
import { treatmentOf } from './treatment-of.ts';

/**
 * Finds out which calls call which functions, and what is handed to which call. What a parameter receives depends on the
 * calls found so far, so they are looked for twice: a handler that is handed on once is found.
 */
export function linkCalls(evaluator: Evaluator, files: readonly LinkedFile[]): void {
  for (let round = 0; round < 2; round++) {
    const edges = files.map((file) => findEdges(evaluator, file));
    for (const file of files) forget(file);
    for (const add of edges.flat()) add();
  }
  for (const file of files) markEscaping(evaluator, file);
  markMethods(files, unresolvedMethods(evaluator, files));
}

/** The names of the methods that are called on something that is not known. */
function unresolvedMethods(evaluator: Evaluator, files: readonly LinkedFile[]): Set<string> {
  const names = new Set<string>();
  for (const file of files) {
    for (const { callee } of file.summary.calls) {
      if (callee.type !== 'member' || names.has(callee.name)) continue;
      const isUnknown = evaluator.evaluate(file, callee).some(({ type }) => type === 'unknown');
      if (isUnknown) names.add(callee.name);
    }
  }
  return names;
}

/** A method can be what is called wherever its name is called on something that is not known. */
function markMethods(files: readonly LinkedFile[], unresolved: ReadonlySet<string>): void {
  for (const file of files) {
    for (const [id, { class: owner, name }] of file.summary.functions.entries()) {
      if (owner !== undefined && name !== undefined && unresolved.has(name)) file.escaping.add(id);
    }
  }
}

function markEscaping(evaluator: Evaluator, file: LinkedFile): void {
  for (const value of file.summary.escaping) {
    for (const one of functionsIn(evaluator, file, value)) one.file.escaping.add(one.function);
  }
}

function findEdges(evaluator: Evaluator, file: LinkedFile): (() => void)[] {
  const edges: (() => void)[] = [];
  for (const [id, call] of file.summary.calls.entries()) {
    const site: CallSite = { file, call: id };
    const callees = evaluator.evaluate(file, call.callee);
    for (const callee of callees) addCallee(edges, evaluator, { site, callee });
    for (const [position, value] of call.arguments.entries()) {
      for (const argument of functionsIn(evaluator, file, value)) {
        addRegistration(edges, evaluator, { call: { site, callees }, position, argument });
      }
    }
  }
  return edges;
}

function addCallee(
  edges: (() => void)[],
  evaluator: Evaluator,
  { site, callee }: { readonly site: CallSite; readonly callee: Resolved },
): void {
  if (callee.type === 'function') {
    edges.push(() => callee.file.callers[callee.function]?.push(site));
  } else if (callee.type === 'class') {
    for (const id of constructorsOf(callee)) edges.push(() => callee.file.callers[id]?.push(site));
  } else if (callee.type === 'namespace') {
    for (const one of defaultExport(evaluator, callee))
      addCallee(edges, evaluator, { site, callee: one });
  } else if (callee.type === 'function-method' && callee.name !== 'bind') {
    addCallee(edges, evaluator, { site, callee: callee.target });
  }
}

/** A class's constructor and the functions that initialise its fields. */
function constructorsOf({ file, class: id }: Extract<Resolved, { type: 'class' }>): number[] {
  return file.summary.functions.flatMap((one, index) =>
    one.class === id && (one.form === 'constructor' || one.form === 'field') ? [index] : [],
  );
}

function addRegistration(
  edges: (() => void)[],
  evaluator: Evaluator,
  handed: {
    readonly call: EvaluatedCall;
    readonly position: number;
    readonly argument: FoundFunction;
  },
): void {
  const { call, position, argument } = handed;
  const { file, function: id, properties } = argument;
  const treatment = treatmentOf(evaluator, call, {
    position,
    properties,
    depth: 0,
    function: { file, function: id },
  });
  edges.push(() => file.registrations[id]?.push({ site: call.site, ...treatment }));
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
