import type { Evaluator } from './evaluator.ts';
import type { Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';

/** What a loop over a value runs through. */
export function elementsOf(evaluator: Evaluator, list: Resolved): readonly Resolved[] {
  if (list.type !== 'array') return unknown;
  return list.elements.flatMap((element) =>
    element.type === 'spread'
      ? evaluator.evaluate(list.file, element.value).flatMap((one) => elementsOf(evaluator, one))
      : evaluator.evaluate(list.file, element),
  );
}
