import type { Evaluator } from './evaluator.ts';
import type { LinkedFile, Resolved } from './resolved.ts';
import { defaultExport } from './default-export.ts';

/** What a class extends; a CommonJS file that exports a class as a whole is that class. */
export function superClassesOf(
  evaluator: Evaluator,
  file: LinkedFile,
  id: number,
): readonly Resolved[] {
  const superClass = file.summary.classes[id]?.superClass;
  if (!superClass) return [];
  return evaluator
    .evaluate(file, superClass)
    .flatMap((one) => (one.type === 'namespace' ? defaultExport(evaluator, one) : [one]));
}
