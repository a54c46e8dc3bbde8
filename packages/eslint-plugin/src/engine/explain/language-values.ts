import type { Value } from '../summary/file-summary.ts';
import type { Evaluator } from '../link/evaluator.ts';
import type { FunctionSite, LinkedFile, Resolved } from '../link/resolved.ts';

/** Values followed further than this are taken for unknown. */
const maxDepth = 8;

/** A value of the language itself, by what it inherits from: a text, a list, a map. Its methods block nothing. */
type Prototype = object;

/** Whether all that a value can be is made by the language and has a member of this name. */
export function hasLanguageMember(
  evaluator: Evaluator,
  { file, value }: { readonly file: LinkedFile; readonly value: Value },
  name: string,
): boolean {
  const prototypes = find(evaluator, file, { value, depth: 0, variables: new Map() }) ?? [];
  return prototypes.length > 0 && prototypes.every((prototype) => name in prototype);
}

/** Whether Node.js or its module loader gives a global of this name. */
export function isGlobalOfNode(name: string): boolean {
  return name in globalThis || moduleGlobals.has(name);
}

/** What every module is given. */
const moduleGlobals: ReadonlySet<string> = new Set([
  '__dirname',
  '__filename',
  'exports',
  'import.meta',
  'module',
  'require',
]);

interface Sought {
  readonly value: Value;
  readonly depth: number;
  /** Variables that were come by: one that is made of itself (`text = text.trim()`) adds nothing there. */
  readonly variables: Variables;
}

type Variables = Map<string, readonly Prototype[] | undefined>;

/** What a value inherits from, in all that it can be; undefined where it may be anything else. */
function find(
  evaluator: Evaluator,
  file: LinkedFile,
  sought: Sought,
): readonly Prototype[] | undefined {
  const { value, depth, variables } = sought;
  if (depth > maxDepth) return undefined;
  const inner = (one: Value): readonly Prototype[] | undefined =>
    find(evaluator, file, { value: one, depth: depth + 1, variables });
  switch (value.type) {
    case 'binding':
      return once(variables, `${file.path} ${value.binding}`, () =>
        allOf(writesOf(file, value.binding).map(inner)),
      );
    case 'either':
      return allOf(value.values.filter(isValue).map(inner));
    case 'instance':
      return constructedBy(evaluator.evaluate(file, value.of));
    case 'result':
      return findResult(evaluator, file, sought);
    case 'parameter':
      return findParameter(evaluator, file, sought);
    case 'arithmetic':
      return value.operator === '+' ? allOf([inner(value.left)]) : [Number.prototype];
    default:
      return allOf(evaluator.evaluate(file, value).map(prototypeOf));
  }
}

function once(
  variables: Variables,
  key: string,
  look: () => readonly Prototype[] | undefined,
): readonly Prototype[] | undefined {
  if (variables.has(key)) return variables.get(key);
  variables.set(key, []);
  const found = look();
  variables.set(key, found);
  return found;
}

/** What is assigned to a variable; its declared type counts only where nothing is. */
function writesOf({ summary }: LinkedFile, binding: number): readonly Value[] {
  const writes = (summary.bindings[binding]?.writes ?? []).filter(isValue);
  const assigned = writes.filter(({ type }) => type !== 'instance');
  return assigned.length > 0 ? assigned : writes;
}

function findResult(
  evaluator: Evaluator,
  file: LinkedFile,
  { value, depth, variables }: Sought,
): readonly Prototype[] | undefined {
  const call = value.type === 'result' ? file.summary.calls[value.call] : undefined;
  if (!call) return undefined;
  const { callee } = call;
  const callees = evaluator.evaluate(file, callee);
  if (call.form === 'new') return constructedBy(callees);
  const [only] = callees;
  if (only?.type === 'function') return findReturned(evaluator, only, { depth, variables });
  if (only?.type === 'export' && only.module === 'global') {
    const result = resultsOfFunctions[only.path.join('.')];
    return result && [result];
  }
  if (callee.type !== 'member') return undefined;
  const objects = find(evaluator, file, { value: callee.object, depth: depth + 1, variables });
  return objects && resultOfMethods(objects, callee.name);
}

function findReturned(
  evaluator: Evaluator,
  { file, function: id }: FunctionSite,
  { depth, variables }: Omit<Sought, 'value'>,
): readonly Prototype[] | undefined {
  const { generator, returns } = file.summary.functions[id] ?? {};
  if (generator === true || !returns) return undefined;
  return allOf(
    returns
      .filter(isValue)
      .map((value) => find(evaluator, file, { value, depth: depth + 1, variables })),
  );
}

/** A parameter is what all known callers pass, where nothing else may call its function. */
function findParameter(
  evaluator: Evaluator,
  file: LinkedFile,
  { value, depth, variables }: Sought,
): readonly Prototype[] | undefined {
  if (value.type !== 'parameter') return undefined;
  const { function: id, index } = value;
  const annotation = file.summary.functions[id]?.parameters[index]?.annotation;
  if (annotation) return constructedBy(evaluator.evaluate(file, annotation));
  if (file.escaping.has(id) || (file.registrations[id] ?? []).length > 0) return undefined;
  return allOf(
    (file.callers[id] ?? []).map((site) => {
      const passed = site.file.summary.calls[site.call]?.arguments[index];
      return passed && find(evaluator, site.file, { value: passed, depth: depth + 1, variables });
    }),
  );
}

function prototypeOf(value: Resolved): readonly Prototype[] | undefined {
  switch (value.type) {
    case 'literal':
      if (typeof value.value === 'string') return [String.prototype];
      return typeof value.value === 'number' ? [Number.prototype] : undefined;
    case 'array':
      return [Array.prototype];
    case 'function':
    case 'class':
      return [Function.prototype];
    case 'object':
    case 'class-instance':
    case 'function-instance':
      return [Object.prototype];
    default:
      return undefined;
  }
}

/** What a constructor of the language makes: `Map`, `Date`, `URL`. */
function constructedBy(constructors: readonly Resolved[]): readonly Prototype[] | undefined {
  return allOf(
    constructors.map((one) => {
      if (one.type !== 'export' || one.module !== 'global' || one.path.length !== 1)
        return undefined;
      const value: unknown = Reflect.get(globalThis, one.path[0] ?? '');
      return typeof value === 'function' && isObject(value.prototype)
        ? [value.prototype]
        : undefined;
    }),
  );
}

function resultOfMethods(
  objects: readonly Prototype[],
  name: string,
): readonly Prototype[] | undefined {
  return objects.length === 0 ? objects : allOf(objects.map((one) => resultOfMethod(one, name)));
}

function resultOfMethod(object: Prototype, name: string): readonly Prototype[] | undefined {
  if (name === 'toString' || name === 'toJSON' || name === 'toISOString') return [String.prototype];
  const table = resultsOfMethods.find(([prototype]) => prototype === object)?.[1];
  const result = table && Object.hasOwn(table, name) ? table[name] : undefined;
  return result && [result];
}

function allOf(
  found: readonly (readonly Prototype[] | undefined)[],
): readonly Prototype[] | undefined {
  const known = found.filter((one) => one !== undefined);
  const isAll = known.length > 0 && known.length === found.length;
  return isAll ? [...new Set(known.flat())] : undefined;
}

/** Null and undefined have no methods, so they say nothing of a value that has. */
function isValue(value: Value): boolean {
  const isNull = value.type === 'literal' && value.value === null;
  return !isNull && !(value.type === 'global' && value.name === 'undefined');
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

// Buffer's own type says `any` of its prototype.
const bytes: Prototype = Object(Buffer.prototype) as object;

/** What functions of the language give. */
const resultsOfFunctions: Readonly<Record<string, Prototype>> = {
  'Array.from': Array.prototype,
  'Array.of': Array.prototype,
  'Buffer.alloc': bytes,
  'Buffer.concat': bytes,
  'Buffer.from': bytes,
  'Date.now': Number.prototype,
  'JSON.stringify': String.prototype,
  'Object.entries': Array.prototype,
  'Object.getOwnPropertyNames': Array.prototype,
  'Object.keys': Array.prototype,
  'Object.values': Array.prototype,
  'String.raw': String.prototype,
  Array: Array.prototype,
  Number: Number.prototype,
  String: String.prototype,
  decodeURIComponent: String.prototype,
  encodeURIComponent: String.prototype,
  parseFloat: Number.prototype,
  parseInt: Number.prototype,
};

/** What methods of the language give. */
const resultsOfMethods: readonly (readonly [Prototype, Readonly<Record<string, Prototype>>])[] = [
  [
    String.prototype,
    {
      concat: String.prototype,
      indexOf: Number.prototype,
      match: Array.prototype,
      normalize: String.prototype,
      padEnd: String.prototype,
      padStart: String.prototype,
      repeat: String.prototype,
      replace: String.prototype,
      replaceAll: String.prototype,
      slice: String.prototype,
      split: Array.prototype,
      substr: String.prototype,
      substring: String.prototype,
      toLowerCase: String.prototype,
      toUpperCase: String.prototype,
      trim: String.prototype,
      trimEnd: String.prototype,
      trimStart: String.prototype,
    },
  ],
  [
    Array.prototype,
    {
      concat: Array.prototype,
      filter: Array.prototype,
      flat: Array.prototype,
      flatMap: Array.prototype,
      indexOf: Number.prototype,
      join: String.prototype,
      map: Array.prototype,
      push: Number.prototype,
      reverse: Array.prototype,
      slice: Array.prototype,
      sort: Array.prototype,
      splice: Array.prototype,
      toReversed: Array.prototype,
      toSorted: Array.prototype,
    },
  ],
  [Number.prototype, { toFixed: String.prototype, toLocaleString: String.prototype }],
];
