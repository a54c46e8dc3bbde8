import type { Evaluator } from './evaluator.ts';
import type { Resolved } from './resolved.ts';

/** The instance that a class, or a described type, makes; nothing where the type is not known. */
export function instanceOf(evaluator: Evaluator, type: Resolved): readonly Resolved[] {
  if (type.type === 'class') return [{ ...type, type: 'class-instance' }];
  if (type.type !== 'export') return [];
  const known = evaluator.knowledge.findType(type.module, type.path.at(-1) ?? 'default');
  return known === undefined ? [] : [{ type: 'instance', of: known }];
}
