import type { TSESTree } from '@typescript-eslint/utils';
import type { CallSummary, Range, Value } from './file-summary.ts';
import type { SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { notePutElements } from './note-elements.ts';
import { matchesName, noteProperties } from './note-properties.ts';
import { noteWritten } from './remembering.ts';
import { endOf, rangeOf, startOf } from './offsets.ts';

/** What compilers write around `require` so that ES and CommonJS modules fit; the module goes through. */
const interopHelper =
  /^(?:_*interopRequire(?:Default|Wildcard)|__importDefault|__importStar|__toCommonJS|__toESM)\d*$/u;

/** What compilers write to export functions that give what is exported: `__export(target, { load: () => load })`. */
const exportHelper = /^_+export\d*$/u;

/** What compilers write for async functions: a generator that a helper drives. */
const asyncHelper = /^_*(?:awaiter|asyncToGenerator)\d*$/u;

/** `f(a)`, `new F(a)` */
export function visitCall(
  state: SummaryState,
  node: TSESTree.CallExpression | TSESTree.NewExpression,
): Value {
  const written = state.visitPlace(node.callee);
  const passed = node.arguments.map((argument) => visitArgument(state, argument));
  const driven = matchesName(state, written, asyncHelper) ? markAsync(state, passed) : undefined;
  // TypeScript's helper starts the generator where it stands, Babel's gives the function that does.
  const callee = driven && passed.length > 1 ? driven : written;
  const result = recordCall(state, node.callee, {
    form: node.type === 'NewExpression' ? 'new' : 'call',
    callee,
    arguments: passed,
    argumentRanges: node.arguments.map((argument) => lastIdentifierRange(argument)),
  });
  if (driven && passed.length === 1) return driven;
  noteProperties(state, callee, passed);
  notePutElements(state, callee, passed);
  return handedThrough(state, callee, passed) ?? result;
}

function visitArgument(state: SummaryState, argument: TSESTree.CallExpressionArgument): Value {
  if (argument.type === 'ArrowFunctionExpression' || argument.type === 'FunctionExpression') {
    state.handed.add(argument);
  }
  return argument.type === 'SpreadElement'
    ? { type: 'spread', value: state.visit(argument.argument) }
    : state.visit(argument);
}

/** What a call gives by its syntax alone: a required module, or what a compiler's helper hands through. */
function handedThrough(
  state: SummaryState,
  callee: Value,
  passed: readonly Value[],
): Value | undefined {
  const [first] = passed;
  if (callee.type === 'member' && (callee.name === 'set' || callee.name === 'add')) {
    const key = first ?? unknownValue;
    noteWritten(state, { type: 'element', object: callee.object, key }, passed.at(-1));
  }
  if (first && matchesName(state, callee, interopHelper)) return first;
  if (first && matchesName(state, callee, exportHelper)) exportAll(state, first, passed[1]);
  return callee.type === 'global' && callee.name === 'require' && isText(first)
    ? { type: 'module', specifier: first.value }
    : undefined;
}

/** Takes what an object's functions give for the exports of the file, or for the members of the variable that will be exported. */
function exportAll(state: SummaryState, target: Value, getters: Value | undefined): void {
  if (getters?.type !== 'object') return;
  const members = getters.properties.flatMap(([name, value]) => {
    const [given] =
      value.type === 'function' ? (state.functions[value.function]?.returns ?? []) : [];
    return given ? [[name, given] as const] : [];
  });
  const binding = target.type === 'binding' ? state.bindings[target.binding] : undefined;
  if (binding) binding.writes = [{ type: 'object', properties: members, spreads: [] }];
  else if (target.type === 'global' && target.name === 'exports') {
    for (const [name, value] of members) state.exports.push({ name, value });
  }
}

/** `` tag`text` `` */
export function visitTemplateCall(
  state: SummaryState,
  node: TSESTree.TaggedTemplateExpression,
): Value {
  const callee = state.visit(node.tag);
  const passed = node.quasi.expressions.map((expression) => state.visit(expression));
  return recordCall(state, node.tag, {
    form: 'template',
    callee,
    arguments: [unknownValue, ...passed],
    argumentRanges: [rangeOf(node.quasi), ...node.quasi.expressions.map(rangeOf)],
  });
}

/** `import('a')`: the promise and the module are one value. */
export function visitImportExpression(state: SummaryState, node: TSESTree.ImportExpression): Value {
  const source = state.visit(node.source);
  if (isText(source)) return { type: 'module', specifier: source.value };
  return source.type === 'unknown' ? unknownValue : { type: 'loaded', path: source };
}

function recordCall(
  state: SummaryState,
  callee: TSESTree.Node,
  call: Omit<
    CallSummary,
    | 'function'
    | 'range'
    | 'line'
    | 'awaited'
    | 'endless'
    | 'yielded'
    | 'uncertain'
    | 'last'
    | 'conditions'
  >,
): Value {
  // Written out: there is no object of which a project has more, and to spread another into one takes several times as long.
  const recorded = {
    function: state.current.function,
    form: call.form,
    callee: call.callee,
    arguments: call.arguments,
    argumentRanges: call.argumentRanges,
    range: lastIdentifierRange(callee),
    line: state.lineOf(lastIdentifier(callee)),
    awaited: false,
    endless: state.endless,
    yielded: state.yielded,
  };
  const { conditions, uncertain, last } = state;
  const id = state.calls.push(
    conditions.length > 0 || uncertain || last
      ? {
          ...recorded,
          ...(uncertain && { uncertain }),
          ...(last && { last }),
          ...(conditions.length > 0 && { conditions }),
        }
      : recorded,
  );
  return { type: 'result', call: id - 1 };
}

/** V8 gives a call the position of its callee's last identifier: reports start there, so that guard and linter agree. */
function lastIdentifierRange(node: TSESTree.Node): Range {
  // `new (A<T>)()` is `new A<T>()`: parsers differ in where they keep the type arguments.
  const callee = node.type === 'TSInstantiationExpression' ? node.expression : node;
  return [startOf(lastIdentifier(callee)), endOf(callee)];
}

function lastIdentifier(node: TSESTree.Node): TSESTree.Node {
  switch (node.type) {
    case 'MemberExpression':
      return node.property;
    case 'ChainExpression':
    case 'TSInstantiationExpression':
    case 'TSNonNullExpression':
    case 'TSAsExpression':
      return lastIdentifier(node.expression);
    case 'SequenceExpression':
      return lastIdentifier(node.expressions.at(-1) ?? node);
    default:
      return node;
  }
}

/** Takes the generator handed to a helper for the async function that it was. */
function markAsync(state: SummaryState, passed: readonly Value[]): Value | undefined {
  const generator = passed.findLast(({ type }) => type === 'function');
  const summary = generator?.type === 'function' ? state.functions[generator.function] : undefined;
  if (!summary?.generator) return undefined;
  summary.async = true;
  summary.generator = false;
  summary.name ??= state.functions[summary.parent]?.name;
  return generator;
}

function isText(value: Value | undefined): value is { type: 'literal'; value: string } {
  return value?.type === 'literal' && typeof value.value === 'string';
}
