import type { TSESTree } from '@typescript-eslint/utils';
import type { BindingSummary, FileSummary, FunctionSummary, Value } from './file-summary.ts';
import type { Draft, ScopeAnalysis, SummaryState, VariableLike } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { createFlags, keepGuardedCalls } from './once-guards.ts';
import { visitorFor, visitChildren } from './visitors.ts';
import { visitPlace } from './visit-place.ts';
import { findAcceptedLines } from './find-accepted-lines.ts';
import { findAnnotations } from './annotations.ts';
import { readDirectives } from './visit-functions.ts';

/** What a summary is made from. `ast` is an ESTree with `range`, TypeScript's nodes included. */
export interface SummaryInput {
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly scopes: ScopeAnalysis;
}

/** Summarises one file on its own: pure, and dependent on the text alone. */
export function summariseFile({ text, ast, scopes }: SummaryInput): FileSummary {
  const state = createState({ text, ast, scopes });
  state.functions.push(moduleFunction());
  visitChildren(state, ast);
  keepGuardedCalls(state);
  const { functions, calls, accesses, bindings, classes, exports, escaping, spins, annotations } =
    state;
  return {
    functions,
    calls,
    accesses,
    bindings,
    classes,
    exports,
    escaping,
    keptCalls: [...state.keptCalls],
    spins,
    annotations,
    acceptedLines: findAcceptedLines(text),
    hashbang: text.startsWith('#!'),
    directives: readDirectives(ast.body),
  };
}

function createState({ text, ast, scopes }: SummaryInput): SummaryState {
  const findBinding = createBindingLookup(scopes);
  const lineOf = createLineLookup(text);
  const bindingIds = new Map<unknown, number>();
  const blocks: unknown[] = [];
  const visited = new Map<TSESTree.Node, Value>();
  const note = (node: TSESTree.Node, value: Value): Value => {
    if (value !== unknownValue) visited.set(node, value);
    return value;
  };
  const state: SummaryState = {
    ...createLists(),
    current: { function: 0, class: undefined },
    thisFunction: 0,
    lineOf: (node) => lineOf(node.range[0]),
    functionNode: ast,
    endless: false,
    yielded: false,
    annotations: findAnnotations(text),
    text,
    ...createMemory(),
    handed: new Set(),
    isFromOutside(binding) {
      const block = blocks[binding];
      if (block === state.functionNode) return false;
      return block === ast || !state.handed.has(state.functionNode);
    },
    revisit: (node) => visited.get(node) ?? unknownValue,
    visit: (node, name) => (node ? note(node, visitorFor(node)(state, node, name)) : unknownValue),
    visitPlace: (node) =>
      node.type === 'MemberExpression' ? note(node, visitPlace(state, node)) : state.visit(node),
    valueOfIdentifier(node) {
      const variable = findBinding(node);
      if (!variable) return { type: 'global', name: node.name };
      // A class has a variable outside and one inside for the one name that declares both.
      const declaration = variable.identifiers[0] ?? variable;
      let id = bindingIds.get(declaration);
      if (id === undefined) {
        id = state.bindings.push(emptyBinding(variable.name)) - 1;
        bindingIds.set(declaration, id);
        blocks[id] = variable.scope?.variableScope.block;
      }
      return { type: 'binding', binding: id };
    },
    markEscaping(value) {
      if (carriers.has(value.type)) state.escaping.push(value);
    },
  };
  return state;
}

/** What the walk notes of places that outlive a call. */
function createMemory(): Pick<SummaryState, 'places' | 'flags' | 'keptCalls'> {
  return { places: new Map(), flags: createFlags(), keptCalls: new Set() };
}

function createLists() {
  return {
    functions: [],
    calls: [],
    accesses: [],
    bindings: [],
    classes: [],
    exports: [],
    escaping: [],
    spins: [],
  } satisfies Partial<SummaryState>;
}

function createBindingLookup(
  analysis: ScopeAnalysis,
): (node: TSESTree.Node) => VariableLike | undefined {
  const variables = new Map<unknown, VariableLike>();
  const topLevel = new Map<string, VariableLike>();
  for (const [index, scope] of analysis.scopes.entries()) {
    for (const variable of scope.variables) {
      if (!isDeclared(variable)) continue;
      if (index === 0) topLevel.set(variable.name, variable);
      for (const identifier of variable.identifiers) variables.set(identifier, variable);
    }
    for (const { identifier, resolved } of scope.references) {
      if (resolved && isDeclared(resolved)) variables.set(identifier, resolved);
    }
  }
  // A script's top-level names live in the global scope, whose references some analysers leave open.
  return (node) =>
    variables.get(node) ?? (node.type === 'Identifier' ? topLevel.get(node.name) : undefined);
}

/** Globals have no definition, and TypeScript's ambient declarations (`declare const require: …`) only speak of globals. */
function isDeclared({ defs }: VariableLike): boolean {
  return defs.some((definition) => !isAmbient(definition));
}

function isAmbient(definition: unknown): boolean {
  if (typeof definition !== 'object' || definition === null) return false;
  return Object.values(definition).some(
    (around: unknown) =>
      typeof around === 'object' &&
      around !== null &&
      'declare' in around &&
      around.declare === true,
  );
}

function createLineLookup(text: string): (offset: number) => number {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu))
    starts.push(match.index + match[0].length);
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

function emptyBinding(name: string): Draft<BindingSummary> {
  return { name, writes: [], properties: [] };
}

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
