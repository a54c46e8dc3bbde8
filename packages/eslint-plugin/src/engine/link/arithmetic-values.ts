import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { compute } from './compute.ts';
import { unknown } from './evaluator.ts';

/** What an operator makes of two values, where each can be one literal alone. */
export function arithmeticValues(
  evaluator: Evaluator,
  file: LinkedFile,
  { operator, left, right }: Extract<Value, { type: 'arithmetic' }>,
): readonly Resolved[] {
  const [a, ...moreA] = evaluator.evaluate(file, left);
  const [b, ...moreB] = evaluator.evaluate(file, right);
  if (a?.type !== 'literal' || b?.type !== 'literal' || moreA.length + moreB.length > 0)
    return unknown;
  const value = compute(operator, a.value, b.value);
  return value === undefined ? unknown : [{ type: 'literal', value }];
}
