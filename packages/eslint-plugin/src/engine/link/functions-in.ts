import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { FunctionSite, LinkedFile, Resolved } from './resolved.ts';
import { defaultExport } from './default-export.ts';

/** Objects and arrays are searched for functions to this depth. */
const maxDepth = 6;

/** A function in a value, and the names of the properties that lead to it. */
export interface FoundFunction extends FunctionSite {
  readonly properties: readonly string[];
}

/** The functions in a value: itself, those in an array, those in an object's properties. */
export function functionsIn(
  evaluator: Evaluator,
  file: LinkedFile,
  value: Value,
): readonly FoundFunction[] {
  return search(evaluator, { file, value, properties: [], depth: 0, seen: new Set() });
}

interface Place {
  readonly file: LinkedFile;
  readonly value: Value;
  readonly properties: readonly string[];
  readonly depth: number;
  /** The objects and arrays that were searched: those that lead to each other are reached on more ways than anyone could walk. */
  readonly seen: Set<unknown>;
}

type Step = Pick<Place, 'properties' | 'depth' | 'seen'>;

function search(evaluator: Evaluator, place: Place): readonly FoundFunction[] {
  const { file, value, depth } = place;
  if (value.type === 'literal' || value.type === 'unknown' || depth > maxDepth) return [];
  if (value.type === 'spread') return search(evaluator, { ...place, value: value.value });
  return evaluator.evaluate(file, value).flatMap((one) => open(evaluator, one, place));
}

function open(evaluator: Evaluator, value: Resolved, step: Step): readonly FoundFunction[] {
  const { properties, depth, seen } = step;
  switch (value.type) {
    case 'function':
      return [{ file: value.file, function: value.function, properties }];
    case 'array':
      if (isSeen(seen, value.elements)) return [];
      return value.elements.flatMap((element) =>
        search(evaluator, { ...step, file: value.file, value: element, depth: depth + 1 }),
      );
    case 'object':
      if (isSeen(seen, value.value.properties)) return [];
      return openTable(evaluator, value.file, {
        ...step,
        entries: value.value.properties,
        spreads: value.value.spreads,
      });
    case 'folder':
      return value.files.flatMap((file) => open(evaluator, { type: 'namespace', file }, step));
    case 'namespace':
      return depth > maxDepth ? [] : openFile(evaluator, value, step);
    default:
      return [];
  }
}

/** What has functions under names, and what has all that other things have. */
interface Table extends Step {
  readonly entries: readonly (readonly [name: string, value: Value])[];
  readonly spreads: readonly Value[];
}

function openTable(
  evaluator: Evaluator,
  file: LinkedFile,
  { entries, spreads, ...step }: Table,
): readonly FoundFunction[] {
  const depth = step.depth + 1;
  return [
    ...entries.flatMap(([name, value]) =>
      search(evaluator, { ...step, file, value, properties: [...step.properties, name], depth }),
    ),
    ...spreads.flatMap((value) => search(evaluator, { ...step, file, value, depth })),
  ];
}

/** What a file exports as a whole; where it is a part of something, what it exports by name, too: `{ Query: require('./query') }`. */
function openFile(
  evaluator: Evaluator,
  value: Extract<Resolved, { type: 'namespace' }>,
  step: Step,
): readonly FoundFunction[] {
  const whole = defaultExport(evaluator, value).flatMap((one) =>
    open(evaluator, one, { ...step, depth: step.depth + 1 }),
  );
  const { exports } = value.file.summary;
  if (step.depth === 0 || isSeen(step.seen, exports)) return whole;
  const entries = exports
    .filter(({ name }) => name !== 'default' && name !== '*')
    .map((one) => [one.name, one.value] as const);
  return [...whole, ...openTable(evaluator, value.file, { ...step, entries, spreads: [] })];
}

function isSeen(seen: Set<unknown>, parts: unknown): boolean {
  const known = seen.has(parts);
  seen.add(parts);
  return known;
}
