import type { Evaluator } from './evaluator.ts';
import type { Resolved } from './resolved.ts';
import { defaultExport } from './default-export.ts';

const objects: ReadonlySet<Resolved['type']> = new Set([
  'class-instance',
  'function-instance',
  'instance',
  'object',
]);

/** The instance that a class, or a described type, makes; nothing where the type is not known. */
export function instanceOf(evaluator: Evaluator, type: Resolved): readonly Resolved[] {
  if (type.type === 'namespace') {
    return defaultExport(evaluator, type).flatMap((one) => instanceOf(evaluator, one));
  }
  if (type.type === 'array') return [type];
  if (type.type === 'class') return [{ ...type, type: 'class-instance' }];
  if (type.type === 'typeof') {
    // What has the type of a function is seldom that function.
    return evaluator.evaluate(type.file, type.value).filter((one) => objects.has(one.type));
  }
  if (type.type !== 'export') return [];
  const known = evaluator.knowledge.findType(type.module, type.path.at(-1) ?? 'default');
  return known === undefined ? [] : [{ type: 'instance', of: known }];
}
