import type { Evaluator } from './evaluator.ts';
import type { Resolved } from './resolved.ts';
import { elementsOf, maxElements } from './elements-of.ts';
import { withDispatch } from './with-dispatch.ts';

/** Tables in tables, as a file that exports what another one exports, are opened to this depth. */
const maxDepth = 4;

/** Says whether a name can be the one that is meant. */
export type AcceptName = (name: string) => boolean;

/** What a table holds under its keys: the elements of a list, the properties of an object, what a file exports. */
export function tableElements(
  evaluator: Evaluator,
  table: Resolved,
  accepts: AcceptName = () => true,
): readonly Resolved[] {
  return held(evaluator, table, { accepts, depth: 0 });
}

interface Look {
  readonly accepts: AcceptName;
  readonly depth: number;
}

function held(evaluator: Evaluator, table: Resolved, look: Look): readonly Resolved[] {
  const { accepts, depth } = look;
  if (depth > maxDepth) return [];
  const inner: Look = { accepts, depth: depth + 1 };
  switch (table.type) {
    case 'array':
      return listElements(evaluator, table);
    case 'object': {
      const { file, value } = table;
      if (value.properties.length > maxElements) return [];
      const own = value.properties
        .filter(([name]) => accepts(name))
        .flatMap(([, one]) => evaluator.evaluate(file, one));
      const spread = value.spreads.flatMap((one) => evaluator.evaluate(file, one));
      return together(file.path, [...own, ...spread.flatMap((one) => held(evaluator, one, inner))]);
    }
    case 'namespace':
      return together(table.file.path, exported(evaluator, table, inner));
    default:
      return [];
  }
}

/** What a loop over a value runs through; of a list, each element may be the one that is meant. */
export function listElements(evaluator: Evaluator, list: Resolved): readonly Resolved[] {
  const elements = elementsOf(evaluator, list);
  return 'file' in list ? together(list.file.path, elements) : elements;
}

/** What CommonJS exports as a whole is opened, and so is `export *`. */
function exported(
  evaluator: Evaluator,
  { file }: Extract<Resolved, { type: 'namespace' }>,
  look: Look,
): readonly Resolved[] {
  return file.summary.exports.flatMap(({ name, value }) => {
    if (name === 'default' || name === '*') {
      return evaluator.evaluate(file, value).flatMap((one) => held(evaluator, one, look));
    }
    return look.accepts(name) ? evaluator.evaluate(file, value) : [];
  });
}

/** The values of one table, each of which may be the one that is meant. */
function together(through: string, values: readonly Resolved[]): readonly Resolved[] {
  const among = values.filter(({ type }) => type === 'function' || type === 'object').length;
  return values.map((one) => withDispatch(one, { through, among, isByName: true }));
}
