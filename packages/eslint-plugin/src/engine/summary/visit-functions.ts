import type { TSESTree } from '@typescript-eslint/utils';
import type { FunctionForm, FunctionSummary, ParameterSummary, Value } from './file-summary.ts';
import type { Draft, SummaryState } from './summary-state.ts';
import { unknownValue } from './file-summary.ts';
import { claimAnnotation } from './annotations.ts';
import { assignTo } from './assign-to.ts';
import { startOf } from './offsets.ts';
import { readType } from './read-type.ts';
import { endGuards } from './once-guards.ts';
import { startOfFunction } from './summary-state.ts';

type FunctionNode =
  TSESTree.ArrowFunctionExpression | TSESTree.FunctionDeclaration | TSESTree.FunctionExpression;

/** Where a function stands, when it is a member of a class or an accessor of an object. */
export interface MemberPlace {
  readonly form: FunctionForm;
  /** Undefined in an object literal. */
  readonly class: number | undefined;
  readonly static: boolean;
  readonly decorators: readonly Value[];
}

/** Statements that may leave a function on all their ways. */
const leavingStatements: ReadonlySet<string> = new Set([
  'IfStatement',
  'ReturnStatement',
  'SwitchStatement',
  'ThrowStatement',
  'TryStatement',
]);

/** Any function: summarises its head, then walks its body. */
export function visitFunction(state: SummaryState, node: FunctionNode, name?: string): Value {
  return summariseFunction(state, node, { name, place: undefined });
}

/** A function as `visitFunction`, at a place in a class. */
export function summariseFunction(
  state: SummaryState,
  node: FunctionNode,
  { name, place }: { readonly name: string | undefined; readonly place: MemberPlace | undefined },
): Value {
  const id = state.functions.length;
  const value: Value = { type: 'function', function: id };
  // The name of a declaration is the surroundings', that of an expression its own.
  if (node.type === 'FunctionDeclaration' && node.id) assignTo(state, node.id, value);
  state.within(node, () => {
    state.functions.push(summariseHead(state, node, { name, place }));
    claimAnnotation(state, id, startOf(node));
    if (node.type === 'FunctionExpression' && node.id) assignTo(state, node.id, value);
    // The arrow in a class's field has the `this` of the instance, as a method has.
    const isArrow = node.type === 'ArrowFunctionExpression' && place?.class === undefined;
    withinFunction(state, { id, node, isArrow, class: place?.class }, () => {
      walkBody(state, node, id);
    });
  });
  return value;
}

function summariseHead(
  state: SummaryState,
  node: FunctionNode,
  { name, place }: { readonly name: string | undefined; readonly place: MemberPlace | undefined },
): Draft<FunctionSummary> {
  return {
    form: place?.form ?? formOf(node),
    name: node.id?.name ?? name,
    async: node.async,
    generator: node.generator,
    parent: state.current.function,
    line: state.lineOf(node),
    body: startOf(node.body),
    parameters: parametersOf(node).map((parameter) => summariseParameter(state, parameter)),
    returns: [],
    returnType: readType(state, node.returnType?.typeAnnotation),
    annotation: undefined,
    class: place?.class,
    ...(place?.static && { static: true }),
    decorators: [...(place?.decorators ?? [])],
    directives: node.body.type === 'BlockStatement' ? readDirectives(node.body.body) : [],
    assigned: [],
    tested: [],
    kept: [],
  };
}

/** A function that is entered: `this` is its own unless it is an arrow. */
interface EnteredFunction {
  readonly id: number;
  readonly node: TSESTree.Node;
  readonly isArrow: boolean;
  readonly class: number | undefined;
}

/** Runs `walk` with another function in force. */
export function withinFunction(
  state: SummaryState,
  entered: EnteredFunction,
  walk: () => void,
): void {
  const { current, thisFunction, functionNode, endless, yielded, uncertain, last, conditions } =
    state;
  state.current = { function: entered.id, class: entered.class ?? current.class };
  state.functionNode = entered.node;
  Object.assign(state, startOfFunction);
  if (!entered.isArrow) state.thisFunction = entered.id;
  walk();
  endGuards(state, entered.id);
  const summary = state.functions[entered.id];
  const places = state.places.get(entered.id);
  if (summary && places) {
    summary.tested = [...places.tested.keys()];
    summary.kept = [...places.written];
  }
  state.current = current;
  state.functionNode = functionNode;
  state.endless = endless;
  state.yielded = yielded;
  state.uncertain = uncertain;
  state.last = last;
  state.conditions = conditions;
  state.thisFunction = thisFunction;
}

/** `return a` */
export function visitReturn(state: SummaryState, node: TSESTree.ReturnStatement): Value {
  const value = state.visit(node.argument);
  state.markEscaping(value);
  state.functions[state.current.function]?.returns.push(value);
  return unknownValue;
}

/** The directives at the start of a body. */
export function readDirectives(body: readonly TSESTree.Node[]): string[] {
  const directives: string[] = [];
  for (const statement of body) {
    if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'Literal') break;
    if (typeof statement.expression.value === 'string') directives.push(statement.expression.value);
  }
  return directives;
}

function walkBody(state: SummaryState, node: FunctionNode, id: number): void {
  for (const [index, parameter] of parametersOf(node).entries()) {
    for (const decorator of 'decorators' in parameter ? parameter.decorators : [])
      state.visit(decorator);
    assignTo(state, parameter, { type: 'parameter', function: id, index });
  }
  const value = state.visit(node.body);
  if (node.body.type !== 'BlockStatement') {
    state.markEscaping(value);
    state.functions[id]?.returns.push(value);
  } else if (mayRunThrough(node.body)) {
    state.functions[id]?.returns.push(unknownValue);
  }
}

/** Whether the end of a body can be reached, as its last statement tells. */
function mayRunThrough({ body }: TSESTree.BlockStatement): boolean {
  const last = body.at(-1)?.type;
  return last === undefined || !leavingStatements.has(last);
}

/** The parameters that calls pass something to: TypeScript's `this` only tells a type. */
export function parametersOf({ params }: FunctionNode): readonly TSESTree.Parameter[] {
  const [first, ...others] = params;
  return first?.type === 'Identifier' && first.name === 'this' ? others : params;
}

function summariseParameter(state: SummaryState, parameter: TSESTree.Parameter): ParameterSummary {
  const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  const inner = target.type === 'AssignmentPattern' ? target.left : target;
  return {
    name: inner.type === 'Identifier' ? inner.name : undefined,
    start: startOf(inner.type === 'RestElement' ? inner.argument : inner),
    annotation:
      'typeAnnotation' in inner ? readType(state, inner.typeAnnotation?.typeAnnotation) : undefined,
  };
}

function formOf(node: FunctionNode): FunctionForm {
  if (node.type === 'ArrowFunctionExpression') return 'arrow';
  return node.type === 'FunctionDeclaration' ? 'declaration' : 'expression';
}
