import type { Evaluator } from './evaluator.ts';
import type { Resolved } from './resolved.ts';

/** Whether anything is known of a value, by the project's text or by a description. */
export function isKnown({ knowledge }: Evaluator, value: Resolved): boolean {
  if (value.type === 'export') return knowledge.isDescribed(value.module);
  return value.type !== 'unknown' && value.type !== 'foreign' && value.type !== 'signature';
}
