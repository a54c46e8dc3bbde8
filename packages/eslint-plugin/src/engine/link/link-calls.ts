import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { ArgumentPlace, EvaluatedCall } from './treatment-of.ts';
import type { CallSite, LinkedFile, Resolved } from './resolved.ts';
import { treatmentOf } from './treatment-of.ts';

/** Objects handed over are searched for functions to this depth. */
const maxObjectDepth = 3;

/**
 * Finds out which calls call which functions, and what is handed to which call. What a parameter receives depends on the
 * calls found so far, so this is repeated until nothing new is found, three times at most.
 */
export function linkCalls(evaluator: Evaluator, files: readonly LinkedFile[]): void {
  let found = -1;
  for (let round = 0; round < 3; round++) {
    const edges = files.map((file) => findEdges(evaluator, file));
    const count = edges.reduce((sum, one) => sum + one.length, 0);
    if (count === found) return;
    found = count;
    for (const file of files) forget(file);
    for (const add of edges.flat()) add();
  }
}

function findEdges(evaluator: Evaluator, file: LinkedFile): (() => void)[] {
  const edges: (() => void)[] = [];
  for (const [id, call] of file.summary.calls.entries()) {
    const site: CallSite = { file, call: id };
    const callees = evaluator.evaluate(file, call.callee);
    for (const callee of callees) addCallee(edges, site, callee);
    for (const [position, value] of call.arguments.entries()) {
      for (const argument of functionsIn(evaluator, {
        file,
        value,
        place: { position, properties: [] },
      })) {
        addRegistration(edges, evaluator, { call: { site, callees }, argument });
      }
    }
  }
  return edges;
}

function addCallee(edges: (() => void)[], site: CallSite, callee: Resolved): void {
  if (callee.type === 'function') {
    edges.push(() => callee.file.callers[callee.function]?.push(site));
  } else if (callee.type === 'class') {
    for (const id of constructorsOf(callee)) edges.push(() => callee.file.callers[id]?.push(site));
  } else if (callee.type === 'function-method' && callee.name !== 'bind') {
    addCallee(edges, site, callee.target);
  }
}

/** A class's constructor and the functions that initialise its fields. */
function constructorsOf({ file, class: id }: Extract<Resolved, { type: 'class' }>): number[] {
  return file.summary.functions.flatMap((one, index) =>
    one.class === id && (one.form === 'constructor' || one.form === 'field') ? [index] : [],
  );
}

interface FoundFunction {
  readonly resolved: Extract<Resolved, { type: 'function' }>;
  readonly place: ArgumentPlace;
}

function addRegistration(
  edges: (() => void)[],
  evaluator: Evaluator,
  { call, argument }: { readonly call: EvaluatedCall; readonly argument: FoundFunction },
): void {
  const { resolved, place } = argument;
  const treatment = treatmentOf(evaluator, call, { ...place, function: resolved });
  edges.push(() =>
    resolved.file.registrations[resolved.function]?.push({ site: call.site, ...treatment }),
  );
}

/** The functions in an argument: itself, those in an array, those in an object's properties. */
function functionsIn(
  evaluator: Evaluator,
  {
    file,
    value,
    place,
  }: { readonly file: LinkedFile; readonly value: Value; readonly place: ArgumentPlace },
): FoundFunction[] {
  if (value.type === 'literal' || value.type === 'unknown') return [];
  if (value.type === 'spread') return functionsIn(evaluator, { file, value: value.value, place });
  return evaluator.evaluate(file, value).flatMap((resolved) => {
    switch (resolved.type) {
      case 'function':
        return [{ resolved, place }];
      case 'array':
        return resolved.elements.flatMap((element) =>
          functionsIn(evaluator, { file: resolved.file, value: element, place }),
        );
      case 'object':
        if (place.properties.length >= maxObjectDepth) return [];
        return resolved.value.properties.flatMap(([name, property]) =>
          functionsIn(evaluator, {
            file: resolved.file,
            value: property,
            place: { position: place.position, properties: [...place.properties, name] },
          }),
        );
      default:
        return [];
    }
  });
}

function forget(file: LinkedFile): void {
  file.memo.bindings.clear();
  file.memo.results.clear();
  file.memo.parameters.clear();
  for (const id of file.summary.functions.keys()) {
    file.callers[id] = [];
    file.registrations[id] = [];
  }
}
