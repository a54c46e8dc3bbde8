import type { CallSummary, FileSummary, Value } from '../summary/file-summary.ts';
import type { LinkedFile } from '../link/resolved.ts';

/** What becomes of what the variables of a file hold. */
interface Uses {
  /** Variables whose values are put into other places, or given away within something else. */
  readonly kept: ReadonlySet<number>;
  /** Variable → the variables that hold the same. */
  readonly aliases: ReadonlyMap<number, readonly number[]>;
  /** Variable → the calls that it is handed to. */
  readonly handed: ReadonlyMap<number, readonly number[]>;
}

/** Functions of the language that only look at what they are handed; what `Object.assign` fills is noted as it is read. */
const looking =
  /^(?:console\.\w+|JSON\.stringify|Object\.(?:assign|entries|freeze|hasOwn|keys|values))$/u;

const usesOf = new WeakMap<LinkedFile, Uses>();

/**
 * Whether an object that a variable holds may have other properties than its literal says, since something sets them later.
 * `isPassing`: the calls that are looked at anyway.
 */
export function mayBeFilled(
  file: LinkedFile,
  binding: number,
  isPassing: (call: number) => boolean,
): boolean {
  const uses = usesOf.get(file) ?? collectUses(file.summary);
  usesOf.set(file, uses);
  const same = new Set([binding]);
  // What is added on the way is looked at, too.
  for (const one of same) for (const alias of uses.aliases.get(one) ?? []) same.add(alias);
  return [...same].some((one) => {
    const { filled, properties = [] } = file.summary.bindings[one] ?? {};
    if (filled === true || properties.length > 0 || uses.kept.has(one)) return true;
    const handed = uses.handed.get(one) ?? [];
    return handed.some((call) => !isPassing(call) && !isLooking(file.summary.calls[call]));
  });
}

function isLooking(call: CallSummary | undefined): boolean {
  if (call?.callee.type !== 'member' || call.callee.object.type !== 'global') return false;
  return looking.test(`${call.callee.object.name}.${call.callee.name}`);
}

function collectUses(summary: FileSummary): Uses {
  const aliases = new Map<number, number[]>();
  const handed = new Map<number, number[]>();
  const kept = new Set(keptValues(summary).flatMap((value) => variablesIn(value, 'any')));
  for (const [id, { writes }] of summary.bindings.entries()) {
    for (const write of writes) {
      for (const one of variablesIn(write, 'itself')) add(aliases, one, id);
      for (const one of variablesIn(write, 'within')) kept.add(one);
    }
  }
  for (const [id, call] of summary.calls.entries()) {
    for (const argument of call.arguments) {
      for (const one of variablesIn(argument, 'itself')) add(handed, one, id);
      for (const one of variablesIn(argument, 'within')) kept.add(one);
    }
  }
  return { kept, aliases, handed };
}

function keptValues({ bindings, classes, escaping, exports, functions }: FileSummary): Value[] {
  const places = [
    ...bindings.map(({ properties }) => properties),
    ...classes.map(({ assigned }) => assigned),
    ...functions.map(({ assigned }) => assigned),
  ];
  return [
    ...places.flatMap((properties) => properties.map(([, value]) => value)),
    ...classes.flatMap(({ members }) => members.map(({ value }) => value)),
    ...functions.flatMap(({ returns }) => returns),
    ...exports.map(({ value }) => value),
    ...escaping,
  ];
}

/** The variables that a value may be, or that are in the objects and lists that it may be. What is spread is copied. */
function variablesIn(value: Value, wanted: 'any' | 'itself' | 'within'): number[] {
  const found: number[] = [];
  const open: { readonly part: Value; readonly place: 'itself' | 'within' }[] = [
    { part: value, place: 'itself' },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const { part, place } = next;
    if (part.type === 'binding' && (wanted === 'any' || wanted === place)) found.push(part.binding);
    if (part.type === 'either') open.push(...part.values.map((one) => ({ part: one, place })));
    else open.push(...heldBy(part).map((one) => ({ part: one, place: 'within' as const })));
  }
  return found;
}

function heldBy(value: Value): readonly Value[] {
  if (value.type === 'array') return value.elements;
  return value.type === 'object' ? value.properties.map(([, one]) => one) : [];
}

function add(lists: Map<number, number[]>, key: number, item: number): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
