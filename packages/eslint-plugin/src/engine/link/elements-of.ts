import type { Evaluator } from './evaluator.ts';
import type { Resolved } from './resolved.ts';
import { unknown } from './evaluator.ts';
import { defaultExport } from './default-export.ts';
import { putValues } from './put-values.ts';

/** A list or a table that holds more than these holds data. */
export const maxElements = 200;

/** What a loop over a value runs through, which may be what a CommonJS file exports; a list that is spread into itself (`all = [...all, one]`) adds nothing there. */
export function elementsOf(
  evaluator: Evaluator,
  list: Resolved,
  around: readonly unknown[] = [],
): readonly Resolved[] {
  if (list.type === 'namespace') {
    const whole = defaultExport(evaluator, list).flatMap((one) =>
      elementsOf(evaluator, one, around),
    );
    return whole.length > 0 ? whole : unknown;
  }
  if (list.type !== 'array' || list.elements.length > maxElements) return unknown;
  if (around.includes(list.elements)) return [];
  const inside = [...around, list.elements];
  return list.elements.flatMap((element) =>
    element.type === 'spread'
      ? [
          ...evaluator
            .evaluate(list.file, element.value)
            .flatMap((one) => elementsOf(evaluator, one, inside)),
          ...putValues(evaluator, list.file, element.value),
        ]
      : evaluator.evaluate(list.file, element),
  );
}
