import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { FunctionSite, LinkedFile, Resolved } from './resolved.ts';
import { defaultExport } from './default-export.ts';

/** Objects are searched for functions to this depth. */
const maxObjectDepth = 3;

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
  return search(evaluator, { file, value, properties: [] });
}

interface Place {
  readonly file: LinkedFile;
  readonly value: Value;
  readonly properties: readonly string[];
}

function search(
  evaluator: Evaluator,
  { file, value, properties }: Place,
): readonly FoundFunction[] {
  if (value.type === 'literal' || value.type === 'unknown') return [];
  if (value.type === 'spread') return search(evaluator, { file, value: value.value, properties });
  return evaluator.evaluate(file, value).flatMap((one) => open(evaluator, one, properties));
}

function open(
  evaluator: Evaluator,
  value: Resolved,
  properties: readonly string[],
): readonly FoundFunction[] {
  switch (value.type) {
    case 'function':
      return [{ file: value.file, function: value.function, properties }];
    case 'array':
      return value.elements.flatMap((element) =>
        search(evaluator, { file: value.file, value: element, properties }),
      );
    case 'object':
      if (properties.length >= maxObjectDepth) return [];
      return value.value.properties.flatMap(([name, property]) =>
        search(evaluator, { file: value.file, value: property, properties: [...properties, name] }),
      );
    case 'namespace':
      return properties.length >= maxObjectDepth
        ? []
        : defaultExport(evaluator, value).flatMap((one) => open(evaluator, one, properties));
    default:
      return [];
  }
}
