import type { Value } from '../summary/file-summary.ts';
import type { LinkedFile } from './resolved.ts';

/** A value that a parameter gives: itself, or what is found under some properties of it. */
interface ParameterPart {
  readonly function: number;
  readonly index: number;
  /** Whether it is one of those that a rest parameter takes, from `index` on. */
  readonly isRest: boolean;
  readonly properties: readonly string[];
}

/** A call that calls, or hands on, what a parameter gives. */
export interface ParameterUse {
  readonly part: ParameterPart;
  readonly call: number;
  /** The argument that it is handed on as; undefined where it is called. */
  readonly position: number | undefined;
}

/** Values are followed through more steps than these by nobody. */
const maxSteps = 8;

/** Kinds of values that parameters can be found in, members apart. */
const leading: ReadonlySet<Value['type']> = new Set([
  'binding',
  'each',
  'either',
  'element',
  'object',
  'parameter',
  'rest',
]);

const usesOf = new WeakMap<LinkedFile, ReadonlyMap<number, readonly ParameterUse[]>>();

/** The calls in a file that call or hand on what a parameter of a function gives, in nested functions too. */
export function findParameterUses(file: LinkedFile, id: number): readonly ParameterUse[] {
  const known = usesOf.get(file) ?? indexUses(file);
  usesOf.set(file, known);
  return known.get(id) ?? [];
}

/** Whether a value is a part of a parameter, as the text tells it. */
export function isParameterPart(file: LinkedFile, value: Value): boolean {
  return findParameterPart(file, value) !== undefined;
}

/** The part of a parameter that a value is. */
function findParameterPart(file: LinkedFile, value: Value): ParameterPart | undefined {
  return canBePart(file, value) ? search(file, value, { steps: 0, seen: new Set() }) : undefined;
}

/** Whether it is worth a search: most callees come from an import or a global, and every call is asked about several times. */
function canBePart({ summary }: LinkedFile, value: Value): boolean {
  const root = rootOf(value);
  if (root.type !== 'binding') return leading.has(root.type);
  const writes = summary.bindings[root.binding]?.writes ?? [];
  return writes.some((one) => leading.has(rootOf(one).type));
}

function rootOf(value: Value): Value {
  let root = value;
  while (root.type === 'member') root = root.object;
  return root;
}

/** A value that is followed, and the variables that were come by: to come by one again tells nothing new. */
interface Search {
  readonly steps: number;
  readonly seen: Set<number>;
}

function search(
  file: LinkedFile,
  value: Value,
  { steps, seen }: Search,
): ParameterPart | undefined {
  if (steps > maxSteps) return undefined;
  const follow = (one: Value): ParameterPart | undefined =>
    search(file, one, { steps: steps + 1, seen });
  switch (value.type) {
    case 'parameter':
    case 'rest':
      return {
        function: value.function,
        index: value.index,
        isRest: value.type === 'rest',
        properties: [],
      };
    case 'member':
      return within(follow(value.object), value.name);
    default:
      return firstPart(sourcesOf(file, value, seen), follow);
  }
}

/** The values that a value is, is one of, or is an element or a copy of. */
function sourcesOf(file: LinkedFile, value: Value, seen: Set<number>): readonly Value[] {
  switch (value.type) {
    case 'binding':
      return writesOf(file, value.binding, seen);
    case 'either':
      return value.values;
    case 'each':
      return [value.of];
    case 'element':
      return [value.object];
    case 'object':
      return value.properties.length === 0 ? value.spreads : [];
    default:
      return [];
  }
}

/** What a variable receives, when it is come by first. */
function writesOf(file: LinkedFile, binding: number, seen: Set<number>): readonly Value[] {
  if (seen.has(binding)) return [];
  seen.add(binding);
  return file.summary.bindings[binding]?.writes ?? [];
}

function firstPart(
  values: readonly Value[],
  follow: (value: Value) => ParameterPart | undefined,
): ParameterPart | undefined {
  for (const value of values) {
    const part = follow(value);
    if (part) return part;
  }
  return undefined;
}

/** `f.call` calls `f`, and the element of a list counts as the list. */
function within(part: ParameterPart | undefined, name: string): ParameterPart | undefined {
  if (!part || name === 'call' || name === 'apply' || /^\d+$/u.test(name)) return part;
  return { ...part, properties: [...part.properties, name] };
}

function indexUses(file: LinkedFile): Map<number, ParameterUse[]> {
  const index = new Map<number, ParameterUse[]>();
  const add = (value: Value, call: number, position: number | undefined): void => {
    const part = findParameterPart(file, value);
    if (!part) return;
    const known = index.get(part.function);
    if (known) known.push({ part, call, position });
    else index.set(part.function, [{ part, call, position }]);
  };
  for (const [id, call] of file.summary.calls.entries()) {
    add(call.callee, id, undefined);
    for (const [position, argument] of call.arguments.entries()) {
      for (const one of contentsOf(argument)) add(one, id, position);
    }
  }
  return index;
}

/** A list of functions, or several that are spread, is handed on as its elements are. */
function contentsOf(argument: Value): readonly Value[] {
  if (argument.type === 'spread') return [argument.value];
  return argument.type === 'array' ? argument.elements.flatMap(contentsOf) : [argument];
}
