import type { Evaluator } from './evaluator.ts';
import type { Resolved } from './resolved.ts';

/** What a CommonJS file exports as a whole, or an ES module as its default. */
export function defaultExport(
  evaluator: Evaluator,
  { file }: Extract<Resolved, { type: 'namespace' }>,
): readonly Resolved[] {
  return file.summary.exports
    .filter(({ name }) => name === 'default')
    .flatMap(({ value }) => evaluator.evaluate(file, value))
    .filter(({ type }) => type !== 'namespace');
}
