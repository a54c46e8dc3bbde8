import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { LinkedFile, Resolved } from '../link/resolved.ts';

/** Values followed further than this are taken for unknown. */
const maxDepth = 12;

/** The modules that made what a value is, where it is none of the project's: those of `db` in `const db = connect()`. */
export function findMakers(
  evaluator: Evaluator,
  file: LinkedFile,
  value: Value,
): ReadonlySet<string> {
  const makers = new Set<string>();
  search(file, value, 0);
  return makers;

  function search(inFile: LinkedFile, one: Value, depth: number): void {
    if (depth > maxDepth) return;
    const found = evaluator.evaluate(inFile, one);
    for (const module of found.flatMap(moduleOf)) makers.add(module);
    if (!found.some(({ type }) => type === 'foreign')) return;
    for (const { file: within, value: inner } of madeFrom(evaluator, inFile, one)) {
      search(within, inner, depth + 1);
    }
  }
}

interface Part {
  readonly file: LinkedFile;
  readonly value: Value;
}

/** The values that a value comes from. */
function madeFrom(evaluator: Evaluator, file: LinkedFile, value: Value): Part[] {
  switch (value.type) {
    case 'member':
    case 'element':
      return [{ file, value: value.object }];
    case 'binding':
      return (file.summary.bindings[value.binding]?.writes ?? []).map((one) => ({
        file,
        value: one,
      }));
    case 'either':
      return value.values.map((one) => ({ file, value: one }));
    case 'result':
      return madeByCall(evaluator, file, value.call);
    case 'parameter':
      return (file.callers[value.function] ?? []).flatMap((site) => {
        const passed = site.file.summary.calls[site.call]?.arguments[value.index];
        return passed ? [{ file: site.file, value: passed }] : [];
      });
    default:
      return [];
  }
}

function madeByCall(evaluator: Evaluator, file: LinkedFile, call: number): Part[] {
  const callee = file.summary.calls[call]?.callee;
  if (!callee) return [];
  const returned = evaluator.evaluate(file, callee).flatMap((one): Part[] => {
    if (one.type !== 'function') return [];
    const { returns = [] } = one.file.summary.functions[one.function] ?? {};
    return returns.map((value) => ({ file: one.file, value }));
  });
  return returned.length > 0 ? returned : [{ file, value: callee }];
}

function moduleOf(value: Resolved): string[] {
  switch (value.type) {
    case 'export':
      return [value.module];
    case 'method':
    case 'instance':
      return [value.of.slice(0, value.of.lastIndexOf(':'))];
    default:
      return [];
  }
}
