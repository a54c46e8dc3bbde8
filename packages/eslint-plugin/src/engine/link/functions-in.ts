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
  return search(evaluator, { file, value, properties: [], depth: 0 });
}

interface Place {
  readonly file: LinkedFile;
  readonly value: Value;
  readonly properties: readonly string[];
  readonly depth: number;
}

function search(evaluator: Evaluator, place: Place): readonly FoundFunction[] {
  const { file, value, properties, depth } = place;
  if (value.type === 'literal' || value.type === 'unknown' || depth > maxDepth) return [];
  if (value.type === 'spread') return search(evaluator, { ...place, value: value.value });
  return evaluator
    .evaluate(file, value)
    .flatMap((one) => open(evaluator, one, { properties, depth }));
}

function open(
  evaluator: Evaluator,
  value: Resolved,
  { properties, depth }: Pick<Place, 'properties' | 'depth'>,
): readonly FoundFunction[] {
  switch (value.type) {
    case 'function':
      return [{ file: value.file, function: value.function, properties }];
    case 'array':
      return value.elements.flatMap((element) =>
        search(evaluator, { file: value.file, value: element, properties, depth: depth + 1 }),
      );
    case 'object':
      return value.value.properties.flatMap(([name, property]) =>
        search(evaluator, {
          file: value.file,
          value: property,
          properties: [...properties, name],
          depth: depth + 1,
        }),
      );
    case 'namespace':
      return depth > maxDepth
        ? []
        : defaultExport(evaluator, value).flatMap((one) =>
            open(evaluator, one, { properties, depth: depth + 1 }),
          );
    default:
      return [];
  }
}
