import type { TSESTree } from '@typescript-eslint/utils';
import type {
  BindingSummary,
  FileSummary,
  FunctionSummary,
  KeptCall,
  Value,
} from './file-summary.ts';
import type { DeclaredName } from './names-in-force.ts';
import type { Draft, SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { createFlags, findFallbacks, findOnceCalls, keepGuardedCalls } from './once-guards.ts';
import { visitorFor, visitChildren } from './visitors.ts';
import { visitPlace } from './visit-place.ts';
import { findAcceptedLines } from './find-accepted-lines.ts';
import { findTypeImports } from './find-type-imports.ts';
import { findAnnotations } from './annotations.ts';
import { functionTypes } from './function-types.ts';
import { createNamesInForce } from './names-in-force.ts';
import { startOf } from './offsets.ts';
import { startOfFunction } from './summary-state.ts';
import { readDirectives } from './visit-functions.ts';
import { exportTypes } from './visit-types.ts';

/** What a summary is made from. `ast` is an ESTree with `range`, or with `start` and `end`, TypeScript's nodes included. */
export interface SummaryInput {
  readonly text: string;
  readonly ast: TSESTree.Program;
}

/** Summarises one file on its own: pure, and dependent on the text alone. */
export function summariseFile({ text, ast }: SummaryInput): FileSummary {
  const state = createState({ text, ast });
  state.functions.push(moduleFunction());
  visitChildren(state, ast);
  exportTypes(state, ast);
  const onceCalls = findOnceCalls(state);
  const fallbacks = findFallbacks(state);
  keepGuardedCalls(state);
  const { functions, calls, accesses, bindings, assignments, classes, exports } = state;
  trimLists(state);
  return {
    functions: functions.slice(),
    calls: calls.slice(),
    accesses: accesses.slice(),
    bindings: bindings.slice(),
    assignments,
    classes,
    exports,
    typeImports: findTypeImports(ast.body),
    escaping: state.escaping,
    keptCalls: listKept(state.keptCalls),
    onceCalls: listKept(onceCalls),
    fallbacks: [...fallbacks].map(([call, by]) => [call, [...by]]),
    spins: state.spins,
    annotations: state.annotations,
    acceptedLines: findAcceptedLines(text),
    hashbang: text.startsWith('#!'),
    directives: readDirectives(ast.body),
  };
}

function listKept(kept: ReadonlyMap<number, ReadonlySet<string>>): KeptCall[] {
  return [...kept].map(([call, places]) => [call, [...places]]);
}

/** Gives back the room that lists have to grow: it is more than what is in most of them. Those without anything are one. */
function trimLists({ functions, bindings, classes }: SummaryState): void {
  for (const one of functions) {
    one.parameters = trim(one.parameters);
    one.returns = trim(one.returns);
    one.decorators = trim(one.decorators);
    one.directives = trim(one.directives);
    one.assigned = trim(one.assigned);
    one.tested = trim(one.tested);
    one.kept = trim(one.kept);
  }
  for (const one of bindings) {
    one.writes = trim(one.writes);
    one.properties = trim(one.properties);
  }
  for (const one of classes) {
    one.members = trim(one.members);
    one.assigned = trim(one.assigned);
  }
}

function trim<T>(list: T[]): T[] {
  return list.length === 0 ? none : list.slice();
}

const none: never[] = [];

function createState({ text, ast }: SummaryInput): SummaryState {
  const names = createNamesInForce(ast);
  const lineOf = createLineLookup(text);
  const bindings = createBindings();
  const visited = new Map<TSESTree.Node, Value>();
  const note = (node: TSESTree.Node, value: Value): Value => {
    if (value !== unknownValue) visited.set(node, value);
    return value;
  };
  const state: SummaryState = {
    ...createLists(),
    bindings: bindings.summaries,
    current: { function: 0, class: undefined },
    thisFunction: 0,
    lineOf: (node) => lineOf(startOf(node)),
    functionNode: ast,
    ...startOfFunction,
    annotations: findAnnotations(text),
    text,
    ...createMemory(),
    handed: new Set(),
    isFromOutside: (binding) => isFromOutside(state, ast, bindings.ownerOf(binding)),
    revisit: (node) => visited.get(node) ?? unknownValue,
    within(node, walk) {
      const entered = names.enter(node);
      const result = walk();
      if (entered) names.leave();
      return result;
    },
    visit(node, name) {
      if (!node) return unknownValue;
      // A function is entered by its own visitor, which reads its decorators and its name outside of it.
      const isEntered = !functionTypes.has(node.type) && names.enter(node);
      const value = visitorFor(node)(state, node, name);
      if (isEntered) names.leave();
      return note(node, value);
    },
    visitPlace: (node) =>
      node.type === 'MemberExpression' ? note(node, visitPlace(state, node)) : state.visit(node),
    valueOfIdentifier({ name }, use = 'value') {
      const found = names.find(name, use);
      return found ? { type: 'binding', binding: bindings.idOf(found) } : { type: 'global', name };
    },
    markEscaping(value) {
      if (carriers.has(value.type)) state.escaping.push(value);
    },
  };
  return state;
}

/** Whether a variable outlives the function that the walk is in. */
function isFromOutside(
  { functionNode, handed }: SummaryState,
  ast: TSESTree.Program,
  owner: TSESTree.Node | undefined,
): boolean {
  if (owner === functionNode) return false;
  return owner === ast || !handed.has(functionNode);
}

/** What the walk notes of places that outlive a call. */
function createMemory(): Pick<SummaryState, 'places' | 'flags' | 'keptCalls'> {
  return { places: new Map(), flags: createFlags(), keptCalls: new Map() };
}

function createLists() {
  return {
    functions: [],
    calls: [],
    accesses: [],
    assignments: [],
    classes: [],
    exports: [],
    escaping: [],
    spins: [],
  } satisfies Partial<SummaryState>;
}

/** The bindings of a file: its declared names, numbered as they are come across. */
interface Bindings {
  readonly summaries: Draft<BindingSummary>[];
  readonly idOf: (name: DeclaredName) => number;
  /** The function, or the module, that a binding's variable belongs to. */
  readonly ownerOf: (id: number) => TSESTree.Node | undefined;
}

function createBindings(): Bindings {
  const summaries: Draft<BindingSummary>[] = [];
  const names: DeclaredName[] = [];
  const ids = new Map<DeclaredName, number>();
  return {
    summaries,
    ownerOf: (id) => names[id]?.owner,
    idOf(name) {
      const known = ids.get(name);
      if (known !== undefined) return known;
      const id = summaries.push({ name: name.name, writes: [], properties: [] }) - 1;
      ids.set(name, id);
      names[id] = name;
      return id;
    },
  };
}

function createLineLookup(text: string): (offset: number) => number {
  const starts = [0];
  const lineBreak = /\r\n|[\n\r\u2028\u2029]/gu;
  // `matchAll` would make an object of each line.
  while (lineBreak.test(text)) starts.push(lineBreak.lastIndex);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}

/** Kinds of values that can lead to a function. */
const carriers: ReadonlySet<Value['type']> = new Set([
  'array',
  'binding',
  'either',
  'function',
  'member',
  'object',
  'spread',
]);

function moduleFunction(): Draft<FunctionSummary> {
  return {
    form: 'module',
    name: undefined,
    async: false,
    generator: false,
    parent: 0,
    line: 1,
    parameters: [],
    returns: [],
    returnType: undefined,
    annotation: undefined,
    class: undefined,
    decorators: [],
    directives: [],
    assigned: [],
    tested: [],
    kept: [],
  };
}
