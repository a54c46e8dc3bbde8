import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from './evaluator.ts';
import type { CallSite, LinkedFile, Resolved } from './resolved.ts';
import { listElements, tableElements } from './table-elements.ts';
import { putValues } from './put-values.ts';
import { withoutShapes } from './without-shapes.ts';

/** Methods that give a list with no other elements than the one that they are called on. */
const keepingMethods: ReadonlySet<string> = new Set([
  'concat',
  'entries',
  'filter',
  'reverse',
  'slice',
  'sort',
  'toReversed',
  'toSorted',
  'values',
]);

/** Functions of the language that give a list of what their first argument holds. */
const listing: ReadonlySet<string> = new Set(['Array.from', 'Object.entries', 'Object.values']);

/** Methods that give one element. */
const givingMethods: ReadonlySet<string> = new Set([
  'at',
  'find',
  'findLast',
  'get',
  'pop',
  'shift',
]);

/** Methods that pass each element to the function that they are handed. */
const iteratingMethods: ReadonlySet<string> = new Set([
  'every',
  'filter',
  'find',
  'findIndex',
  'findLast',
  'flatMap',
  'forEach',
  'map',
  'some',
]);

/** Values that can be called, or have methods. */
const ownTypes: ReadonlySet<Resolved['type']> = new Set([
  'class-instance',
  'folder',
  'function',
  'function-instance',
  'instance',
  'namespace',
]);

/** What a list, a set or a map can hold: what it is written with, what is put into it anywhere, else what its type says. */
export function heldElements(
  evaluator: Evaluator,
  file: LinkedFile,
  list: Value,
): readonly Resolved[] {
  const { source, isTable } = listBehind(file, list);
  const elements = isTable ? tableElements : listElements;
  const written = evaluator.evaluate(file, source).flatMap((one) => elements(evaluator, one));
  return withoutShapes([...written, ...putValues(evaluator, file, source)]);
}

/** What a call gives of a list that it is made on: `jobs.get(id)`, `jobs.find((job) => job.due)`. */
export function givenElements(
  evaluator: Evaluator,
  file: LinkedFile,
  callee: Value,
): readonly Resolved[] {
  return callee.type === 'member' && givingMethods.has(callee.name)
    ? heldElements(evaluator, file, callee.object).filter(isOwn)
    : [];
}

/** What the first parameter of a function receives that is handed to a method of a list. */
export function iteratedElements(
  evaluator: Evaluator,
  { file, call }: CallSite,
): readonly Resolved[] {
  const callee = file.summary.calls[call]?.callee;
  return callee?.type === 'member' && iteratingMethods.has(callee.name)
    ? heldElements(evaluator, file, callee.object).filter(
        (one) => isOwn(one) || one.type === 'literal' || one.type === 'object',
      )
    : [];
}

/** Whether a value is of the project, and can be called or has methods. */
export function isOwn({ type }: Resolved): boolean {
  return ownTypes.has(type);
}

/** What has the elements of a list. */
interface ListSource {
  readonly source: Value;
  /** Whether the values under the keys of an object are listed. */
  readonly isTable: boolean;
}

function listBehind(file: LinkedFile, list: Value): ListSource {
  const itself: ListSource = { source: list, isTable: false };
  if (list.type !== 'result') return itself;
  const call = file.summary.calls[list.call];
  const callee = call?.callee;
  if (callee?.type !== 'member') return itself;
  const { object, name } = callee;
  const [first] = call?.arguments ?? [];
  const isListing = object.type === 'global' && listing.has(`${object.name}.${name}`);
  if (isListing && first) return { ...listBehind(file, first), isTable: true };
  return keepingMethods.has(name) ? listBehind(file, object) : itself;
}
